import type { LineIndex } from '../line-index.ts';
import type { ValuePack } from '../locales/values/value-pack.ts';
import type { Invariant, Value } from '../types.ts';
import { digests } from './digest.ts';
import { emails } from './email.ts';
import type { Finder, Token } from './finder.ts';
import { boundAround, findValues } from './find-values.ts';
import { identifiers } from './identifier.ts';
import { barrier, JoinedText } from './joined-text.ts';
import { keys } from './key.ts';
import { accounts, payments } from './payment.ts';
import { phones } from './phone.ts';
import { placeholders } from './placeholder.ts';
import { Prose } from './prose.ts';
import { Reading } from './reading.ts';
import type { Span } from './span.ts';
import { speltEmails } from './spelt-email.ts';
import { atSign, brace, colon, digit, dotBefore, lessThan, mayBeAt, percent, type Traits, traitsOf } from './traits.ts';
import { destinationTokens, hosts, urls } from './url.ts';
import { versions } from './version.ts';

/** In order of precedence: what an earlier finder takes is no longer looked at by a later one. */
export const finders: readonly Finder[] = [
  speltEmails,
  urls,
  hosts,
  emails,
  payments,
  digests,
  keys,
  identifiers,
  phones,
  accounts,
  versions,
  placeholders,
];

/** What was found in a block, in reading order, and the words that are left when the invariants are taken out. */
export interface Found {
  readonly invariants: readonly Invariant[];
  readonly values: readonly Value[];
  readonly prose: string;
}

/**
 * Looks for invariants in the spans of one block, and for the values of a locale in what they leave. `document` is the whole text that
 * the spans' offsets count into, `units` are its code units.
 */
export function findInvariants(
  spans: readonly Span[],
  document: string,
  units: Uint16Array,
  index: LineIndex,
  pack: ValuePack,
): Found {
  const invariants: Invariant[] = [];
  const limited: { token: Token; position: number }[] = [];
  const joined = new JoinedText();
  const prose = new Prose();
  let measures: JoinedText | null = null;
  let previous: Span | null = null;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at]!;
    const { role } = span;
    if (role === 'code') {
      invariants.push(codeInvariant(span, document, index));
      continue;
    }
    const reading = new Reading(span, document, units);
    const tokens = tokensOf(role, reading, pack);
    if (previous) joined.appendGap(units, previous, span.start);
    for (let position = 0; position < tokens.length; position++) {
      const token = tokens[position]!;
      if (token.kind === 'version') limited.push({ token, position: invariants.length });
      invariants.push(toInvariant(token, reading, index));
    }
    if (role === 'text' || role === 'data') {
      prose.append(reading, tokens);
      joined.append(reading, tokens);
    } else if (role !== 'destination') {
      joined.appendBarrier(span.start, span.end);
      if (role === 'html' && measure.test(reading.text)) {
        measures ??= new JoinedText();
        measures.append(reading, noTokens);
        measures.appendBarrier(span.end, span.end);
      }
    }
    previous = span;
  }
  for (const { token, position } of limited)
    invariants[position] = withBound(invariants[position]!, joined, token, pack);
  const values = findValues(joined, pack, index);
  return {
    invariants: inOrder(invariants),
    values: measures ? inOrder([...values, ...sizes(measures, pack, index)]) : inOrder(values),
    prose: prose.text,
  };
}

/** A version with the boundary that is worded around it. */
function withBound(version: Invariant, joined: JoinedText, token: Token, pack: ValuePack): Invariant {
  const at = joined.barrierOf(token);
  const bound = at === undefined ? null : boundAround(joined.text, { start: at, end: at + 1 }, pack, false);
  return bound ? { ...version, bound: { ...bound, raw: bound.raw.replace(barrier, version.raw) } } : version;
}

function inOrder<Kind extends Invariant>(found: Kind[]): readonly Kind[] {
  return found.length < 2 ? found : found.toSorted((one, other) => one.range.start.offset - other.range.start.offset);
}

/** Sizes in attributes (`width="60%"`): looked at only where another stands in their place, since a page may well be laid out anew. */
function sizes(measures: JoinedText, pack: ValuePack, index: LineIndex): Value[] {
  return findValues(measures, pack, index).map((value) => ({ ...value, stated: 'words' }));
}

/** An attribute that holds a size and nothing else. */
const measure = /^\s{0,4}\d{1,6}(?:\.\d{1,4})?(?:%|px|em|rem|pt)?\s{0,4}$/;

function codeInvariant(span: Span, document: string, index: LineIndex): Invariant {
  const raw = span.text ?? document.slice(span.start, span.end);
  const kind = raw.includes('-----BEGIN PGP ') ? 'pgp-block' : 'code';
  return { kind, value: raw.replace(/\r\n?/g, '\n'), raw, range: index.range(span.start, span.end) };
}

function tokensOf(role: Span['role'], { text, traits }: Reading, pack: ValuePack): readonly Token[] {
  if (role === 'destination') return destinationTokens(text);
  const tokens = findTokens(text, pack, traits);
  if (role !== 'inline-code') return tokens;
  for (const token of tokens) if (token.start === 0 && token.end === text.length) return [token];
  return [{ kind: 'inline-code', start: 0, end: text.length, canonical: folded }];
}

/** What is written may hold white space that its reading is without: U+FEFF shows nothing. */
function folded(raw: string): string {
  return raw.replace(/\s+/g, ' ').trim();
}

/**
 * The tokens in a text that stands for itself (no escapes, nothing disguised), in reading order, not overlapping. With a pack, what the
 * locale writes like a version and is a date or a thousand is left out. `traits` are those of the text, where they are known.
 */
export function findTokens(
  text: string,
  pack: ValuePack | null = null,
  traits: Traits = traitsOf(text),
): readonly Token[] {
  if ((traits & ofTokens) === 0 && ((traits & mayBeAt) === 0 || !wordForAt.test(text))) return noTokens;
  let taken: Token[] | null = null;
  for (let at = 0; at < finders.length; at++) {
    const finder = finders[at]!;
    if ((traits & finder.traits) === 0 || !finder.needs.test(text)) continue;
    for (const token of finder.find(text))
      if (!(pack && isTranslated(token, text, pack)) && !(taken && overlaps(taken, token))) (taken ??= []).push(token);
  }
  if (!taken) return noTokens;
  return taken.length < 2 ? taken : taken.toSorted((one, other) => one.start - other.start);
}

/** Every token has one of these, or the word for an `@`. */
const ofTokens = digit | atSign | colon | brace | percent | lessThan | dotBefore;
const wordForAt = /[[( \u00a0](?:at|AT|At)(?![A-Za-z])/;

const noTokens: readonly Token[] = [];

function overlaps(taken: readonly Token[], { start, end }: Token): boolean {
  for (const other of taken) if (other.start < end && start < other.end) return true;
  return false;
}

/** True for what looks like a version and is a value that the locale writes so: a date (`03.05.2025`), a thousand (`1.000`). */
function isTranslated({ kind, start, end }: Token, text: string, { groupsWithDots }: ValuePack): boolean {
  if (kind !== 'version') return false;
  const raw = text.slice(start, end);
  return writtenDate.test(raw) || (groupsWithDots && /^\d{1,3}(?:\.\d{3}){1,4}$/.test(raw));
}

const writtenDate =
  /^(?:(?:19|20)\d\d\.(?:0\d|1[0-2])\.(?:[0-2]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d)$/;

function toInvariant(token: Token, reading: Reading, index: LineIndex): Invariant {
  const raw = reading.raw(token.start, token.end);
  const { start, end } = reading.extent(token.start, token.end);
  return { kind: token.kind, value: token.canonical(raw), raw, range: index.range(start, end) };
}
