import type { Bitext, Block, Document, Invariant, InvariantKind } from '../types.ts';
import type { CodeDifference } from './code/compare-code.ts';
import { contactsInCode } from './contacts-in-code.ts';
import type { KeyOf } from './identity-options.ts';
import type { Placement } from './placement.ts';
import { byBead, byDocument, bySection, type Grouping, type Occurrence, type Pair, Pool } from './pool.ts';
import { isWordedComparator } from './version-range.ts';
import { invariantsOfKind } from './invariants-of-kind.ts';
import { findRemnant } from './remnants.ts';
import { similarity } from './similarity.ts';

/**
 * How an invariant differs. `changed`: a value became another (for code and keys with the lines that differ); `comments`: code of which
 * only what is natural language was translated. `missing`/`extra`: it stands on one side only. `fewer`/`repeated`: the value itself
 * stands on both sides, but one side says it less often.
 */
export type Difference =
  | {
      readonly messageId: 'changed' | 'comments';
      readonly source: Occurrence;
      readonly target: Occurrence;
      readonly lines?: readonly CodeDifference[];
    }
  | { readonly messageId: 'missing' | 'fewer'; readonly source: Occurrence; readonly target: null }
  | { readonly messageId: 'extra' | 'repeated'; readonly source: null; readonly target: Occurrence };

/** The result of comparing all invariants of a kind. */
export interface KindComparison {
  readonly differences: readonly Difference[];
  /** Occurrences in the source, and those that stand unchanged in the target. */
  readonly source: number;
  readonly identical: number;
}

/** By what values are compared, and which invariants another comparison has already dealt with. */
export interface ComparisonOptions {
  readonly key: KeyOf;
  readonly skip: ReadonlySet<Invariant>;
  /** The invariants of a block, of all kinds. @default those that were found in it */
  readonly invariantsOf?: (block: Block, side: 'source' | 'target') => readonly Invariant[];
}

/** Beads below this probability blame nobody: a value that differs in them is first looked for elsewhere. */
export const trusted = 0.5;

/**
 * Compares the invariants of a kind as multisets, never by ordinal: first within each bead, then what is left over across the
 * document; what differs within a trusted bead is paired by edit distance, so that one change is one difference.
 */
export function compareInvariants(
  bitext: Bitext,
  placement: Placement,
  kind: InvariantKind,
  options: ComparisonOptions,
): KindComparison {
  const source = occurrences(bitext, placement, 'source', kind, options);
  const target = occurrences(bitext, placement, 'target', kind, options);
  const unlinked = contactsInCode(bitext, placement, kind);
  // Of most kinds a document has none.
  if (source.length === 0 && target.length === 0) return { differences: unlinked, source: 0, identical: 0 };
  return comparePlaced(source, target, unlinked, { bitext, placement, kind, options });
}

interface Comparing {
  readonly bitext: Bitext;
  readonly placement: Placement;
  readonly kind: InvariantKind;
  readonly options: ComparisonOptions;
}

function comparePlaced(
  source: readonly Occurrence[],
  target: readonly Occurrence[],
  unlinked: readonly Difference[],
  { bitext, placement, kind, options }: Comparing,
): KindComparison {
  const pool = new Pool(source, target);
  const key = ({ value }: Invariant, side: 'source' | 'target'): string => options.key(value, side);
  const isTrusted = (bead: number): boolean => (bitext.blocks[bead]?.confidence ?? 0) >= trusted;
  const worded = (): readonly Pair[] => (kind === 'version' ? pool.pairWithin(byBead, isWordedComparator, 1) : []);
  const identical = pool.matchWithin(byBead, key).length + worded().length;
  if (pool.isEmpty()) return { differences: unlinked, source: source.length, identical };
  const renamed = pool.matchWithin(byRenamedLabel(bitext), key).length;
  const changed = pool.pairWithin(byBead, alike, 0.5, isTrusted);
  const unmarked = dropUnmarked(pool, bitext, kind);
  changed.push(...pool.pairWithin(byBead, alike, 0, isTrusted));
  const moved = [...pool.matchWithin(bySection(placement), key), ...pool.matchWithin(byDocument, key)].length;
  changed.push(...pool.pairWithin(bySection(placement), alike, 0.6), ...pool.pairWithin(byDocument, alike, 0.8));
  return {
    differences: [...changed.map(toChange), ...leftovers(pool, source, target, bitext, options), ...unlinked],
    source: source.length,
    identical: identical + renamed + unmarked + moved,
  };
}

/**
 * One group of all in the definitions of labels that the other side does not have: where a label is translated its definition may
 * stand anywhere. What a link by that label leads to is compared where the link stands.
 */
function byRenamedLabel({ source, target }: Bitext): Grouping {
  const labels = { source: labelsOf(source), target: labelsOf(target) };
  return ({ block }, side) => {
    const label = labelOf(block);
    return label === null || labels[side === 'source' ? 'target' : 'source'].has(label) ? -1 : 0;
  };
}

const labelsByDocument = new WeakMap<Document, ReadonlySet<string>>();

/** The labels that a document defines. */
function labelsOf(document: Document): ReadonlySet<string> {
  const known = labelsByDocument.get(document);
  if (known) return known;
  const labels = new Set<string>();
  for (const block of document.blocks) {
    const label = labelOf(block);
    if (label !== null) labels.add(label);
  }
  labelsByDocument.set(document, labels);
  return labels;
}

function labelOf({ kind, text }: Block): string | null {
  return kind === 'definition' ? text.toLowerCase() : null;
}

function alike(source: Invariant, target: Invariant, least: number): number {
  return similarity(source.value, target.value, least);
}

function toChange([source, target]: Pair): Difference {
  return { messageId: 'changed', source, target };
}

/** What has no partner. In a block that is missing or extra as a whole only a new contact is told apart: the block itself is reported. */
function leftovers(
  pool: Pool,
  source: readonly Occurrence[],
  target: readonly Occurrence[],
  bitext: Bitext,
  { key }: ComparisonOptions,
): Difference[] {
  if (pool.isEmpty()) return [];
  const sourceValues = new Set(source.map(({ invariant }) => key(invariant.value, 'source')));
  const targetValues = new Set(target.map(({ invariant }) => key(invariant.value, 'target')));
  const differences: Difference[] = [];
  for (const left of pool.source) {
    const isGone = (bitext.blocks[left.bead]?.target.length ?? 0) === 0;
    // A definition that is gone is reported by nothing else, though every link that uses it is broken.
    if (isGone && !isUsedDefinition(left.block, bitext.source.text)) continue;
    const stands = targetValues.has(key(left.invariant.value, 'source'));
    // Elsewhere it stands unchanged: only what is left of it here tells a slip of the pen from a sentence that was shortened.
    const remnant = stands ? findRemnant(left, bitext) : null;
    if (isGone && stands) continue;
    if (remnant) differences.push({ messageId: 'changed', source: left, target: remnant });
    else differences.push({ messageId: stands ? 'fewer' : 'missing', source: left, target: null });
  }
  for (const left of pool.target) {
    const known = sourceValues.has(key(left.invariant.value, 'target'));
    if ((bitext.blocks[left.bead]?.source.length ?? 0) > 0 || (!known && isContact(left.invariant)))
      differences.push({ messageId: known ? 'repeated' : 'extra', source: null, target: left });
  }
  return differences;
}

/** True for a link definition whose label stands in the text once more than it defines it. */
function isUsedDefinition({ kind, text: label }: Block, text: string): boolean {
  const wanted = `[${label}]`.toLowerCase();
  return kind === 'definition' && text.toLowerCase().split(wanted, 3).length > 2;
}

const contactKinds: ReadonlySet<InvariantKind> = new Set([
  'email',
  'url',
  'phone',
  'pgp-block',
  'key',
  'payment-address',
  'digest',
]);

/** True for what leads a reader to somebody: a new one is reported even in a block that is new as a whole. */
function isContact({ kind, value }: Invariant): boolean {
  return contactKinds.has(kind) || (kind === 'identifier' && value.startsWith('@'));
}

function occurrences(
  bitext: Bitext,
  placement: Placement,
  side: 'source' | 'target',
  kind: InvariantKind,
  { skip, invariantsOf }: ComparisonOptions,
): Occurrence[] {
  const document = side === 'source' ? bitext.source : bitext.target;
  const beads = side === 'source' ? placement.beadOfSource : placement.beadOfTarget;
  const placed = invariantsOf
    ? document.blocks.flatMap((block) =>
        invariantsOf(block, side).flatMap((invariant) => (invariant.kind === kind ? [{ invariant, block }] : [])),
      )
    : invariantsOfKind(document, kind);
  const found: Occurrence[] = [];
  for (const { invariant, block } of placed)
    if (!skip.has(invariant)) found.push({ invariant, block, bead: beads[block.index] ?? -1 });
  return found;
}

/** Takes out what stands in the linked blocks of the other side as well, only without its marks or with other spacing; how many of the source did. */
function dropUnmarked(pool: Pool, bitext: Bitext, kind: InvariantKind): number {
  const unmarked = kind === 'inline-code' || kind === 'identifier' || kind === 'url';
  if (!unmarked && kind !== 'version') return 0;
  const stands = (left: Occurrence, side: 'source' | 'target'): boolean =>
    unmarked
      ? standsUnmarked(left.invariant, bitext, left.bead, side)
      : standsAsNumber(left.invariant, bitext, left.bead, side);
  const before = pool.source.length;
  pool.source = pool.source.filter((left) => !stands(left, 'target'));
  pool.target = pool.target.filter((left) => !stands(left, 'source'));
  return before - pool.source.length;
}

/** True for a decimal that looks like a version in one language and is a number in the other (`0.98`, `0,98`). */
function standsAsNumber({ value }: Invariant, bitext: Bitext, bead: number, side: 'source' | 'target'): boolean {
  if (!/^\d+\.\d+$/.test(value)) return false;
  return (bitext.blocks[bead]?.[side] ?? []).some((block) =>
    block.values.some(({ amount, stated }) => stated === 'digits' && amount === Number(value)),
  );
}

function standsUnmarked(invariant: Invariant, bitext: Bitext, bead: number, side: 'source' | 'target'): boolean {
  const value = invariant.raw;
  return (bitext.blocks[bead]?.[side] ?? []).some((block) => {
    const text = unclaimed(bitext[side].text, block);
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
      if (!/[0-9A-Za-z_]/.test(text[at - 1] ?? ' ') && !/[0-9A-Za-z_]/.test(text[at + value.length] ?? ' '))
        return true;
    const squashed = value.replace(/\s+/g, '');
    return squashed.length > 4 && text.replace(/\s+/g, '').includes(squashed);
  });
}

/** A block's text as written, with its invariants blanked. */
function unclaimed(text: string, block: Block): string {
  let rest = '';
  let at = block.range.start.offset;
  for (const { range } of block.invariants) {
    rest += `${text.slice(at, range.start.offset)} `;
    at = Math.max(at, range.end.offset);
  }
  return rest + text.slice(at, block.range.end.offset);
}
