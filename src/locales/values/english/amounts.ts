import { digitsOf, parseDigits, pointStyle, rangeMark, startOfNumber } from '../digits.ts';
import { englishNumeral, parseEnglishNumeral } from './numerals.ts';

/** Source of an expression for an amount in digits. */
export const digits: string = digitsOf(pointStyle);
/** An amount after the mark of a range, where it may stand at once. */
const bare = `(?:${digits}(?![\\d,])|${englishNumeral}(?![A-Za-z]))`;
/** Source of an expression for an amount in digits or words. */
export const amount: string = `(?:${startOfNumber}${digits}|(?<![0-9A-Za-z_-])${englishNumeral}(?![A-Za-z]))`;
/** As `amount`, or two that make a range (groups 1 and 2); `two (2)` counts once. */
export const amounts: string = String.raw`(${amount})(?:(?:${rangeMark}| to | or | and )(${bare}))?(?: \(\d{1,4}\))?(?: or (?:more|fewer|less))?`;

/** The number that digits or words state; null where they are none. */
export function parseAmount(text: string): number | null {
  return parseDigits(text, pointStyle) ?? parseEnglishNumeral(text);
}
