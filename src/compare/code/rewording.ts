import { findTokens } from '../../invariants/find-invariants.ts';
import type { InvariantKind } from '../../types.ts';
import { similarity } from '../similarity.ts';

type Side = 'source' | 'target';

/** What tells a translation inside code from a change of it. */
export interface Rewording {
  /** A letter of the target's script that the source's locale does not use; null where both are written in the same script. */
  readonly own: RegExp | null;
  /** The value by which two values of a kind are compared. */
  readonly key: (kind: InvariantKind, value: string, side: Side) => string;
}

/** What leads a reader to somebody or to something: it must survive in a comment as everywhere. */
const contacts: ReadonlySet<InvariantKind> = new Set([
  'email',
  'url',
  'digest',
  'identifier',
  'phone',
  'key',
  'payment-address',
]);

/** What structures code. All else is punctuation that a language sets as it likes. */
const structure = /[<>={}[\];&|@#^`]/g;

/** An escape in a string; its letter belongs to no word. */
const escape = /\\[nrtbf0"']/g;

/**
 * True where a line of code may be a translation: words of the target's own script have come in, and what else stands there stood in
 * the source's line as well. Brackets, operators and quotes of code must all be there still.
 */
export function isTranslatedLine(source: string, target: string, rewording: Rewording): boolean {
  if (!rewording.own?.test(target)) return false;
  const [said, kept] = [words(source), words(target)];
  // A translation takes the place of words: where all of them are still there a letter has been slipped in.
  if (kept.length >= said.length || !isPartOf(kept, said.flatMap(spellings))) return false;
  return symbols(source) === symbols(target) && differingValues([source], [target], rewording).length === 0;
}

/** True where a comment is none of the source's, but its translation: in the target's script or, where that tells nothing, with other words. */
export function isTranslatedComment(target: string, sources: readonly string[], { own }: Rewording): boolean {
  if (own) return own.test(target);
  const said = letters(target);
  // One word may be another with a letter changed.
  const isOther = (others: readonly string[]): boolean =>
    said.length > 1
      ? sharedShare(said, others) < 0.5
      : !others.some((other) => similarity(other, said[0] ?? other, 0.5) >= 0.5);
  return said.length > 0 && sources.every((source) => isOther(letters(source)));
}

/** Values in some comments (or lines) that the whole of the other side does not hold: each with the index of its text. */
export function differingValues(
  sources: readonly string[],
  targets: readonly string[],
  rewording: Rewording,
  whole: { readonly source: string; readonly target: string } = {
    source: sources.join('\n'),
    target: targets.join('\n'),
  },
): { readonly side: Side; readonly index: number }[] {
  const lacking = (side: Side, texts: readonly string[], other: Side): { side: Side; index: number }[] => {
    const values = valuesOf(texts, side, rewording);
    // Few texts hold a value, and only for those the other side is read.
    if (values.length === 0) return [];
    const known = new Set(valuesOf([whole[other]], other, rewording).map(({ value }) => value));
    return values.filter(({ value }) => !known.has(value)).map(({ index }) => ({ side, index }));
  };
  return [...lacking('source', sources, 'target'), ...lacking('target', targets, 'source')];
}

function valuesOf(texts: readonly string[], side: Side, { key }: Rewording): { value: string; index: number }[] {
  return texts.flatMap((text, index) =>
    findTokens(text)
      .filter(({ kind }) => contacts.has(kind))
      .map((token) => ({
        value: `${token.kind} ${key(token.kind, token.canonical(text.slice(token.start, token.end)), side)}`,
        index,
      })),
  );
}

function words(text: string): string[] {
  return text.replace(escape, ' ').match(/[0-9A-Za-z_$]+/g) ?? [];
}

/** A word as a translation may keep it: an ordinal loses its ending, a plural loses its ending where the language has none, an acronym gets its capitals. */
function spellings(word: string): string[] {
  const acronym = /^[a-z]{2,4}$/.test(word) ? [word.toUpperCase()] : [];
  const ordinal = /^(\d+|n)(?:st|nd|rd|th)$/.exec(word)?.[1];
  return [
    word,
    ...(ordinal ? [ordinal] : []),
    ...acronym,
    ...(/^[A-Za-z]{3,}s$/.test(word) ? [word.slice(0, -1), word.replace(/es$/, '')] : []),
  ];
}

function symbols(text: string): string {
  return (text.match(structure) ?? []).toSorted().join('');
}

function letters(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).slice(0, 400);
}

function sharedShare(said: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return said.filter((word) => known.has(word)).length / said.length;
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  const free = new Map<string, number>();
  for (const word of whole) free.set(word, (free.get(word) ?? 0) + 1);
  return part.every((word) => {
    const left = free.get(word) ?? 0;
    free.set(word, left - 1);
    return left > 0;
  });
}
