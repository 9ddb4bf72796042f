import { bestChain, type Candidate } from './chain.ts';
import type { Bag } from './vocabulary.ts';

/** A stretch of target positions, end exclusive. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * For each source unit the target units among which its counterpart is looked for, so that long documents cost no more than
 * short ones unit by unit. Terms that stand in one unit of each side tie the documents together at places; between two such
 * places all units are compared where they are few, else those within `reach` of where a straight line runs. `far` are the tied
 * pairs outside their windows: parts that may have moved.
 */
export function windowsFor(
  source: readonly Bag[],
  target: readonly Bag[],
  reach: number,
): { windows: Window[]; far: [number, number][] } {
  const ties = tiedPairs(source, target);
  const chain = bestChain(ties, target.length);
  const anchors = [...chain, { source: source.length, target: target.length }];
  const found: Window[] = [];
  let from = { source: -1, target: -1 };
  for (const to of anchors) {
    const step = (to.target - from.target) / (to.source - from.source);
    for (let unit = from.source + 1; unit <= Math.min(to.source, source.length - 1); unit++) {
      const middle = from.target + Math.round((unit - from.source) * step);
      const few = to.target - from.target <= 2 * reach;
      found.push({
        start: Math.max(0, few ? from.target - 2 : middle - reach),
        end: Math.min(target.length, few ? to.target + 3 : middle + reach + 1),
      });
    }
    from = to;
  }
  const far = ties
    .filter((tie) => tie.target < found[tie.source]!.start || tie.target >= found[tie.source]!.end)
    .map((tie): [number, number] => [tie.source, tie.target]);
  return { windows: found, far };
}

/** Pairs of units tied by at least two terms that no other unit holds; the gain is their number. */
function tiedPairs(source: readonly Bag[], target: readonly Bag[]): Candidate[] {
  const places = new Map<number, { source: number; target: number }>();
  const note = (bags: readonly Bag[], side: 'source' | 'target'): void =>
    bags.forEach(({ ids }, unit) => {
      for (const id of ids) {
        const place = places.get(id);
        if (!place) places.set(id, { source: -1, target: -1, [side]: unit });
        else place[side] = place[side] === -1 || place[side] === unit ? unit : severalUnits;
      }
    });
  note(source, 'source');
  note(target, 'target');
  const votes = new Map<number, number>();
  for (const place of places.values())
    if (place.source >= 0 && place.target >= 0) {
      const pair = place.source * target.length + place.target;
      votes.set(pair, (votes.get(pair) ?? 0) + 1);
    }
  return [...votes]
    .filter(([, gain]) => gain > 1)
    .map(([pair, gain]) => ({ source: Math.floor(pair / target.length), target: pair % target.length, gain }));
}

const severalUnits = -2;
