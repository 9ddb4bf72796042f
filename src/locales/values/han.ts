import { dateValue, hourOf, single, timeValue, zoneName, zoneOf } from './calendar.ts';
import { digitReader, digitsOf, endOfNumber, pointStyle, rangeMark, startOfNumber } from './digits.ts';
import { compoundOf, hanNumerals, parseMyriads, scalesOf } from './han-numerals.ts';
import { durationValue, numberValue, type ReadValue, type ValueReader, valuesOf } from './value-pack.ts';

/** What Japanese and Chinese write differently about values. Sources of expressions. */
export interface HanWords {
  /** Units of time as they follow a number, in order of precedence. */
  readonly timeUnits: readonly (readonly [unit: string, expression: string])[];
  /** Business days: what follows the number, and what may stand before it. */
  readonly businessDay: { readonly after: string; readonly before: string };
  readonly range: string;
  readonly counters: string;
  /** Counters of anything at all: what they count is often only listed in the other language, and one of it is an article. */
  readonly generalCounters: string;
  readonly percent: string;
  readonly currencies: readonly (readonly [unit: string, expression: string])[];
  /** Halves of the day and the hour's own character: `[午前, 午後, 時]`. */
  readonly clock: { readonly am: string; readonly pm: string; readonly hour: string; readonly minute: string };
  readonly dayOfMonth: string;
}

const bare = `(?:${digitsOf(pointStyle)}(?: ?${scalesOf(hanNumerals)})?)`;
const digits = `(?:${startOfNumber}${bare})`;
const numeral = `(?:${compoundOf(hanNumerals)}|[一二三四五六七八九十百两兩])`;
const parse = (text: string): number | null => parseMyriads(text, hanNumerals);

/** Readers of dates, times, durations and numbers for a language that writes them in Han characters. */
export function hanReaders(words: HanWords): readonly ValueReader[] {
  return [...dateReaders(words), ...durationReaders(words), ...numberReaders(words)];
}

function dateReaders({ clock, dayOfMonth }: HanWords): readonly ValueReader[] {
  const day = `(?: ?(\\d{1,2}) ?(?:${dayOfMonth})?(?:${rangeMark}(\\d{1,2}))? ?(?:${dayOfMonth}))?`;
  return [
    {
      expression: new RegExp(`${startOfNumber}(?:(\\d{4}) ?年 ?)?(\\d{1,2}) ?月(?!間|间)${day}`, 'g'),
      read: ([, year, month, ...days]) => {
        const given = days.filter((one) => one !== undefined);
        const read = (given.length > 0 ? given : [undefined]).map((one) =>
          dateValue({ year: numberOf(year), month: numberOf(month), day: numberOf(one) }),
        );
        return read.every((value) => value !== null) ? read : null;
      },
    },
    {
      expression: new RegExp(`${startOfNumber}((?:1[5-9]|20)\\d\\d) ?年代?(?!間|间)`, 'g'),
      read: ([, year]) => single(dateValue({ year: Number(year) })),
    },
    {
      expression: new RegExp(
        `(?:(${clock.am})|(${clock.pm}))? ?${startOfNumber}(\\d{1,2}) ?${clock.hour}(?: ?(\\d{1,2}) ?${clock.minute}|(半))?(?: ?\\(?(${zoneName})\\)?)?`,
        'g',
      ),
      read: ([, am, pm, hour, minute, half, zone]) =>
        single(
          timeValue(hourOf(Number(hour), am ? 'am' : pm ? 'pm' : null), half ? 30 : Number(minute ?? 0), zoneOf(zone)),
        ),
    },
  ];
}

function durationReaders({ timeUnits, businessDay, range }: HanWords): readonly ValueReader[] {
  const timeUnit = timeUnits.map(([, expression]) => expression).join('|');
  const unitOf = (word: string): string =>
    timeUnits.find(([, expression]) => new RegExp(`^(?:${expression})$`).test(word))?.[0] ?? 'day';
  const business = (match: RegExpExecArray): readonly ReadValue[] | null =>
    valuesOf([match[1], match[2]], parse, (value, stated) => durationValue(value, 'business-day', stated));
  const amounts = `(${digits}|${numeral})(?:(?:${range})(${bare}|${numeral}))?`;
  return [
    { expression: new RegExp(`${businessDay.before} ?${amounts} ?[日天]`, 'g'), read: business },
    { expression: new RegExp(`${amounts} ?(?:${businessDay.after})`, 'g'), read: business },
    {
      expression: new RegExp(`(${digits})(?:(?:${timeUnit})?(?:${range})(${bare}))? ?(${timeUnit})`, 'g'),
      read: ([, first, last, word]) =>
        valuesOf([first, last], parse, (value, stated) => durationValue(value, unitOf(word!), stated)),
    },
    {
      expression: new RegExp(`(${numeral})(${timeUnit})`, 'g'),
      read: ([, text, word]) =>
        valuesOf([text], parse, (value, stated) =>
          durationValue(value, unitOf(word!), value === 1 ? 'implied' : stated),
        ),
    },
    { expression: /[每毎][日天]/g, read: () => [durationValue(1, 'day', 'implied')] },
    { expression: /[每毎][週周]/g, read: () => [durationValue(1, 'week', 'implied')] },
    { expression: /[每毎]月/g, read: () => [durationValue(1, 'month', 'implied')] },
    { expression: /[每毎]年/g, read: () => [durationValue(1, 'year', 'implied')] },
  ];
}

function numberReaders({ counters, generalCounters, percent, currencies, range }: HanWords): readonly ValueReader[] {
  const currency = currencies.map(([, expression]) => expression).join('|');
  const currencyOf = (name: string): string | null =>
    currencies.find(([, expression]) => new RegExp(`^(?:${expression})$`).test(name))?.[0] ?? null;
  return [
    { expression: new RegExp(`${startOfNumber}\\d{1,3}分の\\d{1,3}${endOfNumber}`, 'g'), read: () => [] },
    {
      expression: new RegExp(`(${digits})(?:(?:${range})(${bare}))? ?(?:${percent})`, 'g'),
      read: ([, first, last]) => valuesOf([first, last], parse, (value, stated) => numberValue(value, stated, '%')),
    },
    {
      expression: new RegExp(`(?:US)?\\$ ?(${digits})|(${digits}) ?(${currency})`, 'g'),
      read: ([, signed, plain, name]) =>
        valuesOf([signed ?? plain], parse, (value, stated) =>
          numberValue(value, stated, name ? currencyOf(name) : 'USD'),
        ),
    },
    {
      expression: new RegExp(`${startOfNumber}(${digitsOf(pointStyle)}(?: ?${scalesOf(hanNumerals)}))`, 'g'),
      read: ([, text]) => valuesOf([text], parse, (value, stated) => numberValue(value, stated)),
    },
    {
      expression: new RegExp(`(${digits})(?:(?:${range})(${bare}))? ?(?:${generalCounters})`, 'g'),
      read: ([, first, last]) =>
        valuesOf([first, last], parse, (value) => numberValue(value, value > 1 ? 'words' : 'implied')),
    },
    digitReader(pointStyle),
    {
      // Numerals are parts of many words (一般, 三方); where nothing is counted they can only answer a number.
      expression: new RegExp(`(${compoundOf(hanNumerals)}|[一二三四五六七八九十两兩])(${counters})?`, 'g'),
      read: ([, text, counter]) =>
        valuesOf([text], parse, (value, stated) => numberValue(value, counter && value > 1 ? stated : 'implied')),
    },
    { expression: /[双雙]/g, read: () => [numberValue(2, 'implied')] },
    {
      expression: /半/g,
      read: () => [numberValue(0.5, 'implied'), numberValue(50, 'implied', '%')],
    },
  ];
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
