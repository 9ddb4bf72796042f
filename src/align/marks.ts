import { codeUnitsOf } from '../code-units.ts';

/** Number of marks that are counted: question, exclamation, bracket, quotation, colon, semicolon. Translations keep them. */
export const markCount = 6;

/** What is counted in a text, all in one go. */
export interface MarkCounts {
  /** How often each mark stands in it; written over from `at` on. */
  readonly marks: Uint16Array;
  readonly at: number;
}

const written = ['?？', '!！', '(（', '"“”「『', ':：', ';；'];
/** Bits of a UTF-16 code unit: the number of its mark + 1, then what follows. */
const markBits = 7;
const stop = 8;
const wideStop = 16;
const ownScript = 32;
/** Letters of scripts other than Latin, which a text does not share with what it left in English. */
const ownScripts = [
  [0x370, 0x1fff],
  [0x3041, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
] as const;
/** What may follow a full stop that ends a sentence: quotation marks, brackets and what `\s` stands for. */
const behindEnd = 64;
const endings =
  '"\'”’)\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const kinds = new Uint8Array(0x1_0000);
for (const [first, last] of ownScripts) kinds.fill(ownScript, first, last + 1);
written.forEach((marks, number) => {
  for (const mark of marks) kinds[mark.charCodeAt(0)]! |= number + 1;
});
for (const mark of '.!?') kinds[mark.charCodeAt(0)]! |= stop;
for (const mark of '。！？') kinds[mark.charCodeAt(0)]! |= wideStop;
for (const mark of endings) kinds[mark.charCodeAt(0)]! |= behindEnd;

/** Adds up the marks of a text, and counts its sentences and its letters of scripts other than Latin. */
export function countMarks(text: string, { marks, at }: MarkCounts): { sentences: number; letters: number } {
  let sentences = 0;
  let letters = 0;
  const codes = codeUnitsOf(text);
  const { length } = text;
  for (let position = 0; position < length; position++) {
    const kind = kinds[codes[position]!]!;
    if (kind === 0 || kind === behindEnd) continue;
    if (kind & ownScript) letters++;
    if (kind & markBits) marks[at + (kind & markBits) - 1]!++;
    if (kind & wideStop) sentences++;
    else if (kind & stop && (position + 1 === length || kinds[codes[position + 1]!]! & behindEnd)) sentences++;
  }
  return { sentences, letters };
}

/** Whether as many of each mark stand in a unit as in the one before it; `marks` are `markCount` numbers for each unit. */
export function hasSameMarks(marks: Float64Array | Uint16Array, unit: number): boolean {
  for (let at = unit * markCount; at < (unit + 1) * markCount; at++)
    if (marks[at] !== marks[at - markCount]) return false;
  return true;
}
