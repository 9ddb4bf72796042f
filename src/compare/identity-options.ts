import type { Bitext, Invariant, InvariantKind } from '../types.ts';
import { localNeutralUrl } from './url-key.ts';

/**
 * How a kind of invariant is compared. `mapped` (URLs): a part that names the locale may change with it. `ignore-comments` (code, inline
 * code): what is written in the target's own language may differ.
 */
export type IdentityMode = 'exact' | 'ignore-comments' | 'mapped' | 'off';

/** How the cells of a table column are compared. `key` names the row, `translate` compares invariants only, `ignore` nothing. */
export type ColumnPolicy = 'key' | 'exact' | 'translate' | 'ignore';

/** Modes per kind, and what else the comparisons accept. */
export interface IdentityOptions {
  readonly modes: Readonly<Partial<Record<InvariantKind, IdentityMode>>>;
  /** Prefixes of URLs in the source and what they become in the target, for example `https://x.org/en/` → `https://x.org/ko/`. */
  readonly urlMap: Readonly<Record<string, string>>;
  /** Policies of columns by their title in the source. @default inferred from the cells */
  readonly columns?: Readonly<Record<string, ColumnPolicy>>;
  /** True where the rows of a keyed table must keep the source's order. @default false */
  readonly rowOrder?: boolean;
}

/** URLs follow the locale unless configured otherwise; all else is compared as it stands. */
export const defaultIdentity: IdentityOptions = { modes: {}, urlMap: {} };

/** What a kind's values are compared by: equal keys are equal values. */
export function keyOf(kind: InvariantKind, bitext: Bitext, identity: IdentityOptions): (value: string) => string {
  if (kind !== 'url' || identity.modes.url === 'exact') return (value) => value;
  const prefixes = Object.entries(identity.urlMap).toSorted(([one], [other]) => other.length - one.length);
  const locales = [bitext.source.locale, bitext.target.locale];
  return (value) => {
    const mapped = prefixes.find(([from]) => isPrefix(from, value));
    return localNeutralUrl(mapped ? mapped[1] + value.slice(mapped[0].length) : value, locales);
  };
}

/** As `keyOf`, for an invariant. */
export function invariantKey(
  kind: InvariantKind,
  bitext: Bitext,
  identity: IdentityOptions,
): (invariant: Invariant) => string {
  const key = keyOf(kind, bitext, identity);
  return ({ value }) => key(value);
}

/** True where a URL starts with a prefix and the prefix ends with a part of it: `https://x.org` is none of `https://x.org.evil.example`. */
function isPrefix(prefix: string, url: string): boolean {
  return url.startsWith(prefix) && (/[/?#]$/.test(prefix) || /^(?:[/?#]|$)/.test(url.slice(prefix.length)));
}
