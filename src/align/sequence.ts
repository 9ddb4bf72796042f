import type { PairScores } from './pair-scores.ts';

/** One step of an alignment of two sequences: how many units of each side it takes, and from where (0-based). */
export interface Step {
  readonly source: number;
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
  readonly score: number;
}

/** Scores of steps that take several units of one side. */
export interface GroupScores {
  /** The most units that may be one with the unit before `end` (exclusive) as their last, 1 where it stands alone. */
  reach(side: 'source' | 'target', end: number): number;
  /** What the step gains over leaving its units out, `-Infinity` where it is out of the question. */
  score(source: number, sources: number, target: number, targets: number): number;
}

const skipSource = 0;
const skipTarget = 1;
/** What a step gains that follows a step: of units that look alike the neighbours of linked ones are linked. */
const inARow = 0.3;
/** A choice from here on is a step: sources × 256 + targets. */
const firstStep = 257;

/**
 * The best monotone alignment of two sequences (Gale & Church 1993, with n–1 and 1–n beside 1–1), as steps in order; units in
 * no step are left out, which gains nothing. Only pairs that were compared are linked, so that cost follows their number.
 * `credit` is what a unit gains that is left out here because it is better linked elsewhere.
 */
export function alignSequence(
  scores: PairScores,
  groups: GroupScores,
  credit: { source: Float64Array; target: Float64Array },
): Step[] {
  const band = new Band(scores);
  const cells = new Cells(band.size);
  for (let row = 0; row <= scores.sources; row++) {
    for (let column = band.start[row]!; column <= band.end[row]!; column++) {
      const at = band.at(row, column);
      if (row === 0 && column === 0) cells.total[at] = 0;
      if (column > 0) cells.take(at, credit.target[column - 1]!, skipTarget, band.at(row, column - 1));
      if (row > 0) cells.take(at, credit.source[row - 1]!, skipSource, band.at(row - 1, column));
      if (row === 0 || column === 0) continue;
      const single = scores.at(row - 1, column - 1);
      const before = band.at(row - 1, column - 1);
      if (single > 0 && before >= 0)
        cells.take(at, single + (cells.choice[before]! < firstStep ? 0 : inARow), firstStep, before);
      for (let taken = 2, most = Math.min(row, groups.reach('source', row)); taken <= most; taken++) {
        const from = band.at(row - taken, column - 1);
        if (from >= 0) cells.take(at, groups.score(row - taken, taken, column - 1, 1), taken * 256 + 1, from);
      }
      for (let taken = 2, most = Math.min(column, groups.reach('target', column)); taken <= most; taken++) {
        const from = band.at(row - 1, column - taken);
        if (from >= 0) cells.take(at, groups.score(row - 1, 1, column - taken, taken), 256 + taken, from);
      }
    }
  }
  return trace(cells, band, scores);
}

/** What the dynamic programme knows of each cell: the most that can be gained up to it, and by which choice. */
class Cells {
  readonly total: Float64Array;
  readonly choice: Uint16Array;

  constructor(size: number) {
    this.total = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    this.choice = new Uint16Array(size);
  }

  take(at: number, gain: number, chosen: number, before: number): void {
    if (before < 0 || !(this.total[before]! + gain > this.total[at]!)) return;
    this.total[at] = this.total[before]! + gain;
    this.choice[at] = chosen;
  }
}

function trace({ choice, total }: Cells, band: Band, scores: PairScores): Step[] {
  const steps: Step[] = [];
  let row = scores.sources;
  let column = scores.targets;
  while (row > 0 || column > 0) {
    const at = band.at(row, column);
    const chosen = choice[at]!;
    if (chosen === skipSource && row > 0) row--;
    else if (chosen < firstStep) column--;
    else {
      const sources = chosen >> 8;
      const targets = chosen & 255;
      row -= sources;
      column -= targets;
      steps.push({ source: row, sources, target: column, targets, score: total[at]! - total[band.at(row, column)]! });
    }
  }
  return steps.toReversed();
}

/** Which cells (numbers of units taken from each side) the dynamic programme visits: a strip that never breaks off. */
class Band {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly size: number;
  readonly #offsets: Float64Array;

  constructor(scores: PairScores) {
    const rows = scores.sources + 1;
    this.start = new Int32Array(rows);
    this.end = new Int32Array(rows);
    for (let row = 1; row < rows; row++) {
      this.start[row] = scores.windows.starts[row - 1]!;
      this.end[row] = Math.max(scores.windows.ends[row - 1]!, this.end[row - 1]!);
    }
    this.end[rows - 1] = scores.targets;
    for (let row = rows - 2; row >= 0; row--) {
      this.start[row] = Math.min(this.start[row]!, this.start[row + 1]!);
      this.end[row] = Math.max(this.end[row]!, this.start[row + 1]!);
    }
    this.start[0] = 0;
    this.#offsets = new Float64Array(rows);
    let size = 0;
    for (let row = 0; row < rows; row++) {
      this.#offsets[row] = size - this.start[row]!;
      size += this.end[row]! - this.start[row]! + 1;
    }
    this.size = size;
  }

  /** Index of a cell, -1 where it is outside the band. */
  at(row: number, column: number): number {
    return column < this.start[row]! || column > this.end[row]! ? -1 : this.#offsets[row]! + column;
  }
}
