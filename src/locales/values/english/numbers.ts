import { late, once } from '../../once.ts';
import { digitReader, enumeratorReader, endOfNumber, pointStyle, rangeMark, startOfNumber } from '../digits.ts';
import { numberValue, type ValueReader, valuesOf } from '../value-pack.ts';
import { amount, amounts, digits, parseAmount } from './amounts.ts';
import { englishNumeral, scaleOf, scaleWord } from './numerals.ts';

const currencies: Readonly<Record<string, string>> = {
  USD: String.raw`US\$|\$|USD|(?:US )?dollars?`,
  EUR: '€|EUR|euros?',
  GBP: '£|GBP|pounds? sterling',
  KRW: '₩|KRW|won',
  JPY: 'JPY|yen',
  CNY: 'CNY|RMB|yuan',
};
const currency = Object.values(currencies).join('|');
const moneyBefore = new RegExp(String.raw`(?:${currency}) ?[.\d]`, 'i');
const moneyAfter = new RegExp(`[ -](?:${currency})(?![A-Za-z])`, 'i');
const scaled = new RegExp(String.raw`\d[ -]?${scaleWord}`, 'i');

const currencyForms = once(() =>
  Object.entries(currencies).map(([unit, forms]) => [unit, new RegExp(`^(?:${forms})$`, 'i')] as const),
);

function currencyOf(written: string): string {
  return currencyForms().find(([, form]) => form.test(written))![0];
}

const scale = `(?:[ -]?(${scaleWord})(?![A-Za-z])|([KMB])(?![A-Za-z0-9]))?`;
const letterScales: Readonly<Record<string, number>> = { K: 1000, M: 1e6, B: 1e9 };

/** Money, percentages and numbers, in digits and words. */
export const numberReaders: readonly ValueReader[] = [
  {
    hasDigits: true,
    needs: moneyBefore,
    expression: late(String.raw`(?<![0-9A-Za-z])(${currency}) ?(${digits})${scale}${endOfNumber}`, 'gi'),
    read: ([, written, number, word, letter]) =>
      valuesOf([number], parseAmount, (value, stated) =>
        numberValue(
          value * scaleOf(word) * (letterScales[letter?.toUpperCase() ?? ''] ?? 1),
          stated,
          currencyOf(written!),
        ),
      ),
  },
  {
    needs: moneyAfter,
    expression: late(String.raw`(${amount})${scale}[ -](${currency})(?![A-Za-z])`, 'gi'),
    read: ([, number, word, letter, written]) =>
      valuesOf([number], parseAmount, (value, stated) =>
        numberValue(
          value * scaleOf(word) * (letterScales[letter?.toUpperCase() ?? ''] ?? 1),
          stated,
          currencyOf(written!),
        ),
      ),
  },
  {
    needs: /%|per ?cent/i,
    expression: late(String.raw`${amounts}[ -]?(?:%|percent(?:age points?)?(?![a-z])|per cent(?![a-z]))`, 'gi'),
    read: ([, first, last]) => valuesOf([first, last], parseAmount, (value, stated) => numberValue(value, stated, '%')),
  },
  {
    hasDigits: true,
    needs: scaled,
    expression: late(`${startOfNumber}(${digits})(?:${rangeMark}(${digits}))?[ -]?(${scaleWord})(?![A-Za-z])`, 'gi'),
    read: ([, first, last, word]) =>
      valuesOf([first, last], parseAmount, (value, stated) => numberValue(value * scaleOf(word), stated)),
  },
  enumeratorReader,
  digitReader(pointStyle),
  {
    // `one` is a pronoun or an article more often than a number.
    expression: late(`(?<![0-9A-Za-z])(${englishNumeral})(?![A-Za-z])`, 'gi'),
    read: ([, word]) => valuesOf([word], parseAmount, (value) => numberValue(value, value > 1 ? 'words' : 'implied')),
  },
];
