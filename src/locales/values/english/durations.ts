import { late } from '../../once.ts';
import { durationValue, type ValueReader, valuesOf } from '../value-pack.ts';
import { amounts, parseAmount } from './amounts.ts';

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
const aUnit = new RegExp(`(?:${timeUnit})(?![A-Za-z])`, 'i');
const unitForms = Object.entries(timeUnits).map(([unit, forms]) => [unit, new RegExp(`^(?:${forms})$`, 'i')] as const);

/** Units of which one may be meant where they stand alone. */
export const unitNames: readonly string[] = Object.keys(timeUnits);

function unitOf(business: string | undefined, word: string): string {
  const [unit] = unitForms.find(([, form]) => form.test(word))!;
  return business && unit === 'day' ? 'business-day' : unit;
}

const working = String.raw`(?:(business|working|work)[ -])?`;

/** `7 days`, `3–5 business days`, `two weeks`, `half an hour`; and `a day`, where one of it may be meant. */
export const durationReaders: readonly ValueReader[] = [
  {
    needs: aUnit,
    expression: late(
      `${amounts}[ -]?(?:(?:full|consecutive|calendar|more|additional|further|extra|whole|entire)[ -])?${working}(${timeUnit})(?![A-Za-z])`,
      'gi',
    ),
    read: ([, first, last, business, word]) =>
      valuesOf([first, last], parseAmount, (value, stated) => durationValue(value, unitOf(business, word!), stated)),
  },
  {
    needs: aUnit,
    expression: late(String.raw`(?<![A-Za-z])half an? (${timeUnit})(?![A-Za-z])`, 'gi'),
    read: ([, word]) => [durationValue(0.5, unitOf(undefined, word!), 'implied')],
  },
  // `a day`, `per week`, `the month`: one of it may be meant.
  {
    needs: aUnit,
    expression: late(
      String.raw`(?<![A-Za-z])${working}(hour|day|week|month|quarter|year|minute|decade|(?<=(?:a|per|each|every|another) )second)(?![A-Za-z])`,
      'gi',
    ),
    read: ([, business, word]) => [durationValue(1, unitOf(business, word!), 'implied')],
  },
];
