import type { LineIndex } from '../line-index.ts';
import type { Invariant } from '../types.ts';
import { findDigests } from './digest.ts';
import { findEmails } from './email.ts';
import type { Finder, Token } from './finder.ts';
import { findIdentifiers } from './identifier.ts';
import { findPhones } from './phone.ts';
import { findPlaceholders } from './placeholder.ts';
import { Reading } from './reading.ts';
import type { Span } from './span.ts';
import { destinationToken, findUrls } from './url.ts';
import { findVersions } from './version.ts';

/** In order of precedence: what an earlier finder takes is no longer looked at by a later one. */
const finders: readonly Finder[] = [
  findUrls,
  findEmails,
  findDigests,
  findIdentifiers,
  findPhones,
  findVersions,
  findPlaceholders,
];

/** What was found in a block, in reading order, and the words that are left when it is taken out. */
export interface Found {
  readonly invariants: readonly Invariant[];
  readonly prose: string;
}

/** Looks for invariants in the spans of one block. `document` is the whole text that the spans' offsets count into. */
export function findInvariants(spans: readonly Span[], document: string, index: LineIndex): Found {
  const invariants: Invariant[] = [];
  let prose = '';
  for (const span of spans) {
    if (span.role === 'code') {
      invariants.push(codeInvariant(span, document, index));
      continue;
    }
    const reading = new Reading(span, document);
    const tokens = tokensOf(span, reading.text);
    for (const token of tokens) invariants.push(toInvariant(token, reading, index));
    if (span.role === 'text' || span.role === 'data') prose += `${without(reading.text, tokens)} `;
  }
  return {
    invariants: invariants.toSorted((one, other) => one.range.start.offset - other.range.start.offset),
    prose: prose.replace(/\s+/g, ' ').trim(),
  };
}

function codeInvariant(span: Span, document: string, index: LineIndex): Invariant {
  const raw = span.text ?? document.slice(span.start, span.end);
  const kind = raw.includes('-----BEGIN PGP ') ? 'pgp-block' : 'code';
  return { kind, value: raw.replace(/\r\n?/g, '\n'), raw, range: index.range(span.start, span.end) };
}

function tokensOf(span: Span, text: string): readonly Token[] {
  if (span.role === 'destination') {
    const token = destinationToken(text);
    return token ? [token] : [];
  }
  const tokens = findTokens(text);
  if (span.role !== 'inline-code') return tokens;
  const whole = tokens.find((token) => token.start === 0 && token.end === text.length);
  return [whole ?? { kind: 'inline-code', start: 0, end: text.length, canonical: (raw) => raw.replace(/\s+/g, ' ') }];
}

/** The tokens in a text that stands for itself (no escapes, nothing disguised), in reading order, not overlapping. */
export function findTokens(text: string): readonly Token[] {
  // Every token holds a digit, an `@`, a colon, a brace or a percent sign, or starts with `www.` or `<`.
  if (!/[0-9@:{%<]|www\./i.test(text)) return [];
  const taken: Token[] = [];
  for (const finder of finders)
    for (const token of finder(text))
      if (!taken.some((other) => other.start < token.end && token.start < other.end)) taken.push(token);
  return taken.toSorted((one, other) => one.start - other.start);
}

function toInvariant(token: Token, reading: Reading, index: LineIndex): Invariant {
  const raw = reading.raw(token.start, token.end);
  const { start, end } = reading.extent(token.start, token.end);
  return { kind: token.kind, value: token.canonical(raw), raw, range: index.range(start, end) };
}

function without(text: string, tokens: readonly Token[]): string {
  let rest = '';
  let at = 0;
  for (const token of tokens) {
    rest += `${text.slice(at, token.start)} `;
    at = token.end;
  }
  return rest + text.slice(at);
}
