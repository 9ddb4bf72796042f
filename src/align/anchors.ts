import type { Bags } from './bags.ts';
import { Candidates, bestChain } from './chain.ts';

/** For each source unit a stretch of target units, end exclusive. */
export interface Windows {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A run of units, end exclusive. */
export type Run = readonly [start: number, end: number];

/** The same window for every one of `sources` units: all of `targets` units. */
export function wholeWindows(sources: number, targets: number): Windows {
  return { starts: new Int32Array(sources), ends: new Int32Array(sources).fill(targets) };
}

/**
 * For each source unit of a run the units of the target's run among which its counterpart is looked for (both counted from the
 * starts of their runs), so that long documents cost no more than short ones unit by unit. Terms that stand in one unit of each
 * side tie the documents together at places; between two such places all units are compared where they are few, else those
 * within `reach` of where a straight line runs. `far` are the tied pairs outside their windows: parts that may have moved.
 */
export function windowsFor(
  source: Bags,
  sourceRun: Run,
  target: Bags,
  targetRun: Run,
  reach: number,
): { windows: Windows; far: [number, number][] } {
  const sources = sourceRun[1] - sourceRun[0];
  const targets = targetRun[1] - targetRun[0];
  const ties = tiedPairs(source, sourceRun, target, targetRun);
  const chain = bestChain(ties, sources, targets);
  const starts = new Int32Array(sources);
  const ends = new Int32Array(sources);
  let [fromSource, fromTarget] = [-1, -1];
  for (let link = 0; link <= chain.length; link++) {
    const toSource = link < chain.length ? ties.source[chain[link]!]! : sources;
    const toTarget = link < chain.length ? ties.target[chain[link]!]! : targets;
    const step = (toTarget - fromTarget) / (toSource - fromSource);
    const few = toTarget - fromTarget <= 2 * reach;
    for (let unit = fromSource + 1; unit <= Math.min(toSource, sources - 1); unit++) {
      const middle = fromTarget + Math.round((unit - fromSource) * step);
      starts[unit] = Math.max(0, few ? fromTarget - 2 : middle - reach);
      ends[unit] = Math.min(targets, few ? toTarget + 3 : middle + reach + 1);
    }
    [fromSource, fromTarget] = [toSource, toTarget];
  }
  const far: [number, number][] = [];
  for (let tie = 0; tie < ties.size; tie++) {
    const [from, to] = [ties.source[tie]!, ties.target[tie]!];
    if (to < starts[from]! || to >= ends[from]!) far.push([from, to]);
  }
  return { windows: { starts, ends }, far };
}

/** Pairs of units tied by at least two terms that no other unit of the runs holds; the gain is their number. */
function tiedPairs(source: Bags, sourceRun: Run, target: Bags, [targetStart, targetEnd]: Run): Candidates {
  const onlyInSource = onlyUnits(source, sourceRun);
  const onlyInTarget = onlyUnits(target, [targetStart, targetEnd]);
  const ties = new Candidates();
  const votes = new Int32Array(targetEnd - targetStart);
  for (let unit = sourceRun[0]; unit < sourceRun[1]; unit++) {
    const tied: number[] = [];
    for (let at = source.starts[unit]!; at < source.starts[unit + 1]!; at++) {
      const id = source.ids[at]!;
      const partner = onlyInSource.get(id) === unit ? (onlyInTarget.get(id) ?? severalUnits) : severalUnits;
      if (partner !== severalUnits && votes[partner - targetStart]!++ === 0) tied.push(partner - targetStart);
    }
    for (const partner of tied) {
      if (votes[partner]! > 1) ties.push(unit - sourceRun[0], partner, votes[partner]!);
      votes[partner] = 0;
    }
  }
  return ties;
}

/** For each term of the units of a run the unit that holds it, or `severalUnits`. */
function onlyUnits({ starts, ids }: Bags, [start, end]: Run): Map<number, number> {
  const units = new Map<number, number>();
  for (let unit = start; unit < end; unit++)
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++)
      units.set(ids[at]!, units.has(ids[at]!) ? severalUnits : unit);
  return units;
}

const severalUnits = -2;
