import { late } from '../../once.ts';
import { once } from '../../once.ts';
import { durationValue, type ReadValue, type ValueReader, valuesOf } from '../value-pack.ts';
import { bare, digits, numeral, parseAmount } from './amounts.ts';
import type { HanWords } from './words.ts';

/** `7日`, `3〜5営業日`, `両週`, `毎日`. */
export function durationReaders({ timeUnits, businessDay, range }: HanWords): readonly ValueReader[] {
  const timeUnit = timeUnits.map(([, expression]) => expression).join('|');
  const unitOf = (word: string): string =>
    timeUnits.find(([, expression]) => new RegExp(`^(?:${expression})$`).test(word))?.[0] ?? 'day';
  const business = (match: RegExpExecArray): readonly ReadValue[] | null =>
    valuesOf([match[1], match[2]], parseAmount, (value, stated) => durationValue(value, 'business-day', stated));
  const amounts = `(${digits}|${numeral})(?:(?:${range})(${bare}|${numeral}))?`;
  return [
    {
      needs: new RegExp(businessDay.before),
      expression: late(`${businessDay.before} ?${amounts} ?[日天]`, 'g'),
      read: business,
    },
    {
      needs: new RegExp(businessDay.after),
      expression: late(`${amounts} ?(?:${businessDay.after})`, 'g'),
      read: business,
    },
    {
      hasDigits: true,
      expression: late(`(${digits})(?:(?:${timeUnit})?(?:${range})(${bare}))? ?(${timeUnit})`, 'g'),
      read: ([, first, last, word]) =>
        valuesOf([first, last], parseAmount, (value, stated) => durationValue(value, unitOf(word!), stated)),
    },
    {
      expression: late(`(${numeral})(${timeUnit})`, 'g'),
      read: ([, text, word]) =>
        valuesOf([text], parseAmount, (value, stated) =>
          durationValue(value, unitOf(word!), value === 1 ? 'implied' : stated),
        ),
    },
    { expression: once(() => /[每毎][日天]/g), read: () => [durationValue(1, 'day', 'implied')] },
    { expression: once(() => /[每毎][週周]/g), read: () => [durationValue(1, 'week', 'implied')] },
    { expression: once(() => /[每毎]月/g), read: () => [durationValue(1, 'month', 'implied')] },
    { expression: once(() => /[每毎]年/g), read: () => [durationValue(1, 'year', 'implied')] },
  ];
}
