import type { InvariantKind } from '../types.ts';
import type { Traits } from './traits.ts';

/** A token found in a reading: UTF-16 offsets into the reading's text, `end` exclusive. */
export interface Token {
  readonly kind: InvariantKind;
  readonly start: number;
  readonly end: number;
  /** The canonical value of a token as it really stands in the document (`raw`), invisible characters and all. */
  canonical(raw: string): string;
}

/** Finds the tokens of one kind (or of a few related ones) in a text. */
export interface Finder {
  /** Every text in which something is found has one of these. */
  readonly traits: Traits;
  /** What such a text holds as well; not global. It is asked before `find`: it takes far less than to look, and most texts are a few words. */
  readonly needs: RegExp;
  /** In reading order for each expression, not overlapping. Linear in the text's length. */
  readonly find: (text: string) => Iterable<Token>;
}

/**
 * Letters that pass for ASCII in an address: Latin with marks, Cyrillic, Greek, Armenian, Cherokee. They are read as part of a token, so that
 * a look-alike stays inside it. Hangul, kana and Han are not: a particle glued to an address ends it.
 */
export const latinLike: string = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}`;

/** Letters of scripts in which a particle or another word follows an address without a blank: Hangul, kana and Han. */
export const syllabic: string = String.raw`\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u30fc`;

/** True for text without a character beyond ASCII, for which no script needs to be told: those expressions are large. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/**
 * The matches of a global expression that matches no empty text, in order. Unlike `matchAll` it copies neither the expression nor makes
 * an iterator: most expressions match nowhere in most of a hundred thousand short texts.
 */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return noMatches;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) found.push(match);
  return found;
}

const noMatches: readonly RegExpExecArray[] = [];

/** Tokens of all matches of a global expression that matches no empty text. */
export function matches(
  text: string,
  expression: RegExp,
  kind: InvariantKind,
  canonical: (raw: string) => string = (raw) => raw,
): Token[] {
  return allMatches(text, expression).map(({ 0: { length }, index }) => ({
    kind,
    start: index,
    end: index + length,
    canonical,
  }));
}
