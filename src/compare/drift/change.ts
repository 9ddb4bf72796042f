import { diffArrays } from 'diff';
import type { Invariant, InvariantKind, WordRun } from '../../types.ts';
import type { WeightyWords } from '../../locales/weighty-words.ts';
import { isLoud, isSpellingEdit, weightOf } from './spelling.ts';
import { type Token, wordTokens } from './tokens.ts';

/** Why a change is one of substance, gravest first; or what a cosmetic one comes to. */
export type ChangeReason =
  | 'invariant'
  | 'number'
  | 'modal'
  | 'negation'
  | 'code'
  | 'address'
  | 'words'
  | 'spelling'
  | 'layout'
  | 'order';

/** An invariant that became another, went (`after` null) or came (`before` null); values as written. */
export interface InvariantChange {
  readonly kind: InvariantKind;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of a section's text. */
export interface Change {
  readonly kind: 'unchanged' | 'cosmetic' | 'changed';
  /** Gravest first; empty where nothing changed. */
  readonly reasons: readonly ChangeReason[];
  readonly invariants: readonly InvariantChange[];
  /** Words to be looked at: of each run of changed words, those there are now or, where there are fewer, those that went. */
  readonly words: number;
  readonly diff: readonly WordRun[];
}

/** Two versions of a section: their tokens and their invariants, in reading order. */
export interface Wording {
  readonly tokens: readonly Token[];
  readonly invariants: readonly Invariant[];
}

/** Texts that differ in more tokens than this are told apart as wholes: the cost of a diff grows with the square of its length. */
const maximumEdits = 600;

const gravity: readonly ChangeReason[] = [
  'invariant',
  'number',
  'modal',
  'negation',
  'code',
  'address',
  'words',
  'order',
  'spelling',
  'layout',
];

/** How a section's wording changed. `isWord` says of a key whether it stands elsewhere in the text, so that it is no misspelling. */
export function judgeChange(
  before: Wording,
  after: Wording,
  words: WeightyWords,
  isWord: (key: string) => boolean = () => false,
): Change {
  const hunks = diffTokens(before.tokens, after.tokens);
  const touched = hunks.filter(({ removed, added }) => removed.length + added.length > 0);
  const moved = unbalanced(
    touched.flatMap(({ removed }) => removed),
    touched.flatMap(({ added }) => added),
  );
  const invariants = [...changedInvariants(unlinked(before), unlinked(after)), ...changedAddresses(moved)];
  const reasons = new Set<ChangeReason>(invariants.length > 0 ? ['invariant'] : []);
  if (touched.length > 0 && moved.removed.length + moved.added.length === 0) reasons.add('order');
  else
    for (const { removed, added } of touched)
      for (const reason of reasonsOf(removed, added, words, isWord)) reasons.add(reason);
  const ordered = gravity.filter((reason) => reasons.has(reason));
  const isCosmetic = ordered.every((reason) => reason === 'spelling' || reason === 'layout');
  return {
    kind: ordered.length === 0 ? 'unchanged' : isCosmetic ? 'cosmetic' : 'changed',
    reasons: ordered,
    invariants,
    words: wordsIn(hunks),
    diff: runsOf(hunks),
  };
}

/** How many words changed, counted as in `Change.words`. */
export function countChanges(before: readonly Token[], after: readonly Token[]): number {
  return wordsIn(diffTokens(before, after));
}

function wordsIn(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0);
}

/** The words of two versions of a passage of prose, in order. */
export function diffWords(before: string, after: string): readonly WordRun[] {
  return runsOf(diffTokens(wordTokens(before), wordTokens(after)));
}

/** A stretch that is the same, followed by what was taken out and put in; both are empty at the end. */
interface Hunk {
  readonly same: readonly Token[];
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
}

function diffTokens(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.key === other.key && one.kind === other.kind && isLoud(one) === isLoud(other),
    maxEditLength: maximumEdits,
  });
  if (!changes) return [{ same: [], removed: before, added: after }];
  const hunks: { same: Token[]; removed: Token[]; added: Token[] }[] = [{ same: [], removed: [], added: [] }];
  for (const { value, added, removed } of changes) {
    const last = hunks.at(-1)!;
    if (added) last.added.push(...value);
    else if (removed) last.removed.push(...value);
    else if (last.removed.length + last.added.length === 0) last.same.push(...value);
    else hunks.push({ same: value, removed: [], added: [] });
  }
  return hunks;
}

function reasonsOf(
  removed: readonly Token[],
  added: readonly Token[],
  words: WeightyWords,
  isWord: (key: string) => boolean,
): ChangeReason[] {
  if (isSpellingEdit(removed, added, words, isWord)) return ['spelling'];
  const moved = unbalanced(removed, added);
  const reasons = [...moved.removed, ...moved.added].map((token): ChangeReason => {
    if (token.kind === 'code' || token.kind === 'address') return token.kind;
    return weightOf(token, words) ?? 'words';
  });
  return reasons.length > 0 ? reasons : ['order'];
}

/** The tokens that one side has more often than the other. */
function unbalanced(removed: readonly Token[], added: readonly Token[]): { removed: Token[]; added: Token[] } {
  const counts = new Map<string, number>();
  const keyOf = (token: Token): string => `${token.kind} ${isLoud(token) ? token.raw : token.key}`;
  for (const token of added) counts.set(keyOf(token), (counts.get(keyOf(token)) ?? 0) + 1);
  const take = (token: Token): boolean => {
    const count = counts.get(keyOf(token)) ?? 0;
    counts.set(keyOf(token), count - 1);
    return count > 0;
  };
  const left = removed.filter((token) => !take(token));
  counts.clear();
  for (const token of removed) counts.set(keyOf(token), (counts.get(keyOf(token)) ?? 0) + 1);
  return { removed: left, added: added.filter((token) => !take(token)) };
}

function runsOf(hunks: readonly Hunk[]): WordRun[] {
  const write = (tokens: readonly Token[]): string =>
    tokens
      .map(({ raw, behind }) => raw + behind)
      .join('')
      .trim();
  return hunks
    .flatMap(({ same, removed, added }): WordRun[] => [
      { what: 'same', text: write(same) },
      { what: 'removed', text: write(removed) },
      { what: 'added', text: write(added) },
    ])
    .filter(({ text }) => text !== '');
}

/** Kinds that are compared as tokens already, or that prose says in other words. */
const comparedAsTokens: ReadonlySet<InvariantKind> = new Set([
  'url',
  'code',
  'inline-code',
  'number',
  'date',
  'duration',
  'placeholder',
]);

/**
 * Invariants without the e-mail addresses of links, which are compared as tokens wherever the link has them from. Of the others each counts once, for a
 * link may hold one both as its text and as its address.
 */
function unlinked({ tokens, invariants }: Wording): Invariant[] {
  const known = new Set(
    tokens.filter(({ kind, raw }) => kind === 'address' && mailto.test(raw)).map(({ raw }) => mailOf(raw)),
  );
  return invariants.filter(({ kind, value }) => {
    const isKnown = kind === 'email' && known.has(value);
    if (kind === 'email') known.add(value);
    return !isKnown;
  });
}

const mailto = /^mailto:/i;

function mailOf(address: string): string {
  return address.replace(mailto, '').split('?', 1)[0]!;
}

/** Invariants that are not on both sides, as multisets; those of a kind are paired in reading order. */
function changedInvariants(before: readonly Invariant[], after: readonly Invariant[]): InvariantChange[] {
  const rest = after.filter(({ kind }) => !comparedAsTokens.has(kind));
  const gone = before.filter((invariant) => {
    if (comparedAsTokens.has(invariant.kind)) return false;
    const at = rest.findIndex((other) => other.kind === invariant.kind && other.value === invariant.value);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const changes = gone.map((invariant): InvariantChange => {
    const at = rest.findIndex((other) => other.kind === invariant.kind);
    return { kind: invariant.kind, before: invariant.raw, after: at < 0 ? null : rest.splice(at, 1)[0]!.raw };
  });
  return [...changes, ...rest.map(({ kind, raw }) => ({ kind, before: null, after: raw }))];
}

/** Destinations of links are compared as tokens, for it does not matter how the link is written. */
function changedAddresses(moved: { removed: readonly Token[]; added: readonly Token[] }): InvariantChange[] {
  const addresses = (tokens: readonly Token[]): string[] =>
    tokens.filter(({ kind, raw }) => kind === 'address' && !raw.startsWith('#')).map(({ raw }) => raw);
  const [removed, added] = [addresses(moved.removed), addresses(moved.added)];
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => {
    const [before = null, after = null] = [removed[at], added[at]];
    if (![before, after].every((address) => address === null || mailto.test(address)))
      return { kind: 'url', before, after };
    return { kind: 'email', before: before && mailOf(before), after: after && mailOf(after) };
  });
}
