import { joinKinds } from '../compare/change-of-kind.ts';
import {
  type ComparisonOptions,
  type KindComparison,
  compareInvariants,
  trusted,
} from '../compare/compare-invariants.ts';
import { comparePatterns, type PatternComparison } from '../compare/compare-patterns.ts';
import { type TablesComparison, compareTables } from '../compare/compare-tables.ts';
import { compareValues, type ValuesComparison } from '../compare/compare-values.ts';
import { findMisledLinks, type MisledLink } from '../compare/exchanged-links.ts';
import { judgeBlocks, type JudgedBlock } from '../compare/judge-blocks.ts';
import { findMisrenderings, type Misrendering } from '../compare/rendering.ts';
import { type KeysOfPair, readKeys } from '../compare/read-keys.ts';
import type { SignatureVerdicts } from '../invariants/openpgp/key-block.ts';
import { type Placement, placeBeads } from '../compare/placement.ts';
import { withLines, withoutWords } from '../compare/compare-blocks-of-code.ts';
import { defaultIdentity, type IdentityOptions, keyOf } from '../compare/identity-options.ts';
import { sectionStates, type SectionState } from '../compare/drift/section-states.ts';
import { type Extent, unalignedExtent } from '../compare/unaligned.ts';
import { once } from '../locales/once.ts';
import type { Bitext, InvariantKind, PairHistory } from '../types.ts';

export { defaultIdentity, type IdentityMode, type IdentityOptions } from '../compare/identity-options.ts';

/** What every rule of a pair sees: the bitext, and the comparisons that several rules read. */
export interface PairContext {
  readonly bitext: Bitext;
  readonly placement: Placement;
  /** How little could be linked, where that is next to nothing; else null. */
  readonly unaligned: Extent | null;
  readonly tables: TablesComparison;
  readonly identity: IdentityOptions;
  /** The comparison of a compared kind's invariants; computed once, empty where the kind is off. */
  compared(kind: InvariantKind): KindComparison;
  /** The comparison of numbers, dates and durations and of what limits them; computed once. */
  values(): ValuesComparison;
  /** Links that lead to where other links of the source lead; looked for once. */
  misledLinks(): readonly MisledLink[];
  /** What language the target's blocks are in; judged once. */
  languages(): readonly JudgedBlock[];
  /** Those of them that are not simply translated: hardly any. */
  notTranslated(): readonly JudgedBlock[];
  /** The comparisons of what the user's patterns match; computed once. */
  patterns(): readonly PatternComparison[];
  /** What of either side renders otherwise than it was meant; looked for once, and in the source only where the target has some. */
  misrenderings(): Readonly<Record<'source' | 'target', readonly Misrendering[]>>;
  /** The keys in the target; read once. */
  keys(): KeysOfPair;
  /** The day it is (`YYYY-MM-DD`), or null where nothing may depend on it. */
  readonly today: string | null;
  /** What is known of the pair's past, or null. */
  readonly history: PairHistory | null;
  /** How the sections stand to their source; computed once. */
  states(): readonly SectionState[];
}

/** What a pair cannot say of itself: its past, the day it is, what openpgp says of its keys. */
export interface Surroundings {
  readonly history?: PairHistory | null;
  readonly today?: string | null;
  readonly signatures?: SignatureVerdicts;
}

/** Kinds that the identity rules compare. */
export const comparedKinds: readonly InvariantKind[] = [
  'pgp-block',
  'email',
  'url',
  'version',
  'code',
  'inline-code',
  'identifier',
  'digest',
  'phone',
  'key',
  'payment-address',
  'placeholder',
];

/** The context of a bitext. */
export function createPairContext(
  bitext: Bitext,
  identity: IdentityOptions = defaultIdentity,
  { history = null, today = null, signatures = new Map() }: Surroundings = {},
): PairContext {
  const placement = placeBeads(bitext);
  const tables = compareTables(bitext, placement, identity);
  const compare = (kind: InvariantKind): KindComparison => {
    if (identity.modes[kind] === 'off') return { differences: [], source: 0, identical: 0 };
    const options: ComparisonOptions = { key: keyOf(kind, bitext, identity), skip: tables.claimed };
    const comparison = compareInvariants(bitext, placement, kind, options);
    if (kind === 'code' || kind === 'pgp-block') return withLines(comparison, kind, bitext, identity);
    return identity.modes[kind] === 'ignore-comments' ? withoutWords(comparison, bitext) : comparison;
  };
  const isTrusted = (bead: number): boolean => (bitext.blocks[bead]?.confidence ?? 0) >= trusted;
  // All at once: a change may have made a value one of another kind.
  const comparisons = once(() => joinKinds(new Map(comparedKinds.map((kind) => [kind, compare(kind)])), isTrusted));
  const languages = once(() => judgeBlocks(bitext));
  return {
    bitext,
    placement,
    unaligned: unalignedExtent(bitext),
    tables,
    identity,
    today,
    history,
    compared: (kind) => comparisons().get(kind) ?? { differences: [], source: 0, identical: 0 },
    values: once(() => compareValues(bitext, placement, tables.claimed)),
    patterns: once(() => comparePatterns(bitext, placement, identity.patterns ?? [])),
    misrenderings: once(() => {
      const target = findMisrenderings(bitext.target);
      return { source: target.length > 0 ? findMisrenderings(bitext.source) : [], target };
    }),
    keys: once(() => readKeys(bitext, signatures)),
    misledLinks: once(() => findMisledLinks(bitext, placement, identity)),
    languages,
    notTranslated: once(() => languages().filter(({ verdict }) => verdict !== 'translated')),
    states: once(() => sectionStates({ bitext, placement, languages: languages(), history })),
  };
}
