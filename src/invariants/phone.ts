import { type Finder, matches } from './finder.ts';
import { digit } from './traits.ts';

/**
 * International numbers (`+82 2-555-0100`), national ones with a trunk zero in two or three groups (`02-555-0100`, `(080) 555-0100`), those of
 * North America (`415-555-0132`), and Korean ones that are the same everywhere (`1588-0000`).
 */
const phone =
  /(?<![0-9A-Za-z+]|[0-9A-Za-z]-)(?:\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,5}|\(?0\d{1,3}\)?[ .-]\d{3,4}[ .-]\d{4}|1-8\d\d-\d{3}-\d{4}|(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])\d{3}[.-]\d{4}|1[568]\d\d-\d{4})(?![0-9A-Za-z]|-\d)/g;

/** Phone numbers; the value has no separators. */
export const phones: Finder = {
  traits: digit,
  needs: /\+\d|\d[ .-]\d{4}/,
  *find(text) {
    for (const token of matches(text, phone, 'phone', withoutSeparators))
      if (!isYears(text.slice(token.start, token.end))) yield token;
  },
};

/** True for `1588-1600`, which may be years. */
function isYears(raw: string): boolean {
  const [from, to] = raw.split('-').map(Number);
  return /^\d{4}-\d{4}$/.test(raw) && from! < to! && to! < 2100;
}

/** A number as it is dialled. Only what groups digits is dropped: a digit in disguise must make a difference. */
export function withoutSeparators(raw: string): string {
  return raw.replace(/[ .()-]/g, '');
}
