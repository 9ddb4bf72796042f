import { codeUnitsOf } from '../code-units.ts';

/**
 * What the characters of a text tell about what may be found in it, as a set of bits. Most texts are a few words, in which nothing is found:
 * one look at each character spares them a dozen expressions.
 */
export type Traits = number;

/** A single blank, U+0020. */
const blank = 1;
const blankAfterBlank = 1 << 1;
export const dot: Traits = 1 << 2;
const letterAfterDot = 1 << 3;
const beforeAt = 1 << 4;
const startOfAt = 1 << 5;

/** An ASCII digit. */
export const digit: Traits = 1 << 6;
export const atSign: Traits = 1 << 7;
export const colon: Traits = 1 << 8;
export const hyphen: Traits = 1 << 9;
export const percent: Traits = 1 << 10;
export const lessThan: Traits = 1 << 11;
/** `(`, `[` or `{`. */
export const bracket: Traits = 1 << 12;
export const brace: Traits = 1 << 13;
/** White space other than the blank. */
export const white: Traits = 1 << 14;
/** What may be the mark of a quotation, and decimal digits of other scripts. */
export const unlikeWords: Traits = 1 << 15;
/** What may be read otherwise than it stands: an escape or a reference, full-width ASCII, what shows nothing, half of a pair. */
export const disguise: Traits = 1 << 16;
/** Two blanks in a row. */
export const blanks: Traits = 1 << 17;
/** A dot before what may be a letter: before no blank, digit or mark of ASCII below `A`. */
export const dotBefore: Traits = 1 << 18;
/** An `a` after a blank or a bracket: `at` may stand for `@`. */
export const mayBeAt: Traits = 1 << 19;

/** Anything at all. */
export const anything: Traits = -1;

/** Set for every character that was looked at, so that none is 0. */
const seen = 1 << 20;

/** What tells from one character and the next: the first of each pair, moved by one, is the second. */
const pairs = blankAfterBlank | letterAfterDot | startOfAt;

/** What is known of each UTF-16 unit; 0 for those that were not asked for: a text is written in a few hundred characters. */
const known = new Uint32Array(0x1_0000);

/** The traits of a text. */
export function traitsOf(text: string): Traits {
  return traitsBetween(codeUnitsOf(text), 0, text.length);
}

/** The traits of what stands between two offsets (end exclusive) of a text; each of its code units is looked at once. */
export function traitsBetween(units: Uint16Array, start: number, end: number): Traits {
  let all = 0;
  let inRow = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    const here = known[unit]! || learn(unit);
    all |= here;
    inRow |= (before << 1) & here;
    before = here;
  }
  const row = inRow & pairs;
  if (row === 0) return all;
  return (
    all |
    (row & blankAfterBlank ? blanks : 0) |
    (row & letterAfterDot ? dotBefore : 0) |
    (row & startOfAt ? mayBeAt : 0)
  );
}

/** True for a unit that is white space, blanks included. */
export function isWhite(unit: number): boolean {
  return ((known[unit]! || learn(unit)) & (blank | white)) !== 0;
}

/** Zeros of decimal digits in other scripts than ASCII: Arabic, Persian, Devanagari, Bengali, Gujarati, Tamil, Telugu, Thai. */
export const zeros: readonly number[] = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0ae6, 0x0be6, 0x0c66, 0x0e50];

const digits = zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('');

/** What tells a trait. */
type Tell = readonly [trait: Traits, character: RegExp];

const ofAll: readonly Tell[] = [
  [letterAfterDot, /[^\0-@]/],
  [beforeAt, /[[( \u00a0]/],
  [white, /[^\S ]/],
  [unlikeWords, new RegExp(`[>${digits}]`)],
  [disguise, /[\\&\uff01-\uff5e\ud800-\udfff]|\p{Default_Ignorable_Code_Point}/u],
];

const ofAscii: readonly Tell[] = [
  ...ofAll,
  [blank | blankAfterBlank, / /],
  [dot, /\./],
  [startOfAt, /[Aa]/],
  [digit, /\d/],
  [atSign, /@/],
  [colon, /:/],
  [hyphen, /-/],
  [percent, /%/],
  [lessThan, /</],
  [bracket, /[([{]/],
  [brace, /\{/],
];

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let traits = seen;
  for (const [trait, expression] of unit < 0x80 ? ofAscii : ofAll) if (expression.test(character)) traits |= trait;
  return (known[unit] = traits);
}
