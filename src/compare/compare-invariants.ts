import type { Bitext, Block, Invariant, InvariantKind } from '../types.ts';
import type { CodeDifference } from './code/compare-code.ts';
import { groupBy } from './group-by.ts';
import type { KeyOf } from './identity-options.ts';
import type { Placement } from './placement.ts';
import { similarity } from './similarity.ts';

/** An invariant with where it stands: its block, and the block's bead (an index into `Bitext.blocks`). */
export interface Occurrence {
  readonly invariant: Invariant;
  /** By what it is compared. */
  readonly key: string;
  readonly block: Block;
  readonly bead: number;
}

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
  const pool = new Pool(source, target);
  const byBead: Grouping = (occurrence) => occurrence.bead;
  const bySection: Grouping = (occurrence, side) => sectionOf(occurrence, side, placement);
  const isTrusted = (bead: number): boolean => (bitext.blocks[bead]?.confidence ?? 0) >= trusted;
  pool.matchWithin(byBead);
  const changed = pool.pairWithin(byBead, 0.5, isTrusted);
  pool.dropUnmarked(bitext, kind);
  changed.push(...pool.pairWithin(byBead, 0, isTrusted));
  pool.matchWithin(bySection);
  pool.matchWithin(() => 0);
  changed.push(...pool.pairWithin(bySection, 0.6), ...pool.pairWithin(() => 0, 0.8));
  return {
    differences: [...changed, ...leftovers(pool, source, target, bitext, kind)],
    source: source.length,
    identical: pool.matched,
  };
}

/** What has no partner. In a block that is missing or extra as a whole only a new contact is told apart: the block itself is reported. */
function leftovers(
  pool: Pool,
  source: readonly Occurrence[],
  target: readonly Occurrence[],
  bitext: Bitext,
  kind: InvariantKind,
): Difference[] {
  const values = (side: readonly Occurrence[]): Set<string> => new Set(side.map(({ key }) => key));
  const sourceValues = values(source);
  const targetValues = values(target);
  const differences: Difference[] = [];
  for (const left of pool.source)
    if ((bitext.blocks[left.bead]?.target.length ?? 0) > 0)
      differences.push({
        messageId: targetValues.has(left.key) ? 'fewer' : 'missing',
        source: left,
        target: null,
      });
  for (const left of pool.target) {
    const known = sourceValues.has(left.key);
    if ((bitext.blocks[left.bead]?.source.length ?? 0) > 0 || (!known && isContact(kind)))
      differences.push({ messageId: known ? 'repeated' : 'extra', source: null, target: left });
  }
  return differences;
}

/** Kinds by which a reader is led to somebody: a new one is reported even in a block that is new as a whole. */
function isContact(kind: InvariantKind): boolean {
  return kind === 'email' || kind === 'url' || kind === 'phone' || kind === 'pgp-block' || kind === 'digest';
}

function occurrences(
  bitext: Bitext,
  placement: Placement,
  side: 'source' | 'target',
  kind: InvariantKind,
  { key, skip }: ComparisonOptions,
): Occurrence[] {
  const beads = side === 'source' ? placement.beadOfSource : placement.beadOfTarget;
  return bitext[side].blocks.flatMap((block) =>
    block.invariants
      .filter((invariant) => invariant.kind === kind && !skip.has(invariant))
      .map((invariant) => ({ invariant, key: key(invariant.value, side), block, bead: beads[block.index] ?? -1 })),
  );
}

function sectionOf(occurrence: Occurrence, side: 'source' | 'target', placement: Placement): number {
  return (
    (side === 'source' ? placement.sectionBeadOfSource : placement.sectionBeadOfTarget)[occurrence.block.section] ?? -1
  );
}

/** Which occurrences are compared with each other: those of the same group; a negative group is compared with nothing. */
type Grouping = (occurrence: Occurrence, side: 'source' | 'target') => number;

/** What is not yet accounted for on either side. */
class Pool {
  source: readonly Occurrence[];
  target: readonly Occurrence[];
  matched = 0;

  constructor(source: readonly Occurrence[], target: readonly Occurrence[]) {
    this.source = source;
    this.target = target;
  }

  /** Takes out pairs of equal value in the same group, in reading order. */
  matchWithin(group: Grouping): void {
    const pairs = this.#take(group, (sources, targets) => {
      const free = groupBy(targets, ({ key }) => key);
      return sources.flatMap((source): Pair[] => {
        const target = free.get(source.key)?.shift();
        return target ? [[source, target]] : [];
      });
    });
    this.matched += pairs.length;
  }

  /** Takes out pairs in the same group that are at least so similar, the most similar first; each is a change. */
  pairWithin(group: Grouping, least: number, allowed: (group: number) => boolean = () => true): Difference[] {
    const pairs = this.#take(group, (sources, targets, number) =>
      allowed(number) ? mostSimilar(sources, targets, least) : [],
    );
    return pairs.map(([source, target]) => ({ messageId: 'changed', source, target }));
  }

  /** Takes out what stands in the linked blocks of the other side as well, only without its marks or with other spacing. */
  dropUnmarked(bitext: Bitext, kind: InvariantKind): void {
    if (kind !== 'inline-code' && kind !== 'identifier' && kind !== 'url') return;
    const stands = (left: Occurrence, side: 'source' | 'target'): boolean =>
      standsUnmarked(left.invariant, bitext, left.bead, side);
    const before = this.source.length;
    this.source = this.source.filter((left) => !stands(left, 'target'));
    this.matched += before - this.source.length;
    this.target = this.target.filter((left) => !stands(left, 'source'));
  }

  #take(
    group: Grouping,
    choose: (sources: readonly Occurrence[], targets: readonly Occurrence[], group: number) => Pair[],
  ): Pair[] {
    const targets = groupBy(this.target, (occurrence) => group(occurrence, 'target'));
    const pairs = [...groupBy(this.source, (occurrence) => group(occurrence, 'source'))].flatMap(([number, members]) =>
      number < 0 ? [] : choose(members, targets.get(number) ?? [], number),
    );
    const taken = new Set(pairs.flat());
    this.source = this.source.filter((occurrence) => !taken.has(occurrence));
    this.target = this.target.filter((occurrence) => !taken.has(occurrence));
    return pairs;
  }
}

type Pair = [source: Occurrence, target: Occurrence];

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

/** At most so many leftovers of a group are paired by similarity; beyond that the two sides have little to do with each other. */
const mostCandidates = 40;

function mostSimilar(sources: readonly Occurrence[], targets: readonly Occurrence[], least: number): Pair[] {
  const candidates = sources
    .slice(0, mostCandidates)
    .flatMap((source) =>
      targets
        .slice(0, mostCandidates)
        .map((target) => ({ source, target, score: similarity(source.invariant.value, target.invariant.value) })),
    );
  const pairs: Pair[] = [];
  const taken = new Set<Occurrence>();
  for (const { source, target, score } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (score < least || taken.has(source) || taken.has(target)) continue;
    taken.add(source).add(target);
    pairs.push([source, target]);
  }
  return pairs;
}
