import { digitsOf, pointStyle, startOfNumber } from '../digits.ts';
import { compoundOf, hanNumerals, parseMyriads, scalesOf } from '../myriads.ts';

/** Source of an expression for an amount in digits after the mark of a range. */
export const bare: string = `(?:${digitsOf(pointStyle)}(?: ?${scalesOf(hanNumerals)})?)`;
/** Source of an expression for an amount in digits, with 万 and 億. */
export const digits: string = `(?:${startOfNumber}${bare})`;
/** Source of an expression for a numeral in Han characters. */
export const numeral: string = `(?:${compoundOf(hanNumerals)}|[一二三四五六七八九十百两兩])`;
/** The number that digits or characters state; null where they are none. */
export function parseAmount(text: string): number | null {
  return parseMyriads(text, hanNumerals);
}
