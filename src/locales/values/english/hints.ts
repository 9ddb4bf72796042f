import { once } from '../../once.ts';
import {
  impliedNumbers,
  impliedPeriod,
  impliedReader,
  numberValue,
  type ReadValue,
  type ValueReader,
} from '../value-pack.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

const hints: Readonly<Record<string, readonly ReadValue[]>> = {
  ...Object.fromEntries(ordinals.map((word, position) => [word, impliedNumbers(position + 1)])),
  ...Object.fromEntries(
    ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'].map((word) => [
      word,
      impliedPeriod(1, word === 'daily' ? 'day' : word.slice(0, -2)),
    ]),
  ),
  annual: impliedPeriod(1, 'year'),
  annually: impliedPeriod(1, 'year'),
  fortnight: impliedPeriod(2, 'week'),
  overnight: impliedPeriod(1, 'day'),
  century: impliedPeriod(100, 'year'),
  once: impliedNumbers(1),
  single: impliedNumbers(1),
  another: impliedNumbers(1),
  both: impliedNumbers(2),
  either: impliedNumbers(2),
  neither: impliedNumbers(2),
  twice: impliedNumbers(2),
  double: impliedNumbers(2),
  doubles: impliedNumbers(2),
  doubled: impliedNumbers(2),
  doubling: impliedNumbers(2),
  pair: impliedNumbers(2),
  couple: impliedNumbers(2),
  dual: impliedNumbers(2),
  thrice: impliedNumbers(3),
  triple: impliedNumbers(3),
  tripled: impliedNumbers(3),
  tenfold: impliedNumbers(10),
  dozen: impliedNumbers(12),
  half: [numberValue(0.5, 'implied'), numberValue(50, 'implied', '%')],
  quarter: [numberValue(0.25, 'implied'), numberValue(25, 'implied', '%')],
};

/** Words that may mean a value. */
export const hintWords: readonly string[] = Object.keys(hints);

/** Words that may mean a value: `both`, `first`, `daily`. */
export const hintReader: ValueReader = impliedReader(hints, ['(?<![A-Za-z])', '(?![A-Za-z])']);

/** `24/7`: around the clock. */
export const aroundTheClock: ValueReader = {
  hasDigits: true,
  expression: once(() => /(?<![0-9/])24\/7(?![0-9/])/g),
  read: () => [...impliedPeriod(24, 'hour'), ...impliedPeriod(7, 'day')],
};
