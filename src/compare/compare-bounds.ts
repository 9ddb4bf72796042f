import { areOpposed, differInInclusion } from '../locales/values/bounds.ts';
import type { Invariant } from '../types.ts';
import type { Occurrence, Pair } from './pool.ts';

/** A value that is the same on both sides, between boundaries that are not. `direction`: a least became a most. `inclusion`: whether the value itself is meant. */
export interface BoundDifference {
  readonly messageId: 'direction' | 'inclusion';
  readonly source: Occurrence;
  readonly target: Occurrence;
}

/** Pairs of equal values whose boundaries contradict each other. A boundary that only one side words is none. */
export function boundDifferences<Kind extends Invariant>(pairs: readonly Pair<Kind>[]): BoundDifference[] {
  return pairs.flatMap(([source, target]): BoundDifference[] => {
    if (!source.invariant.bound || !target.invariant.bound) return [];
    const [meant, said] = [source.invariant.bound.bound, target.invariant.bound.bound];
    if (areOpposed(meant, said)) return [{ messageId: 'direction', source, target }];
    return differInInclusion(meant, said) ? [{ messageId: 'inclusion', source, target }] : [];
  });
}
