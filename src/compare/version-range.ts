import { areOpposed, differInInclusion } from '../locales/values/bounds.ts';
import type { Bound, Invariant } from '../types.ts';

const comparators: Readonly<Record<string, Bound>> = {
  '<=': 'at-most',
  '≤': 'at-most',
  '<': 'less-than',
  '>=': 'at-least',
  '≥': 'at-least',
  '>': 'more-than',
};

/**
 * 1 where one side writes a comparator and the other says the same in words (`<= 1.12`, `1.12 이하`), else 0. Two comparators are
 * compared as they stand, and two wordings by whoever compares boundaries.
 */
export function isWordedComparator(source: Invariant, target: Invariant): 0 | 1 {
  const [one, other] = [splitComparator(source), splitComparator(target)];
  if (one.version !== other.version || (one.comparator === undefined) === (other.comparator === undefined)) return 0;
  const bounds = [one.comparator ?? source.bound?.bound, other.comparator ?? target.bound?.bound] as const;
  if (!bounds[0] || !bounds[1]) return 0;
  return areOpposed(bounds[0], bounds[1]) || differInInclusion(bounds[0], bounds[1]) ? 0 : 1;
}

function splitComparator({ value }: Invariant): { version: string; comparator: Bound | undefined } {
  const written = /^[<>≤≥]=?/.exec(value)?.[0] ?? '';
  return { version: value.slice(written.length), comparator: comparators[written] };
}

/** 1 where two versions without a comparator are the same and limited alike, less where they are only the same. */
export function isSameVersion(source: Invariant, target: Invariant): number {
  if (source.value !== target.value) return 0;
  return source.bound?.bound === target.bound?.bound ? 1 : 0.5;
}
