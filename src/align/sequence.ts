/** One step of an alignment of two sequences: how many parts of each side it takes, and from where (0-based). */
export interface Step {
  readonly source: number;
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
}

/** What a step gains; leaving a part out gains 0. `-Infinity` forbids it. */
export type Gain = (source: number, sources: number, target: number, targets: number) => number;

/** Cells of one table of the dynamic programme; beyond that the sequences are cut into stretches of equal share. */
const maximumCells = 250_000;

const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * The best monotone alignment of `sources` parts with `targets` parts, as steps in order; parts in no step are left out.
 * Steps are 1–1, 1–2 and 2–1 (Gale & Church 1993); long sequences are cut, so that cost stays linear in their length.
 */
export function alignSequence(sources: number, targets: number, gain: Gain): Step[] {
  const stretches = Math.max(1, Math.ceil(Math.sqrt((sources * targets) / maximumCells)));
  const steps: Step[] = [];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const source = Math.floor((sources * stretch) / stretches);
    const target = Math.floor((targets * stretch) / stretches);
    const sourceEnd = Math.floor((sources * (stretch + 1)) / stretches);
    const targetEnd = Math.floor((targets * (stretch + 1)) / stretches);
    steps.push(...alignStretch(source, sourceEnd, target, targetEnd, gain));
  }
  return steps;
}

function alignStretch(
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
  gain: Gain,
): Step[] {
  const rows = sourceEnd - sourceStart + 1;
  const columns = targetEnd - targetStart + 1;
  const total = new Float64Array(rows * columns);
  /** 0: source left out, 1: target left out, from 2: the shape taken. */
  const choice = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (row === 0 && column === 0) continue;
      let best = row > 0 ? total[at - columns]! : Number.NEGATIVE_INFINITY;
      let chosen = 0;
      if (column > 0 && total[at - 1]! > best) {
        best = total[at - 1]!;
        chosen = 1;
      }
      shapes.forEach(([taken, given], shape) => {
        if (row < taken || column < given) return;
        const gained = gain(sourceStart + row - taken, taken, targetStart + column - given, given);
        const sum = total[at - taken * columns - given]! + gained;
        if (gained > 0 && sum > best) {
          best = sum;
          chosen = shape + 2;
        }
      });
      total[at] = best;
      choice[at] = chosen;
    }
  return trace(choice, rows, columns, sourceStart, targetStart);
}

function trace(choice: Uint8Array, rows: number, columns: number, sourceStart: number, targetStart: number): Step[] {
  const steps: Step[] = [];
  let row = rows - 1;
  let column = columns - 1;
  while (row > 0 || column > 0) {
    const chosen = row === 0 ? 1 : choice[row * columns + column]!;
    const shape = shapes[chosen - 2];
    if (!shape) {
      if (chosen === 0) row--;
      else column--;
      continue;
    }
    row -= shape[0];
    column -= shape[1];
    steps.push({ source: sourceStart + row, sources: shape[0], target: targetStart + column, targets: shape[1] });
  }
  return steps.toReversed();
}
