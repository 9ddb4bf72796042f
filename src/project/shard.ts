import { createHash } from 'node:crypto';
import type { Shard } from '../types.ts';
import { comparePairs, type Pair } from './pair.ts';

/** The share of the pairs that one of several machines takes: its number, 1-based, and how many there are. */
export type ShardChoice = Pick<Shard, 'index' | 'count'>;

/** The pairs of a share, and where they stand among those of all. */
export interface Share {
  readonly pairs: readonly Pair[];
  readonly plan: string;
  /** 0-based, in the order of `comparePairs`. */
  readonly positionOf: ReadonlyMap<Pair, number>;
}

/**
 * The share of one machine. Pairs of a source stay together, the heaviest sources go first to whoever has least: the shares are about
 * equal, and every machine that sees the same files divides them alike (the greedy rule of Graham 1969). The plan tells whether it did.
 */
export function takeShare(pairs: readonly Pair[], { index, count }: ShardChoice, weigh: (pair: Pair) => number): Share {
  const ordered = pairs.toSorted(comparePairs);
  const weights = new Map<string, number>();
  // One byte each for what has no text to read, so that it is divided as well.
  for (const pair of ordered) weights.set(pair.source, (weights.get(pair.source) ?? 0) + weigh(pair) + 1);
  const loads = Array.from({ length: count }, () => 0);
  const shardOf = new Map<string, number>();
  for (const [source, weight] of [...weights].toSorted(([, one], [, other]) => other - one)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += weight;
    shardOf.set(source, least + 1);
  }
  const plan = createHash('sha256');
  for (const { source, target, locale, state } of ordered)
    plan.update(`${JSON.stringify([source, target, locale, state, shardOf.get(source)])}\n`);
  return {
    pairs: ordered.filter(({ source }) => shardOf.get(source) === index),
    plan: plan.digest('hex').slice(0, 16),
    positionOf: new Map(ordered.map((pair, position) => [pair, position])),
  };
}

/** What the report of a share says of itself. `judged` are the pairs of its documents, in their order. */
export function shardReport(
  { index, count }: ShardChoice,
  { plan, positionOf }: Share,
  judged: readonly Pair[],
  failures: number,
): Shard {
  return { index, count, plan, positions: judged.map((pair) => positionOf.get(pair)!), failures };
}
