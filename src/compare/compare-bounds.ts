import type { Bound, Invariant } from '../types.ts';
import type { Occurrence, Pair } from './pool.ts';

/** A value that is the same on both sides, between boundaries that are not. `direction`: a least became a most. `inclusion`: whether the value itself is meant. */
export interface BoundDifference {
  readonly messageId: 'direction' | 'inclusion';
  readonly source: Occurrence;
  readonly target: Occurrence;
}

/** What a boundary says: on which side of the value, and whether the value itself is meant (null: not told). */
const meanings: Readonly<Record<Bound, { readonly side: 'lower' | 'upper'; readonly included: boolean | null }>> = {
  'at-least': { side: 'lower', included: true },
  'more-than': { side: 'lower', included: false },
  after: { side: 'lower', included: null },
  'at-most': { side: 'upper', included: true },
  'less-than': { side: 'upper', included: false },
  before: { side: 'upper', included: null },
};

/** Pairs of equal values whose boundaries contradict each other. A boundary that only one side words is none. */
export function boundDifferences<Kind extends Invariant>(pairs: readonly Pair<Kind>[]): BoundDifference[] {
  return pairs.flatMap(([source, target]): BoundDifference[] => {
    if (!source.invariant.bound || !target.invariant.bound) return [];
    const meant = meanings[source.invariant.bound.bound];
    const said = meanings[target.invariant.bound.bound];
    if (meant.side !== said.side) return [{ messageId: 'direction', source, target }];
    const told = meant.included !== null && said.included !== null;
    return told && meant.included !== said.included ? [{ messageId: 'inclusion', source, target }] : [];
  });
}
