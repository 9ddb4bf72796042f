import type { Bitext, Document, Invariant, Value } from '../types.ts';
import { type BoundDifference, boundDifferences } from './compare-bounds.ts';
import { invariantsOfKind } from './invariants-of-kind.ts';
import type { Placement } from './placement.ts';
import { byBead, type Occurrence, type Pair, Pool } from './pool.ts';
import { differingValues, type ValueDifference } from './value-differences.ts';
import { saysTheSame } from './value-likeness.ts';
import { isSameVersion } from './version-range.ts';

/** The result of comparing all values of a pair. */
export interface ValuesComparison {
  readonly differences: readonly ValueDifference[];
  readonly bounds: readonly BoundDifference[];
  /** By kind: values in digits in the source, how many of them the translation says as well, and how many differences there are. */
  readonly counts: readonly {
    readonly kind: Value['kind'];
    readonly source: number;
    readonly identical: number;
    readonly differing: number;
  }[];
}

/**
 * Compares numbers, dates and durations as multisets within linked blocks, and what limits them where they are equal. `skip` holds
 * what another comparison has dealt with.
 */
export function compareValues(bitext: Bitext, placement: Placement, skip: ReadonlySet<Invariant>): ValuesComparison {
  const source = valuesOf(bitext.source, placement.beadOfSource, skip);
  const target = valuesOf(bitext.target, placement.beadOfTarget, skip);
  const pool = new Pool<Value>(source, target);
  const equal = [
    // Said as clearly first: what may mean a number (`half`) is no answer to one in digits where the other side has such a word as well,
    // or the digits that took another number's place would be taken for its answer and nothing be left to compare.
    ...pool.matchWithin(byBead, ({ value, bound, stated }) => `${value} ${bound?.bound} ${stated}`),
    // Limited alike next, so that `at least 3 and at most 3` may be said in another order.
    ...pool.matchWithin(byBead, ({ value, bound }) => `${value} ${bound?.bound}`),
    ...pool.matchWithin(byBead, ({ value }) => value),
    ...pool.pairWithin(byBead, saysTheSame, 1),
  ];
  const differences = differingValues(pool, { source, target }, bitext, placement);
  return {
    differences,
    bounds: boundDifferences<Invariant>([...equal.filter(isSameAmount), ...pairVersions(bitext, placement)]),
    counts: (['number', 'date', 'duration'] as const).map((kind) => countOf(kind, source, differences)),
  };
}

/** False for `more than one` and `2개 이상`, whose boundaries differ because their values do. */
function isSameAmount([source, target]: Pair<Value>): boolean {
  return source.invariant.amount === target.invariant.amount;
}

/** Versions that stand on both sides of a bead, for the boundaries that are worded around them. */
function pairVersions(bitext: Bitext, placement: Placement): Pair[] {
  const source = limitedVersions(bitext.source, placement.beadOfSource);
  const target = limitedVersions(bitext.target, placement.beadOfTarget);
  return new Pool(source, target).pairWithin(byBead, isSameVersion, 0.5);
}

function countOf(
  kind: Value['kind'],
  source: readonly Occurrence<Value>[],
  differences: readonly ValueDifference[],
): ValuesComparison['counts'][number] {
  const differing = new Set(differences.map((difference) => difference.source));
  const asked = source.filter(({ invariant }) => invariant.stated === 'digits' && invariant.kind === kind);
  return {
    kind,
    source: asked.length,
    identical: asked.filter((occurrence) => !differing.has(occurrence)).length,
    differing: differences.filter((difference) => difference.kind === kind).length,
  };
}

function valuesOf({ blocks }: Document, beads: readonly number[], skip: ReadonlySet<Invariant>): Occurrence<Value>[] {
  const found: Occurrence<Value>[] = [];
  for (const block of blocks) {
    if (block.values.length === 0) continue;
    for (const value of block.values)
      if (!skip.has(value)) found.push({ invariant: value, block, bead: beads[block.index] ?? -1 });
  }
  return found;
}

function limitedVersions(document: Document, beads: readonly number[]): Occurrence[] {
  return invariantsOfKind(document, 'version').flatMap(({ invariant, block }) =>
    invariant.bound === undefined ? [] : [{ invariant, block, bead: beads[block.index] ?? -1 }],
  );
}
