import { late, once } from '../../once.ts';
import { dateValue, single } from '../calendar.ts';
import { rangeMark, startOfNumber } from '../digits.ts';
import { durationValue, type ValueReader, valuesOf } from '../value-pack.ts';
import { nativeDays } from './native-numerals.ts';
import { bare, digits, endOfUnit, native, notInWord, parseAmount, rangeOf, sino } from './amounts.ts';

const timeUnits: readonly (readonly [unit: string, expression: string])[] = [
  ['business-day', '(?:영업 ?일|업무 ?일|근무 ?일|평일)'],
  ['second', '초(?!과)'],
  ['minute', '분(?!기|의 ?\\d)'],
  ['hour', '시간'],
  ['week', '주(?:일|간)?(?!년)'],
  ['month', '(?:개월|달(?!러))'],
  ['quarter', '분기'],
  ['year', '(?:년(?!대)|주년|해(?![당석결설]))'],
  ['day', '일(?!반|부 |괄|치)'],
];
const timeUnit = timeUnits.map(([, expression]) => expression).join('|');

const unitForms = once(() => timeUnits.map(([unit, expression]) => [unit, new RegExp(`^${expression}$`)] as const));

function unitOf(word: string): string {
  return unitForms().find(([, form]) => form.test(word))?.[0] ?? 'day';
}

const business = '(?:영업 ?일|업무 ?일|근무 ?일|평일)';
const aBusinessDay = new RegExp(business);
const aside = String.raw`(?: ?\((?:${business})[^()]{0,6}\))`;

/** `7일`, `3~5영업일`, `영업일 기준 3일`, `2주`, `스무 날`; and words that may mean one. */
export const durationReaders: readonly ValueReader[] = [
  // `영업일 기준 3일`, `영업일로 최대 3일`, and `3일(영업일 기준)`.
  {
    needs: aBusinessDay,
    expression: late(
      String.raw`${business}(?:을|으로|로)?(?: ?기준)?(?:으로)?,? ?(?:최대|최소|약|늦어도)? ?(${digits}|${native}|${sino})일?${rangeOf(bare)} ?일`,
      'g',
    ),
    read: ([, first, last]) =>
      valuesOf([first, last], parseAmount, (value, stated) => durationValue(value, 'business-day', stated)),
  },
  {
    hasDigits: true,
    needs: aBusinessDay,
    expression: late(`(${digits})일?${rangeOf(bare)} ?일(?: 이내)?${aside}`, 'g'),
    read: ([, first, last]) =>
      valuesOf([first, last], parseAmount, (value, stated) => durationValue(value, 'business-day', stated)),
  },
  {
    needs: aBusinessDay,
    expression: late(`${business}(?: ?기준)?(?:으로)?,? (${Object.keys(nativeDays).join('|')})`, 'g'),
    read: ([, word]) => {
      const amount = nativeDays[word!] ?? 1;
      return [durationValue(amount, 'business-day', amount === 1 ? 'implied' : 'words')];
    },
  },
  // A year of four digits is a date, not a duration.
  {
    hasDigits: true,
    needs: /\d ?년/,
    expression: late(`${startOfNumber}((?:1[5-9]|20)\\d\\d) ?년(?!\\s?(?:동안|간|이상)|\\s?\\d{1,2}\\s?월)대?`, 'g'),
    read: ([, year]) => single(dateValue({ year: Number(year) })),
  },
  {
    hasDigits: true,
    expression: late(
      `(${digits})(?:(?:${timeUnit})?(?:${rangeMark}| 또는 |에서 |부터 )(${bare}))?(?:(${timeUnit})| (${timeUnit})${endOfUnit})(?:간(?![가-힣]))?`,
      'g',
    ),
    read: ([, first, last, glued, word]) =>
      valuesOf([first, last], parseAmount, (value, stated) => durationValue(value, unitOf(glued ?? word!), stated)),
  },
  {
    expression: late(`(${native}|${sino}) ?(${timeUnit})${endOfUnit}`, 'g'),
    read: ([, words, word]) =>
      valuesOf([words], parseAmount, (value, stated) =>
        durationValue(value, unitOf(word!), value === 1 ? 'implied' : stated),
      ),
  },
  // One syllable of Sino-Korean before a long unit.
  {
    expression: late(`${notInWord}([일이삼사오육칠팔구]) ?(개월|주일|주간|년|분기)${endOfUnit}`, 'g'),
    read: ([, words, word]) =>
      valuesOf([words], parseAmount, (value) => durationValue(value, unitOf(word!), 'implied')),
  },
];
