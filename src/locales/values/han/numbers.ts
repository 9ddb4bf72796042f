import { late } from '../../once.ts';
import { once } from '../../once.ts';
import { digitReader, digitsOf, enumeratorReader, pointStyle, startOfNumber } from '../digits.ts';
import { compoundOf, hanNumerals, scalesOf } from '../myriads.ts';
import { numberValue, type ValueReader, valuesOf } from '../value-pack.ts';
import { bare, digits, numeral, parseAmount } from './amounts.ts';
import type { HanWords } from './words.ts';

/** Percentages, money and numbers, in digits and characters. */
export function numberReaders({
  counters,
  generalCounters,
  percent,
  currencies,
  range,
}: HanWords): readonly ValueReader[] {
  const currency = currencies.map(([, expression]) => expression).join('|');
  const currencyOf = (name: string): string | null =>
    currencies.find(([, expression]) => new RegExp(`^(?:${expression})$`).test(name))?.[0] ?? null;
  return [
    // `4分の3`, `四分之三` are named by neither of their numbers.
    {
      needs: /分[の之]/,
      expression: late(`(${digits}|${numeral}) ?分[の之] ?(${bare}|${numeral})`, 'g'),
      read: ([, whole, part]) =>
        valuesOf([part], parseAmount, (value) =>
          whole === '百' ? numberValue(value, 'words', '%') : numberValue(value / (parseAmount(whole!) ?? 1), 'words'),
        ),
    },
    {
      hasDigits: true,
      expression: late(`(${digits})(?:(?:${range})(${bare}))? ?(?:${percent})`, 'g'),
      read: ([, first, last]) =>
        valuesOf([first, last], parseAmount, (value, stated) => numberValue(value, stated, '%')),
    },
    {
      hasDigits: true,
      expression: late(`(?:US)?\\$ ?(${digits})|(${digits}) ?(${currency})`, 'g'),
      read: ([, signed, plain, name]) =>
        valuesOf([signed ?? plain], parseAmount, (value, stated) =>
          numberValue(value, stated, name ? currencyOf(name) : 'USD'),
        ),
    },
    {
      hasDigits: true,
      expression: late(`${startOfNumber}(${digitsOf(pointStyle)}(?: ?${scalesOf(hanNumerals)}))`, 'g'),
      read: ([, text]) => valuesOf([text], parseAmount, (value, stated) => numberValue(value, stated)),
    },
    {
      hasDigits: true,
      expression: late(`(${digits})(?:(?:${range})(${bare}))? ?(?:${generalCounters})`, 'g'),
      read: ([, first, last]) =>
        valuesOf([first, last], parseAmount, (value) => numberValue(value, value > 1 ? 'words' : 'implied')),
    },
    enumeratorReader,
    digitReader(pointStyle),
    {
      // Numerals are parts of many words (一般, 三方); where nothing is counted they can only answer a number.
      expression: late(`(${compoundOf(hanNumerals)}|[一二三四五六七八九十两兩])(${counters})?`, 'g'),
      read: ([, text, counter]) =>
        valuesOf([text], parseAmount, (value, stated) => numberValue(value, counter && value > 1 ? stated : 'implied')),
    },
    { expression: once(() => /[双雙]/g), read: () => [numberValue(2, 'implied')] },
    {
      expression: once(() => /半/g),
      read: () => [numberValue(0.5, 'implied'), numberValue(50, 'implied', '%')],
    },
  ];
}
