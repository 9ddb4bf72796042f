import { type Finder, matches } from './finder.ts';

/** International numbers (`+82 2-555-0100`), and national ones with a trunk zero in two or three groups (`02-555-0100`, `(080) 555-0100`). */
const phone =
  /(?<![0-9A-Za-z+])(?:\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,5}|\(?0\d{1,3}\)?[ .-]\d{3,4}[ .-]\d{4}|1-8\d\d-\d{3}-\d{4})(?![0-9A-Za-z]|-\d)/g;

/** Phone numbers; the value has no separators. */
export const findPhones: Finder = (text) => matches(text, phone, 'phone', withoutSeparators);

/** A number as it is dialled. Only what groups digits is dropped: a digit in disguise must make a difference. */
export function withoutSeparators(raw: string): string {
  return raw.replace(/[ .()-]/g, '');
}
