import { late } from '../../once.ts';
import { endOfNumber, startOfNumber } from '../digits.ts';
import { numberValue, type ReadValue, type ValueReader } from '../value-pack.ts';
import { parseAmount } from './amounts.ts';
import { englishNumeral } from './numerals.ts';

const wholes: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const names = Object.keys(wholes).join('|');
const aPart = new RegExp(`[ -](?:${names})`, 'i');

/** Names of parts, one or several. */
export const partNames: readonly string[] = Object.keys(wholes).map((name) => `${name}s?`);

/** `two-thirds`, `a third of`, `three quarters of`, `2/3`. Without `of`, a third may be another one and a quarter a length of time. */
export const fractionReaders: readonly ValueReader[] = [
  {
    needs: aPart,
    expression: late(
      `(?<![0-9A-Za-z-])(an?|${englishNumeral}|\\d{1,3})[ -](?:(${names})s?(?= of(?![a-z]))|(third|fourth|fifth|sixth|eighth|tenth)s(?![a-z]))`,
      'gi',
    ),
    read: ([, part, name, plural]) => {
      const parts = /^an?$/i.test(part!) ? 1 : parseAmount(part!);
      return parts === null ? null : fraction(parts, wholes[(name ?? plural)!.toLowerCase()]!);
    },
  },
  {
    hasDigits: true,
    needs: /\d\/\d/,
    expression: late(String.raw`${startOfNumber}(\d{1,2})\/(\d{1,3})${endOfNumber}`, 'g'),
    read: ([, part, whole]) => (Number(part) < Number(whole) ? fraction(Number(part), Number(whole)) : null),
  },
];

function fraction(part: number, whole: number): readonly ReadValue[] {
  return [numberValue(part / whole, 'words')];
}
