import { late } from '../once.ts';
import { once } from '../once.ts';
import { numberValue, type ReadValue, type ValueReader } from './value-pack.ts';

/** Parts of a date; what is not said is undefined. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * A date, complete or not: `2025-05-03`, `2025-05`, `--05-03`, `--05`. A year alone is a number, since most languages write it as
 * one. Null where the parts are no date.
 */
export function dateValue({ year, month, day }: DateParts, stated: ReadValue['stated'] = 'digits'): ReadValue | null {
  if (month === undefined) return year === undefined ? null : numberValue(year, stated);
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return null;
  const value = [year === undefined ? '-' : String(year).padStart(4, '0'), two(month), ...(day ? [two(day)] : [])];
  return { kind: 'date', value: value.join('-'), amount: null, unit: null, stated };
}

/** A time of the day with its zone, where one is named: `T15:00 UTC`. Null where it is none. */
export function timeValue(hour: number, minute: number, zone: string | null): ReadValue | null {
  if (hour > 24 || minute > 59) return null;
  const value = `T${two(hour % 24)}:${two(minute)}${zone ? ` ${zone}` : ''}`;
  return { kind: 'date', value, amount: null, unit: null, stated: 'digits' };
}

/** A time whose half of the day is not told: `3시` is 03:00, or otherwise 15:00. */
export function clockValue(hour: number, minute: number, zone: string | null): ReadValue | null {
  const value = timeValue(hour, minute, zone);
  const later = hour >= 1 && hour <= 12 ? timeValue((hour % 12) + 12, minute, zone) : null;
  return value && later ? { ...value, otherwise: later.value } : value;
}

/** The hour on a 24-hour clock. */
export function hourOf(hour: number, half: 'am' | 'pm' | null): number {
  return half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
}

/** One value of a match, or null to leave it. */
export function single(value: ReadValue | null): readonly ReadValue[] | null {
  return value && [value];
}

/** `2025-05-03`, `2025/5/3`, `2025.05.03` and `2025. 5. 3.`, as all languages write them. Dots without blanks only with two digits: versions look like that, too. */
const yearFirst =
  /(?<![0-9A-Za-z_./-])((?:19|20)\d\d)(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d\d)\.(\d\d)|\. (\d{1,2})\. (\d{1,2})\.?)(?![0-9A-Za-z_/-]|\.\d)/g;

/** `03.05.2025`, day first. */
const dottedDayFirst = /(?<![0-9A-Za-z_./-])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d)(?![0-9A-Za-z_/-]|\.\d)/g;

/** Zones by how they are written in Latin letters; daylight-saving names stand for their zone. */
const zones: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  KST: 'KST',
  JST: 'JST',
  PST: 'PT',
  PDT: 'PT',
  PT: 'PT',
  EST: 'ET',
  EDT: 'ET',
  ET: 'ET',
  CET: 'CET',
  CEST: 'CET',
  MEZ: 'CET',
  MESZ: 'CET',
  BST: 'BST',
  MSK: 'MSK',
  IST: 'IST',
  SGT: 'SGT',
  HKT: 'HKT',
  AEST: 'AET',
  AEDT: 'AET',
  CST: 'CT',
  CDT: 'CT',
  MST: 'MT',
  MDT: 'MT',
};

/** Source of an expression for a zone in Latin letters, with an offset where there is one. */
export const zoneName: string = String.raw`(?:${Object.keys(zones).join('|')})(?:[+-]\d{1,2}(?::?\d\d)?)?(?![0-9A-Za-z])`;

/** The zone that a name stands for, or null. */
export function zoneOf(name: string | undefined): string | null {
  if (!name) return null;
  const [, letters = '', offset = ''] = /^([A-Z]+)(.*)$/.exec(name) ?? [];
  return `${zones[letters] ?? letters}${offset}`;
}

/** Readers of dates and times that are written in digits alone. */
export const calendarReaders: readonly ValueReader[] = [
  {
    hasDigits: true,
    needs: /\d{4}[-/.]/,
    expression: once(() => yearFirst),
    read: ([, year, ...rest]) => {
      const [month, day] = rest.filter((part) => part !== undefined);
      return single(dateValue({ year: Number(year), month: Number(month), day: Number(day) }));
    },
  },
  {
    hasDigits: true,
    needs: /\d\. ?(?:19|20)\d\d/,
    expression: once(() => dottedDayFirst),
    read: ([, day, month, year]) => single(dateValue({ year: Number(year), month: Number(month), day: Number(day) })),
  },
  {
    hasDigits: true,
    needs: /\d:\d\d/,
    expression: late(
      String.raw`(?<![0-9A-Za-z_.:,/[-])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?: ?([AaPp])\.?[Mm]\.?(?![A-Za-z]))?(?: ?\(?(${zoneName})\)?)?(?![0-9A-Za-z_:])`,
      'g',
    ),
    read: ([, hour, minute, half, zone]) =>
      // `9:00` may be either half of the day, `09:00` is on a clock of 24 hours.
      single(
        half === undefined && hour!.length === 1
          ? clockValue(Number(hour), Number(minute), zoneOf(zone))
          : timeValue(hourOf(Number(hour), halfOf(half)), Number(minute), zoneOf(zone)),
      ),
  },
];

/** The half of the day that a letter stands for. */
export function halfOf(letter: string | undefined): 'am' | 'pm' | null {
  return letter === undefined ? null : /p/i.test(letter) ? 'pm' : 'am';
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
