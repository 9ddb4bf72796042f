import type { Windows } from './anchors.ts';

/** Scores of those pairs of units that were compared: for each source unit a window of target units, and single pairs beyond. */
export class PairScores {
  readonly sources: number;
  readonly targets: number;
  readonly windows: Windows;
  readonly #offsets: Int32Array;
  readonly #scores: Float64Array;
  /** Scores of pairs outside the windows, by source unit. */
  readonly #far: Map<number, Map<number, number>> | null = null;

  /** `isAsBefore` says of a source unit whether it has the scores that the unit before it has, with every target unit: worth asking in long runs. */
  constructor(
    windows: Windows,
    targets: number,
    far: readonly (readonly [number, number])[],
    score: (source: number, target: number) => number,
    isAsBefore: (source: number) => boolean = never,
  ) {
    const { starts, ends } = windows;
    this.sources = starts.length;
    this.targets = targets;
    this.windows = windows;
    this.#offsets = new Int32Array(starts.length);
    let size = 0;
    for (let source = 0; source < starts.length; source++) {
      this.#offsets[source] = size - starts[source]!;
      size += ends[source]! - starts[source]!;
    }
    this.#scores = new Float64Array(size);
    for (let source = 0; source < starts.length; source++) {
      const known = source > 0 && isAsBefore(source) ? ends[source - 1]! : 0;
      for (let target = starts[source]!; target < ends[source]!; target++)
        this.#scores[this.#offsets[source]! + target] =
          target < known && target >= starts[source - 1]! ? this.at(source - 1, target) : score(source, target);
    }
    if (far.length === 0) return;
    this.#far = new Map();
    for (const [source, target] of far) {
      const row = this.#far.get(source) ?? new Map<number, number>();
      this.#far.set(source, row.set(target, score(source, target)));
    }
  }

  /** The score of a pair, `-Infinity` where it was not compared. */
  at(source: number, target: number): number {
    const { starts, ends } = this.windows;
    if (target >= starts[source]! && target < ends[source]!) return this.#scores[this.#offsets[source]! + target]!;
    return this.#far?.get(source)?.get(target) ?? Number.NEGATIVE_INFINITY;
  }

  /** Makes the score of a pair at least `score` and says whether it was less; a pair that was not compared stays so. */
  raise(source: number, target: number, score: number): boolean {
    const { starts, ends } = this.windows;
    if (target < starts[source]! || target >= ends[source]!) return false;
    const at = this.#offsets[source]! + target;
    if (this.#scores[at]! >= score) return false;
    this.#scores[at] = score;
    return true;
  }

  /** Calls `visit` with every pair that was compared, source by source. */
  forEach(visit: (source: number, target: number, score: number) => void): void {
    for (let source = 0; source < this.sources; source++) this.forEachOf(source, visit);
  }

  /** The same for a single source unit. */
  forEachOf(source: number, visit: (source: number, target: number, score: number) => void): void {
    const end = this.windows.ends[source]!;
    const offset = this.#offsets[source]!;
    for (let target = this.windows.starts[source]!; target < end; target++)
      visit(source, target, this.#scores[offset + target]!);
    this.#far?.get(source)?.forEach((score, target) => visit(source, target, score));
  }
}

function never(): boolean {
  return false;
}
