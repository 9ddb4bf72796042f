import type { Window } from './anchors.ts';

/** Scores of those pairs of units that were compared: for each source unit a window of target units, and single pairs beyond. */
export class PairScores {
  readonly sources: number;
  readonly targets: number;
  readonly #windows: readonly Window[];
  readonly #offsets: Int32Array;
  readonly #scores: Float64Array;
  /** Scores of pairs outside the windows, by source unit. */
  readonly #far = new Map<number, Map<number, number>>();

  constructor(
    windows: readonly Window[],
    targets: number,
    far: readonly (readonly [number, number])[],
    score: (source: number, target: number) => number,
  ) {
    this.sources = windows.length;
    this.targets = targets;
    this.#windows = windows;
    this.#offsets = new Int32Array(windows.length);
    let size = 0;
    windows.forEach(({ start, end }, source) => {
      this.#offsets[source] = size - start;
      size += end - start;
    });
    this.#scores = new Float64Array(size);
    windows.forEach(({ start, end }, source) => {
      for (let target = start; target < end; target++)
        this.#scores[this.#offsets[source]! + target] = score(source, target);
    });
    for (const [source, target] of far) {
      const row = this.#far.get(source) ?? new Map<number, number>();
      this.#far.set(source, row.set(target, score(source, target)));
    }
  }

  /** The target units that a source unit was compared with, in one stretch. */
  window(source: number): Window {
    return this.#windows[source]!;
  }

  /** The score of a pair, `-Infinity` where it was not compared. */
  at(source: number, target: number): number {
    const { start, end } = this.#windows[source]!;
    if (target >= start && target < end) return this.#scores[this.#offsets[source]! + target]!;
    return this.#far.get(source)?.get(target) ?? Number.NEGATIVE_INFINITY;
  }

  /** Makes the score of a pair at least `score` and says whether it was less; a pair that was not compared stays so. */
  raise(source: number, target: number, score: number): boolean {
    const { start, end } = this.#windows[source]!;
    if (target < start || target >= end) return false;
    const at = this.#offsets[source]! + target;
    if (this.#scores[at]! >= score) return false;
    this.#scores[at] = score;
    return true;
  }

  /** Calls `visit` with every pair that was compared, source by source. */
  forEach(visit: (source: number, target: number, score: number) => void): void {
    this.#windows.forEach(({ start, end }, source) => {
      for (let target = start; target < end; target++)
        visit(source, target, this.#scores[this.#offsets[source]! + target]!);
      this.#far.get(source)?.forEach((score, target) => visit(source, target, score));
    });
  }
}
