/** Reproducible random numbers. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to a limit, exclusive. */
  below(limit: number): number;
  pick<Item>(list: readonly Item[]): Item;
}

export function random(seed: number): Random;
export function hostileDocument(rng: Random, size: number): string;
export function randomDocument(rng: Random): string;
