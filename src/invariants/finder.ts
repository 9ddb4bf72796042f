import type { InvariantKind } from '../types.ts';

/** A token found in a reading: UTF-16 offsets into the reading's text, `end` exclusive. */
export interface Token {
  readonly kind: InvariantKind;
  readonly start: number;
  readonly end: number;
  /** The canonical value of a token as it really stands in the document (`raw`), invisible characters and all. */
  canonical(raw: string): string;
}

/** Finds the tokens of one kind (or of a few related ones) in a text; in reading order, not overlapping. Linear in the text's length. */
export type Finder = (text: string) => Iterable<Token>;

/**
 * Letters that pass for ASCII in an address: Latin with marks, Cyrillic, Greek, Armenian, Cherokee. They are read as part of a token, so that
 * a look-alike stays inside it. Hangul, kana and Han are not: a particle glued to an address ends it.
 */
export const latinLike: string = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}`;

/** Letters of scripts in which a particle or another word follows an address without a blank: Hangul, kana and Han. */
export const syllabic: string = String.raw`\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u30fc`;

/** Tokens of all matches of a global expression. */
export function* matches(
  text: string,
  expression: RegExp,
  kind: InvariantKind,
  canonical: (raw: string) => string = (raw) => raw,
): Iterable<Token> {
  for (const match of text.matchAll(expression))
    yield { kind, start: match.index, end: match.index + match[0].length, canonical };
}
