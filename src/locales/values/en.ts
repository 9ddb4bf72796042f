import {
  calendarReaders,
  type DateParts,
  dateValue,
  halfOf,
  hourOf,
  single,
  timeValue,
  zoneName,
  zoneOf,
} from './calendar.ts';
import { digitReader, digitsOf, endOfNumber, parseDigits, pointStyle, rangeMark, startOfNumber } from './digits.ts';
import { englishNumeral, parseEnglishNumeral, scaleOf, scaleWord } from './english-numerals.ts';
import {
  durationValue,
  impliedReader,
  numberValue,
  type ReadValue,
  type ValuePack,
  type ValueReader,
  valuesOf,
} from './value-pack.ts';

const digits = digitsOf(pointStyle);
const bare = `(?:${digits}(?![\\d,])|${englishNumeral}(?![A-Za-z]))`;
const amount = `(?:${startOfNumber}${digits}|(?<![0-9A-Za-z_-])${englishNumeral}(?![A-Za-z]))`;
/** An amount, or two that make a range; `two (2)` counts once. */
const amounts = String.raw`(${amount})(?:(?:${rangeMark}| to | or | and )(${bare}))?(?: \(\d{1,4}\))?(?: or (?:more|fewer|less))?`;

const parse = (text: string): number | null => parseDigits(text, pointStyle) ?? parseEnglishNumeral(text);

const timeUnits: Readonly<Record<string, string>> = {
  second: 'seconds?|secs?',
  minute: 'minutes?|mins?',
  hour: 'hours?|hrs?',
  day: 'days?',
  week: 'weeks?',
  month: 'months?',
  quarter: 'quarters?',
  year: 'years?|yrs?',
  decade: 'decades?',
};
const timeUnit = Object.values(timeUnits).join('|');

function unitOf(business: string | undefined, word: string): string {
  const [unit] = Object.entries(timeUnits).find(([, forms]) => new RegExp(`^(?:${forms})$`, 'i').test(word))!;
  return business && unit === 'day' ? 'business-day' : unit;
}

const working = String.raw`(?:(business|working|work)[ -])?`;

const durations: readonly ValueReader[] = [
  {
    expression: new RegExp(
      `${amounts}[ -]?(?:(?:full|consecutive|calendar|more|additional|whole|entire)[ -])?${working}(${timeUnit})(?![A-Za-z])`,
      'gi',
    ),
    read: ([, first, last, business, word]) =>
      valuesOf([first, last], parse, (value, stated) => durationValue(value, unitOf(business, word!), stated)),
  },
  {
    expression: new RegExp(String.raw`(?<![A-Za-z])half an? (${timeUnit})(?![A-Za-z])`, 'gi'),
    read: ([, word]) => [durationValue(0.5, unitOf(undefined, word!), 'implied')],
  },
  // `a day`, `per week`, `the month`: one of it may be meant.
  {
    expression: new RegExp(
      String.raw`(?<![A-Za-z])${working}(hour|day|week|month|quarter|year|minute|decade|(?<=(?:a|per|each|every|another) )second)(?![A-Za-z])`,
      'gi',
    ),
    read: ([, business, word]) => [durationValue(1, unitOf(business, word!), 'implied')],
  },
];

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const month = String.raw`(${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?![A-Za-z])))`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(\d{4})`;
const dayRange = `(?:${rangeMark}${day})?`;

function monthOf(name: string): number {
  return monthNames.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
}

/** One date, or two where a range of days was given. */
function dates(
  name: string,
  parts: Omit<DateParts, 'month' | 'day'>,
  days: readonly (string | undefined)[],
): readonly ReadValue[] | null {
  const read = days
    .filter((one) => one !== undefined)
    .map((one) => dateValue({ ...parts, month: monthOf(name), day: Number(one) }));
  return read.every((value) => value !== null) ? read : null;
}

const clock = String.raw`(\d{1,2})(?:[:.](\d\d))?`;
const namedZones: Readonly<Record<string, string>> = {
  Pacific: 'PT',
  Eastern: 'ET',
  Korea: 'KST',
  Korean: 'KST',
  Japan: 'JST',
};
const namedZone = String.raw`(${Object.keys(namedZones).join('|')})(?: Standard| Daylight)? Time`;

const yearNumber = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const dateReaders: readonly ValueReader[] = [
  {
    expression: new RegExp(`(?<![0-9A-Za-z])${month} ${day}${dayRange}(?:,? ${year})?${endOfNumber}`, 'g'),
    read: ([, name, first, last, written]) => dates(name!, { year: yearNumber(written) }, [first, last]),
  },
  {
    expression: new RegExp(
      `${startOfNumber}${day}${dayRange} (?:of )?${month}(?:,? ${year}${endOfNumber})?(?![A-Za-z])`,
      'g',
    ),
    read: ([, first, last, name, written]) => dates(name!, { year: yearNumber(written) }, [first, last]),
  },
  {
    expression: new RegExp(`(?<![0-9A-Za-z])${month},? (?:of )?${year}${endOfNumber}`, 'g'),
    read: ([, name, written]) => single(dateValue({ year: Number(written), month: monthOf(name!) })),
  },
  // A month alone; `May` and `March` only after a word that makes them one, and implied in any case.
  {
    expression: new RegExp(
      String.raw`(?<![0-9A-Za-z])(${monthNames.filter((name) => !name.startsWith('Ma')).join('|')}|(?<=(?:in|by|since|until|of|from|to|through|every|each|this|last|next|early|late|mid|and) )(?:March|May))(?![A-Za-z])`,
      'g',
    ),
    read: ([, name]) => single(dateValue({ month: monthOf(name!) }, 'implied')),
  },
  {
    expression: new RegExp(
      String.raw`${startOfNumber}(?:${clock}(?: ?([AaPp])\.?[Mm]\.?)?(?:${rangeMark}| to | and ))?${clock} ?([AaPp])(?:\.[Mm]\.|[Mm](?![A-Za-z]))(?:,? ?\(?(?:(${zoneName})|${namedZone})\)?)?`,
      'g',
    ),
    read: ([, hour, minute, half, lastHour, lastMinute, lastHalf, letters, region]) => {
      const zone = zoneOf(letters) ?? namedZones[region ?? ''] ?? null;
      const time = (written: string, minutes: string | undefined, halfLetter: string | undefined): ReadValue | null =>
        timeValue(hourOf(Number(written), halfOf(halfLetter)), Number(minutes ?? 0), zone);
      const last = time(lastHour!, lastMinute, lastHalf);
      const first = hour === undefined ? last : time(hour, minute, half ?? lastHalf);
      return first && last && (first === last ? [last] : [first, last]);
    },
  },
];

const currencies: Readonly<Record<string, string>> = {
  USD: String.raw`US\$|\$|USD|(?:US )?dollars?`,
  EUR: '€|EUR|euros?',
  GBP: '£|GBP|pounds? sterling',
  KRW: '₩|KRW|won',
  JPY: 'JPY|yen',
  CNY: 'CNY|RMB|yuan',
};
const currency = Object.values(currencies).join('|');

function currencyOf(written: string): string {
  return Object.entries(currencies).find(([, forms]) => new RegExp(`^(?:${forms})$`, 'i').test(written))![0];
}

const scale = `(?:[ -]?(${scaleWord})(?![A-Za-z])|([KMB])(?![A-Za-z0-9]))?`;
const letterScales: Readonly<Record<string, number>> = { K: 1000, M: 1e6, B: 1e9 };

const counted: readonly ValueReader[] = [
  {
    expression: new RegExp(String.raw`(?<![0-9A-Za-z])(${currency}) ?(${digits})${scale}${endOfNumber}`, 'gi'),
    read: ([, written, number, word, letter]) =>
      valuesOf([number], parse, (value, stated) =>
        numberValue(
          value * scaleOf(word) * (letterScales[letter?.toUpperCase() ?? ''] ?? 1),
          stated,
          currencyOf(written!),
        ),
      ),
  },
  {
    expression: new RegExp(String.raw`(${amount})${scale}[ -](${currency})(?![A-Za-z])`, 'gi'),
    read: ([, number, word, letter, written]) =>
      valuesOf([number], parse, (value, stated) =>
        numberValue(
          value * scaleOf(word) * (letterScales[letter?.toUpperCase() ?? ''] ?? 1),
          stated,
          currencyOf(written!),
        ),
      ),
  },
  {
    expression: new RegExp(String.raw`${amounts}[ -]?(?:%|percent(?:age points?)?(?![a-z])|per cent(?![a-z]))`, 'gi'),
    read: ([, first, last]) => valuesOf([first, last], parse, (value, stated) => numberValue(value, stated, '%')),
  },
  {
    expression: new RegExp(
      `${startOfNumber}(${digits})(?:${rangeMark}(${digits}))?[ -]?(${scaleWord})(?![A-Za-z])`,
      'gi',
    ),
    read: ([, first, last, word]) =>
      valuesOf([first, last], parse, (value, stated) => numberValue(value * scaleOf(word), stated)),
  },
  digitReader(pointStyle),
  {
    // `one` is a pronoun or an article more often than a number.
    expression: new RegExp(`(?<![0-9A-Za-z])(${englishNumeral})(?![A-Za-z])`, 'gi'),
    read: ([, word]) => valuesOf([word], parse, (value) => numberValue(value, value > 1 ? 'words' : 'implied')),
  },
];

const implied = (...values: number[]): readonly ReadValue[] => values.map((value) => numberValue(value, 'implied'));
const period = (value: number, unit: string): readonly ReadValue[] => [durationValue(value, unit, 'implied')];

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

const hints = impliedReader(
  {
    ...Object.fromEntries(ordinals.map((word, position) => [word, implied(position + 1)])),
    ...Object.fromEntries(
      ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'].map((word) => [
        word,
        period(1, word === 'daily' ? 'day' : word.slice(0, -2)),
      ]),
    ),
    annual: period(1, 'year'),
    annually: period(1, 'year'),
    fortnight: period(2, 'week'),
    overnight: period(1, 'day'),
    century: period(100, 'year'),
    once: implied(1),
    single: implied(1),
    another: implied(1),
    both: implied(2),
    either: implied(2),
    neither: implied(2),
    twice: implied(2),
    double: implied(2),
    doubles: implied(2),
    doubled: implied(2),
    doubling: implied(2),
    pair: implied(2),
    couple: implied(2),
    dual: implied(2),
    thrice: implied(3),
    triple: implied(3),
    tripled: implied(3),
    tenfold: implied(10),
    dozen: implied(12),
    half: [numberValue(0.5, 'implied'), numberValue(50, 'implied', '%')],
    quarter: [numberValue(0.25, 'implied'), numberValue(25, 'implied', '%')],
  },
  ['(?<![A-Za-z])', '(?![A-Za-z])'],
);

/** `24/7`: around the clock. */
const aroundTheClock: ValueReader = {
  expression: /(?<![0-9/])24\/7(?![0-9/])/g,
  read: () => [durationValue(24, 'hour', 'implied'), durationValue(7, 'day', 'implied')],
};

/** English. */
export const en: ValuePack = {
  readers: [...dateReaders, ...calendarReaders, aroundTheClock, ...durations, ...counted, hints],
  before: [
    { expression: /(?:not|never|n't)(?: to)? (?:exceed|be (?:more|longer|later) than) $/i, bound: 'at-most' },
    {
      expression:
        /(?:at least|no (?:less|fewer|earlier) than|not (?:less|fewer|earlier) than|(?:a )?minimum(?: of)?|since|>=|≥) $/i,
      bound: 'at-least',
    },
    {
      expression:
        /(?:at most|(?:no|never) (?:more|later|longer) than|not (?:more|later|longer) than|up to|(?:a )?maximum(?: of)?|within|until|<=|≤) $/i,
      bound: 'at-most',
    },
    {
      expression: /(?:more than|greater than|longer than|later than|exceed(?:s|ing)?|>) $/i,
      bound: 'more-than',
    },
    { expression: /(?<!more or )(?:less than|fewer than|shorter than|<) $/i, bound: 'less-than' },
    { expression: /(?:before|prior to|earlier than|under|below) $/i, bound: 'upper' },
    { expression: /(?:after|over|above) $/i, bound: 'lower' },
  ],
  after: [
    {
      expression: /^\+|^,? ?(?:or|and) (?:more|later|newer|above|over|longer|up|higher|greater)(?![a-z])/i,
      bound: 'at-least',
    },
    {
      expression: /^,? ?(?:or|and) (?:less|fewer|earlier|older|below|under|shorter|lower)(?![a-z])/i,
      bound: 'at-most',
    },
  ],
  knowsWords: true,
  groupsWithDots: false,
};
