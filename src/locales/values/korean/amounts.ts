import { digitsOf, pointStyle, rangeMark, startOfNumber } from '../digits.ts';
import { compoundOf, parseMyriads, scalesOf, sinoKorean } from '../myriads.ts';
import { nativeNumeral, parseNative } from './native-numerals.ts';

/** `만` and `조` are also a particle and a clause of a law: `10만큼`, `10만에`, `제1조`. */
export const scales: string = String.raw`(?:${scalesOf(sinoKorean)}(?<!조(?! ?[원달개\d]))(?![큼에업]))`;
/** Source of an expression for an amount in digits after the mark of a range. */
export const bare: string = `(?:${digitsOf(pointStyle)}${scales}?)`;
/** Source of an expression for an amount in digits, with 만 and 억. */
export const digits: string = `(?:${startOfNumber}${bare})`;
/** Source: not within a word. */
export const notInWord = '(?<![가-힣0-9A-Za-z])';
/** `조` spelt out is a part of many words (`구조`), and hardly ever a trillion. */
const spelt = { ...sinoKorean, large: { 만: 1e4, 억: 1e8 } };
/** Sino-Korean words of one syllable are too often something else; compounds are numbers where a unit follows. */
export const sino: string = `(?:${notInWord}${compoundOf(spelt)})`;
/** Source of an expression for a native numeral as it stands before a counter. */
export const native: string = `(?:${notInWord}${nativeNumeral})`;

/** Characters of Sino-Korean numerals in words. */
export const figures: string = Object.keys(spelt.digits).join('');
/** Characters of what multiplies them. */
export const multipliers: string = Object.keys({ ...spelt.small, ...spelt.large }).join('');

/** The number that digits or words state; null where they are none. */
export function parseAmount(text: string): number | null {
  return parseMyriads(text, sinoKorean) ?? parseNative(text);
}

/** Source: after a unit may stand a particle or a word that limits or relates; other Hangul makes it a part of another word. */
export const endOfUnit: string =
  '(?=[^가-힣]|$|이[내상하전후]|[을를은는이가도만의에로과와간내당씩째마보차치]|동안|까지|부터|전|후|안|초과|미만|정도|가량|입니다|이며|이고|이다|뒤|넘|짜리|으로)';

/** Source: the second amount of a range, after its mark. */
export function rangeOf(amount: string): string {
  return `(?:(?:${rangeMark}| 또는 |에서 |부터 )(${amount}))?`;
}
