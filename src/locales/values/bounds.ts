import type { Bound } from '../../types.ts';

/** What a boundary says: on which side of it the values lie that are meant, and whether it is one of them (null: not told). */
export interface BoundMeaning {
  readonly side: 'lower' | 'upper';
  readonly included: boolean | null;
}

/** The meaning of each boundary. */
export const boundMeanings: Readonly<Record<Bound, BoundMeaning>> = {
  'at-least': { side: 'lower', included: true },
  'more-than': { side: 'lower', included: false },
  lower: { side: 'lower', included: null },
  'at-most': { side: 'upper', included: true },
  'less-than': { side: 'upper', included: false },
  upper: { side: 'upper', included: null },
};

/** True where one boundary limits from below and the other from above. */
export function areOpposed(one: Bound, other: Bound): boolean {
  return boundMeanings[one].side !== boundMeanings[other].side;
}

/** True where the boundaries limit from the same side, and both tell whether the value itself is meant, and differ in that. */
export function differInInclusion(one: Bound, other: Bound): boolean {
  const [first, second] = [boundMeanings[one], boundMeanings[other]];
  const told = first.included !== null && second.included !== null;
  return first.side === second.side && told && first.included !== second.included;
}
