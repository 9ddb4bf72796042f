import { late } from '../once.ts';
import type { Locale } from '../../types.ts';
import { businessDayReader, clockReaders } from './borrowed-words.ts';
import { calendarReaders, dateValue, single } from './calendar.ts';
import {
  enumeratorReader,
  digitReader,
  type DigitStyle,
  digitsOf,
  parseDigits,
  rangeMark,
  startOfNumber,
} from './digits.ts';
import { durationValue, numberValue, type ValuePack, type ValueReader, valuesOf } from './value-pack.ts';

/**
 * A pack for a language of which we know no words ourselves: separators, units of time and names of months as ICU (CLDR) has them.
 * Numbers in words are not read. A tag that ICU does not know gives the separators and words of English.
 */
export function fallbackPack(locale: Locale): ValuePack {
  const known = canonicalLocale(locale);
  const style = digitStyle(known);
  const months = monthsOf(known);
  const named = months.size > 0 ? [new RegExp(alternatives(months.keys()), 'iu')] : [];
  return {
    needs: named,
    readers: [
      ...named.flatMap((needs) => monthReaders(months, needs)),
      ...calendarReaders,
      ...clockReaders,
      businessDayReader(style),
      ...durationReaders(known, style),
      ...percentReaders(style),
      enumeratorReader,
      digitReader(style),
    ],
    before: [],
    after: [],
    knowsWords: false,
    groupsWithDots: style.group.startsWith('.'),
  };
}

/** The mark before the decimals of a number, as ICU has it for a locale; that of English where it knows none. */
export function decimalMark(locale: Locale): string {
  return digitStyle(canonicalLocale(locale)).decimal;
}

function canonicalLocale(locale: Locale): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const styles = new Map<string, DigitStyle>();

/** ICU takes its time over each locale. */
function digitStyle(locale: string): DigitStyle {
  let style = styles.get(locale);
  if (!style) styles.set(locale, (style = askForStyle(locale)));
  return style;
}

function askForStyle(locale: string): DigitStyle {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5);
  const part = (type: string): string | undefined => parts.find((one) => one.type === type)?.value;
  const group = part('group') ?? ',';
  const decimal = part('decimal') ?? '.';
  // Blanks between groups are the international standard (ISO 80000-1): with a decimal comma they are written beside the locale's own mark.
  return { group: /\s/u.test(group) ? ' ' : decimal === ',' ? `${group} ` : group, decimal };
}

/** Amounts whose forms cover the plural categories of CLDR. */
const amountsOfAllForms = [0, 1, 2, 3, 5, 11, 21, 100, 1.5];

function durationReaders(locale: string, style: DigitStyle): readonly ValueReader[] {
  const forms = new Map<string, string>();
  for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']) {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    for (const amount of amountsOfAllForms) {
      const name = format.formatToParts(amount).find(({ type }) => type === 'unit')?.value;
      if (name) forms.set(name.toLowerCase(), unit);
    }
  }
  const amount = `${startOfNumber}(${digitsOf(style)})`;
  return [
    {
      hasDigits: true,
      needs: new RegExp(alternatives(forms.keys()), 'iu'),
      expression: late(
        `${amount}(?:${rangeMark}(${digitsOf(style)}))?[ -]?(${alternatives(forms.keys())})(?![\\p{L}\\p{M}])`,
        'giu',
      ),
      read: ([, first, last, word]) =>
        valuesOf(
          [first, last],
          (text) => parseDigits(text, style),
          (value, stated) => durationValue(value, forms.get(word!.toLowerCase()) ?? 'day', stated),
        ),
    },
  ];
}

const millisecondsPerDay = 86_400_000;

/** Months by their names, which may differ beside a day. */
function monthsOf(locale: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const formats = ([{ month: 'long' }, { month: 'long', day: 'numeric' }] as const).map(
    (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  );
  for (let month = 0; month < 12; month++)
    for (const format of formats) {
      const parts = format.formatToParts((month * 30.4 + 15) * millisecondsPerDay);
      const name = parts.find(({ type }) => type === 'month')?.value;
      if (name && !/\d/.test(name)) months.set(name.toLowerCase(), month + 1);
    }
  return months;
}

function monthReaders(months: ReadonlyMap<string, number>, needs: RegExp): readonly ValueReader[] {
  const name = `(${alternatives(months.keys())})(?![\\p{L}\\p{M}])`;
  const year = '(?:,? (?:de |del )?(\\d{4}))?(?!\\d)';
  return [
    {
      hasDigits: true,
      needs,
      expression: late(`${startOfNumber}(\\d{1,2})(?:\\.|º|er)? (?:de )?${name}${year}`, 'giu'),
      read: ([, day, month, written]) =>
        single(
          dateValue({
            year: written ? Number(written) : undefined,
            month: months.get(month!.toLowerCase()),
            day: Number(day),
          }),
        ),
    },
    {
      needs,
      expression: late(`(?<![\\p{L}])${name}${year}`, 'giu'),
      read: ([, month, written]) =>
        single(
          dateValue(
            { year: written ? Number(written) : undefined, month: months.get(month!.toLowerCase()) },
            written ? 'digits' : 'implied',
          ),
        ),
    },
  ];
}

function percentReaders(style: DigitStyle): readonly ValueReader[] {
  return [
    {
      hasDigits: true,
      needs: /%/,
      expression: late(
        `${startOfNumber}(${digitsOf(style)})(?:${rangeMark}(${digitsOf(style)}))?[ \\u00a0\\u202f]?%`,
        'g',
      ),
      read: ([, first, last]) =>
        valuesOf(
          [first, last],
          (text) => parseDigits(text, style),
          (value, stated) => numberValue(value, stated, '%'),
        ),
    },
  ];
}

function alternatives(words: Iterable<string>): string {
  return [...words]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('|');
}
