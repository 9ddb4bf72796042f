import type { Invariant, InvariantKind } from '../types.ts';
import type { Difference, KindComparison } from './compare-invariants.ts';
import { type Pair, byBead, Pool } from './pool.ts';
import { similarity } from './similarity.ts';

/** From this likeness on a value of another kind is what became of one: an address in small letters reads as a digest. */
const alike = 0.7;

/**
 * The comparisons of all kinds, where a value that is missing and one of another kind that is new in the same linked blocks are one change:
 * the kind follows how a value is written, and so a slip of the pen may change it. The change is told as one of the source's kind.
 */
export function joinKinds(
  comparisons: ReadonlyMap<InvariantKind, KindComparison>,
  isTrusted: (bead: number) => boolean,
): ReadonlyMap<InvariantKind, KindComparison> {
  const differences = [...comparisons.values()].flatMap((comparison) => comparison.differences);
  const missing = differences.flatMap(({ messageId, source }) => (messageId === 'missing' ? [source] : []));
  const extra = differences.flatMap(({ messageId, target }) => (messageId === 'extra' ? [target] : []));
  if (missing.length === 0 || extra.length === 0) return comparisons;
  const changes = new Pool(missing, extra).pairWithin(byBead, likenessAcrossKinds, alike, isTrusted);
  if (changes.length === 0) return comparisons;
  return new Map([...comparisons].map(([kind, comparison]) => [kind, withChanges(comparison, changes)]));
}

function likenessAcrossKinds(source: Invariant, target: Invariant, least: number): number {
  if (source.kind === target.kind || source.raw === target.raw) return 0;
  return similarity(folded(source.raw), folded(target.raw), least);
}

/** A value without its case and without what only groups its characters. */
function folded(raw: string): string {
  return raw.toLowerCase().replace(/[\s-]+/g, '');
}

function withChanges(comparison: KindComparison, changes: readonly Pair[]): KindComparison {
  const became = new Map(changes);
  const taken = new Set(changes.map(([, target]) => target));
  const differences = comparison.differences.flatMap((difference): Difference[] => {
    const { messageId, source, target } = difference;
    if (messageId === 'extra' && taken.has(target)) return [];
    const other = messageId === 'missing' ? became.get(source) : undefined;
    return [other ? { messageId: 'changed', source: source!, target: other } : difference];
  });
  return { ...comparison, differences };
}
