import { late } from '../once.ts';
import { once } from '../once.ts';
import { impliedNumbers, numberValue, type ReadValue, type ValueReader, valuesOf } from './value-pack.ts';

/** How a locale writes a number in digits. */
export interface DigitStyle {
  /** The marks that stand between groups of three digits; a blank stands for all that are no wider than one. */
  readonly group: string;
  readonly decimal: string;
}

/** `1,000.5`: English and, with it, Korean, Japanese and Chinese. */
export const pointStyle: DigitStyle = { group: ',', decimal: '.' };

/**
 * Where a number may start: not within a word, an address or another number. ASCII classes, because Hangul, kana and Han stand
 * next to digits without a blank.
 */
export const startOfNumber: string = String.raw`(?<![0-9A-Za-z_#@^\\{[=]|[\d\uFFFC][.:/,]|[0-9A-Za-z)\]/]-)`;

/** Where a number may end. */
export const endOfNumber: string = String.raw`(?![0-9A-Za-z_]|[:/.,]\d)`;

/** Letters that follow a number at once and leave it a number. */
const gluedUnit = String.raw`(?:[kKMGTPE]i?[bB]|[KMGT]bps|[mµn]?s|px|pt|em|rem|[kcm]?m|kg|g|[KMG]?Hz|[xX×]|st|nd|rd|th|fps|h|min|[kK])`;

/** What joins the two ends of a range, with any blank. */
export const rangeMark: string = String.raw` ?[-–—~〜～∼] ?`;

/** Source of an expression for an amount in digits. */
export function digitsOf({ group, decimal }: DigitStyle): string {
  const grouping = `[${group.includes(' ') ? `${group}\u00a0\u202f` : group}]`;
  return String.raw`(?:(?:\d{1,3}(?:${grouping}\d{3}){1,4}(?!\d)|\d{1,15})(?:[${decimal}]\d{1,9})?|(?<![0-9A-Za-z.\uFFFC])[.]\d{1,9})`;
}

/** The number that digits state; null where they are none. */
export function parseDigits(text: string, { group, decimal }: DigitStyle): number | null {
  const plain = text
    .split(group.trim() || ' ')
    .join('')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(decimal, '.');
  const amount = Number(plain);
  return plain === '' || Number.isNaN(amount) ? null : amount;
}

/**
 * Reads the numbers of a list in running text and in headings (`1) … and 2) …`, `(a) (1)`, `3. Scope`): another language may list
 * without them.
 */
export const enumeratorReader: ValueReader = {
  hasDigits: true,
  needs: /\d(?:\)|\. )/,
  expression: once(() => /\((\d{1,2})\)|(?<=^|[:;.,] |(?:and|or|및|또는) )(\d{1,2})\)(?= )|^(\d{1,2})\.(?= )/g),
  read: ([, ...numbers]) => impliedNumbers(Number(numbers.find((number) => number !== undefined))),
};

/** Reads numbers in digits that no other reader has taken: alone, as a range, or with letters that belong to them (`16GB`, `2nd`, `10k`). */
export function digitReader(style: DigitStyle): ValueReader {
  const amount = digitsOf(style);
  return {
    hasDigits: true,
    expression: late(
      `${startOfNumber}(${amount})(?:${rangeMark}(${amount})(?!-))?(?:(${gluedUnit})(?![0-9A-Za-z])|s?${endOfNumber})`,
      'g',
    ),
    read: ([, first, last, glued]): readonly ReadValue[] | null => {
      const scale = glued === 'k' || glued === 'K' ? 1000 : 1;
      return valuesOf(
        [first, last],
        (text) => parseDigits(text, style),
        (value, stated) => numberValue(value * scale, stated),
      );
    },
  };
}
