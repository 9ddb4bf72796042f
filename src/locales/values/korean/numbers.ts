import { late } from '../../once.ts';
import { once } from '../../once.ts';
import { digitReader, digitsOf, enumeratorReader, endOfNumber, pointStyle, startOfNumber } from '../digits.ts';
import { numberValue, type ValueReader, valuesOf } from '../value-pack.ts';
import { bare, digits, endOfUnit, native, parseAmount, rangeOf, scales, sino } from './amounts.ts';

const currencies: Readonly<Record<string, string>> = {
  달러: 'USD',
  불: 'USD',
  유로: 'EUR',
  원: 'KRW',
  엔: 'JPY',
  위안: 'CNY',
};

const money = /[$€₩DRW] ?[.\d]|[\d십백천만억조] ?(?:달러|불|유로|원|엔|위안)/;

/** Words that count things; after them a native numeral is a number and nothing else. */
const counters =
  '개국|개소|개씩|개|명|분|번째|번|회|가지|배|곳|군데|차례|단계|쪽|줄|종류|종|사람|단어|글자|문장|문단|자리|마리|장|권|대|쌍|건|점|칸|행|층|팀';

/** What follows 만 where it is ten thousand. */
const myriadCounted = `(?:${counters}|이상|이하|초과|미만|여(?![가-힣]{2})|원|달러|유로|엔|위안|시간|일|주|년|[십백천억조])`;

/** Percentages, money and numbers, in digits and words. */
export const numberReaders: readonly ValueReader[] = [
  // `4분의 3` is named by neither of its numbers.
  {
    hasDigits: true,
    needs: /\d분의/,
    expression: late(String.raw`${startOfNumber}(\d{1,3})분의 ?(\d{1,3})${endOfNumber}`, 'g'),
    read: ([, whole, part]) => [numberValue(Number(part) / Number(whole), 'digits')],
  },
  {
    hasDigits: true,
    needs: /%|퍼센트|프로/,
    expression: late(`(${digits})${rangeOf(bare)} ?(?:%|퍼센트|프로(?![가-힣]))`, 'g'),
    read: ([, first, last]) => valuesOf([first, last], parseAmount, (value, stated) => numberValue(value, stated, '%')),
  },
  {
    hasDigits: true,
    needs: money,
    expression: late(
      String.raw`(?:(US\$|\$|USD|€|EUR|₩|KRW) ?(${digits})|(${digits}) ?(달러|불(?![가-힣])|유로|원(?!격|본|문|칙|인|소|래|하|형|활|천|자)|엔(?!진|드)|위안))`,
      'g',
    ),
    read: ([, sign, signed, plain, name]) =>
      valuesOf([signed ?? plain], parseAmount, (value, stated) =>
        numberValue(value, stated, name ? currencies[name]! : signs[sign!]!),
      ),
  },
  // `443만 허용`: 만 is also the particle `only`, unless a counter or a limit follows.
  {
    hasDigits: true,
    needs: /\d만/,
    expression: late(`${startOfNumber}(${digitsOf(pointStyle)})만(?= ?[가-힣])(?![큼에]| ?(?:${myriadCounted}))`, 'g'),
    read: ([, text]) =>
      valuesOf([text], parseAmount, (value, stated) => ({
        ...numberValue(value * 10_000, stated),
        otherwise: numberValue(value, stated).value,
      })),
  },
  {
    hasDigits: true,
    needs: /\d(?:여 ?)?[십백천만억조]/,
    expression: late(`${startOfNumber}(${digitsOf(pointStyle)}${scales})`, 'g'),
    read: ([, text]) => valuesOf([text], parseAmount, (value, stated) => numberValue(value, stated)),
  },
  // Kinds are counted where the other language only lists them.
  {
    hasDigits: true,
    needs: /[\d십백천만억조] ?가지/,
    expression: late(`(${digits})${rangeOf(bare)} ?가지`, 'g'),
    read: ([, first, last]) =>
      valuesOf([first, last], parseAmount, (value) => numberValue(value, value > 1 ? 'words' : 'implied')),
  },
  // A number that is a part of a name (`코로나19`): glued to a word, with at most a particle after it.
  {
    hasDigits: true,
    needs: /[가-힣]\d/,
    expression: once(() => /(?<=[가-힣]{2})(\d{1,4})(?=(?:[은는이가을를의도와과로에]|으로|라는)?(?:[ ,.)]|$))/g),
    read: ([, text]) => valuesOf([text], parseAmount, (value) => numberValue(value, 'implied')),
  },
  enumeratorReader,
  digitReader(pointStyle),
  {
    expression: late(`(${native}|${sino}) ?(?:(${counters})${endOfUnit}|(?=[가-힣]))`, 'g'),
    read: ([, words, counter]) =>
      valuesOf([words], parseAmount, (value, stated) =>
        numberValue(value, counter && counter !== '번째' && value > 1 ? stated : 'implied'),
      ),
  },
];

const signs: Readonly<Record<string, string>> = {
  US$: 'USD',
  $: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  '₩': 'KRW',
  KRW: 'KRW',
};
