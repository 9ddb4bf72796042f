import type { UserPattern } from '../invariants/user-pattern.ts';
import type { Bitext, InvariantKind } from '../types.ts';
import { areParallel, neutralUrls, readableUrl, resolveRelative } from './url-key.ts';

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
  /** What else must survive, by patterns of the user's own. @default none */
  readonly patterns?: readonly UserPattern[];
  /** True where the rows of a keyed table must keep the source's order. @default false */
  readonly rowOrder?: boolean;
}

/** URLs follow the locale unless configured otherwise; all else is compared as it stands. */
export const defaultIdentity: IdentityOptions = { modes: {}, urlMap: {} };

/** By what a value is compared: equal keys are equal values. */
export type KeyOf = (value: string, side: 'source' | 'target') => string;

/**
 * The key of a kind's values. URLs may follow the locale; relative ones are followed to where they lead, unless the documents stand
 * side by side: there a link that is right in one is right in the other. A source's link to its translation may be answered by the
 * translation's link to its source: together they switch the language.
 */
export function keyOf(kind: InvariantKind, bitext: Bitext, identity: IdentityOptions): KeyOf {
  if (kind !== 'url' || identity.modes.url === 'exact') return asItStands;
  const known = urlKeys.get(bitext);
  if (known?.identity === identity) return known.key;
  const key = urlKeyOf(bitext, identity);
  urlKeys.set(bitext, { identity, key });
  return key;
}

const asItStands: KeyOf = (value) => value;

/** The keys of a bitext's addresses, which several comparisons ask for. */
const urlKeys = new WeakMap<Bitext, { readonly identity: IdentityOptions; readonly key: KeyOf }>();

function urlKeyOf({ source, target }: Bitext, identity: IdentityOptions): KeyOf {
  const prefixes = Object.entries(identity.urlMap).toSorted(([one], [other]) => other.length - one.length);
  const neutral = neutralUrls([source.locale, target.locale]);
  const paths = areParallel(source.path, target.path) ? null : { source: source.path, target: target.path };
  const read: KeyOf = (url, side) => {
    const value = readableUrl(url);
    const mapped = prefixes.length > 0 ? prefixes.find(([from]) => isPrefix(from, value)) : undefined;
    const written = mapped ? mapped[1] + value.slice(mapped[0].length) : value;
    const led = paths && resolveRelative(written, paths[side]);
    if (led === source.path || led === target.path) return ofThePair;
    return neutral(led ?? written);
  };
  // Each address is asked for once for every step of each comparison.
  const known = { source: new Map<string, string>(), target: new Map<string, string>() };
  return (url, side) => {
    const keys = side === 'source' ? known.source : known.target;
    let key = keys.get(url);
    if (key === undefined) keys.set(url, (key = read(url, side)));
    return key;
  };
}

/** The key of a link to one of the pair's own documents. No URL is written so. */
const ofThePair = ' a document of the pair';

/** True where a URL starts with a prefix and the prefix ends with a part of it: `https://x.org` is none of `https://x.org.evil.example`. */
function isPrefix(prefix: string, url: string): boolean {
  return url.startsWith(prefix) && (/[/?#]$/.test(prefix) || /^(?:[/?#]|$)/.test(url.slice(prefix.length)));
}
