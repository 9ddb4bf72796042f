import { late } from '../../once.ts';
import { type DateParts, dateValue, halfOf, hourOf, single, timeValue, zoneName, zoneOf } from '../calendar.ts';
import { endOfNumber, rangeMark, startOfNumber } from '../digits.ts';
import type { ReadValue, ValueReader } from '../value-pack.ts';

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const month = String.raw`(${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?![A-Za-z])))`;
/** Source of an expression for the names of months that stand for one without a day or a year beside them. */
export const monthName: string = `(?<![0-9A-Za-z])(?:${monthNames.join('|')})(?![A-Za-z])`;

const aMonth = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
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

/** `May 3, 2025`, `3–5 May`, `May 2025`, `in May`; `3 PM UTC`, `1–4 AM Pacific Time`. */
export const dateReaders: readonly ValueReader[] = [
  {
    // Month first, unless it can only be the day.
    hasDigits: true,
    needs: /\d\/\d/,
    expression: late(String.raw`${startOfNumber}(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)${endOfNumber}`, 'g'),
    read: ([, first, second, written]) =>
      single(
        dateValue({ year: Number(written), month: Number(first), day: Number(second) }) ??
          dateValue({ year: Number(written), month: Number(second), day: Number(first) }),
      ),
  },
  {
    hasDigits: true,
    needs: aMonth,
    expression: late(`(?<![0-9A-Za-z])${month} ${day}${dayRange}(?:,? ${year})?${endOfNumber}`, 'g'),
    read: ([, name, first, last, written]) => dates(name!, { year: yearNumber(written) }, [first, last]),
  },
  {
    hasDigits: true,
    needs: aMonth,
    expression: late(
      `${startOfNumber}${day}${dayRange} (?:of )?${month}(?:,? ${year}${endOfNumber})?(?![A-Za-z])`,
      'g',
    ),
    read: ([, first, last, name, written]) => dates(name!, { year: yearNumber(written) }, [first, last]),
  },
  {
    hasDigits: true,
    needs: aMonth,
    expression: late(`(?<![0-9A-Za-z])${month},? (?:of )?${year}${endOfNumber}`, 'g'),
    read: ([, name, written]) => single(dateValue({ year: Number(written), month: monthOf(name!) })),
  },
  // A month alone; `May` and `March` only after a word that makes them one, and implied in any case.
  {
    needs: aMonth,
    expression: late(
      String.raw`(?<![0-9A-Za-z])(${monthNames.filter((name) => !name.startsWith('Ma')).join('|')}|(?<=(?:in|by|since|until|of|from|to|through|every|each|this|last|next|early|late|mid|and) )(?:March|May))(?![A-Za-z])`,
      'g',
    ),
    read: ([, name]) => single(dateValue({ month: monthOf(name!) }, 'implied')),
  },
  {
    hasDigits: true,
    needs: /\d ?[AaPp]\.?[Mm]/,
    expression: late(
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
