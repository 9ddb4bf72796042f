import { type ComparisonOptions, type KindComparison, compareInvariants } from '../compare/compare-invariants.ts';
import { type TablesComparison, compareTables } from '../compare/compare-tables.ts';
import { judgeBlocks, type JudgedBlock } from '../compare/judge-blocks.ts';
import { type Placement, placeBeads } from '../compare/placement.ts';
import { localNeutralUrl } from '../compare/url-key.ts';
import type { Bitext, Invariant, InvariantKind } from '../types.ts';

/** How a kind of invariant is compared. `mapped` (URLs): a path segment that names the locale may change with it. */
export type IdentityMode = 'exact' | 'mapped' | 'off';

/** Modes per kind, and what else the comparison of URLs accepts. */
export interface IdentityOptions {
  readonly modes: Readonly<Partial<Record<InvariantKind, IdentityMode>>>;
  /** Prefixes of URLs in the source and what they become in the target, for example `https://x.org/en/` → `https://x.org/ko/`. */
  readonly urlMap: Readonly<Record<string, string>>;
}

/** URLs follow the locale unless configured otherwise; all else is compared as it stands. */
export const defaultIdentity: IdentityOptions = { modes: {}, urlMap: {} };

/** What every rule of a pair sees: the bitext, and the comparisons that several rules read. */
export interface PairContext {
  readonly bitext: Bitext;
  readonly placement: Placement;
  readonly tables: TablesComparison;
  readonly identity: IdentityOptions;
  /** The comparison of a kind's invariants; computed once, empty where the kind is off. */
  compared(kind: InvariantKind): KindComparison;
  /** What language the target's blocks are in; judged once. */
  languages(): readonly JudgedBlock[];
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
  'placeholder',
];

/** The context of a bitext. */
export function createPairContext(bitext: Bitext, identity: IdentityOptions = defaultIdentity): PairContext {
  const placement = placeBeads(bitext);
  const tables = compareTables(bitext, placement);
  const comparisons = new Map<InvariantKind, KindComparison>();
  const compare = (kind: InvariantKind): KindComparison => {
    if (identity.modes[kind] === 'off') return { differences: [], source: 0, identical: 0 };
    const options: ComparisonOptions = { key: keyOf(kind, bitext, identity), skip: tables.claimed };
    return compareInvariants(bitext, placement, kind, options);
  };
  let languages: readonly JudgedBlock[] | null = null;
  return {
    bitext,
    placement,
    tables,
    identity,
    compared(kind) {
      const comparison = comparisons.get(kind) ?? compare(kind);
      comparisons.set(kind, comparison);
      return comparison;
    },
    languages() {
      languages ??= judgeBlocks(bitext);
      return languages;
    },
  };
}

function keyOf(kind: InvariantKind, bitext: Bitext, identity: IdentityOptions): (invariant: Invariant) => string {
  if (kind !== 'url' || identity.modes.url === 'exact') return (invariant) => invariant.value;
  const prefixes = Object.entries(identity.urlMap).toSorted(([one], [other]) => other.length - one.length);
  return ({ value }) => {
    const mapped = prefixes.find(([from]) => value.startsWith(from));
    return localNeutralUrl(mapped ? mapped[1] + value.slice(mapped[0].length) : value, [
      bitext.source.locale,
      bitext.target.locale,
    ]);
  };
}
