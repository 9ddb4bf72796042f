import type { Range } from '../types.ts';
import { comparedKinds, type PairContext } from './pair-context.ts';

/** Places in the target at which an invariant was changed: what is wrong inside is part of that finding. */
export function changedRanges(context: PairContext): readonly Range[] {
  const invariants = comparedKinds.flatMap((kind) =>
    context
      .compared(kind)
      // What the source says elsewhere is said once more, and says nothing of what is wrong with it.
      .differences.flatMap(({ messageId, target }) =>
        target && messageId !== 'repeated' ? [target.invariant.range] : [],
      ),
  );
  return [...invariants, ...context.tables.differences.map(({ target }) => target)];
}

/** What is not within a place at which an invariant was changed. */
export function outsideChanges<Found extends { readonly target: Range }>(
  found: readonly Found[],
  context: PairContext,
): readonly Found[] {
  if (found.length === 0) return found;
  const changed = changedRanges(context);
  return found.filter(({ target }) => !isInside(target, changed));
}

/** True where a range lies within one of the others. */
export function isInside(range: Range, others: readonly Range[]): boolean {
  return others.some((other) => other.start.offset <= range.start.offset && range.end.offset <= other.end.offset);
}
