import { late } from '../once.ts';
import { once } from '../once.ts';
import { single, timeValue } from './calendar.ts';
import { type DigitStyle, digitsOf, parseDigits, rangeMark, startOfNumber } from './digits.ts';
import { durationValue, type ReadValue, type ValueReader, valuesOf } from './value-pack.ts';

/** Working days in languages of which we know no other words: Romance and Germanic ones, Slavic, Turkish, Vietnamese, Indonesian. */
const businessDays = [
  'd[ií]as? (?:h[áa]b(?:iles|il)|laborables?|[úu]te?is|[úu]til)',
  'jours? (?:ouvr[ée]s?|ouvrables?)',
  'giorn[io] (?:lavorativ[io]|feriali?)',
  '(?:Werk|Arbeits|Gesch[äa]fts|Bank)tage?[ns]?',
  'werkdag(?:en)?|arbetsdag(?:ar)?|virkedag(?:er)?|hverdage?',
  'рабоч(?:их|ий|ие|его) д(?:ней|ень|ня|ни)|робоч(?:их|ий|і) дн(?:ів|і)',
  'dni robocz(?:e|ych)|pracovn(?:í|ích) dn(?:y|ů|í)',
  'iş günü(?:nde)?|ngày làm việc|hari kerja',
].join('|');

/** Reads working days, with the number in a locale's digits. */
export function businessDayReader(style: DigitStyle): ValueReader {
  const amount = digitsOf(style);
  return {
    hasDigits: true,
    needs: new RegExp(businessDays, 'iu'),
    expression: late(
      `${startOfNumber}(${amount})(?:${rangeMark}(${amount}))?[ \\u00a0-]?(?:${businessDays})(?![\\p{L}\\p{M}])`,
      'giu',
    ),
    read: ([, first, last]) =>
      valuesOf(
        [first, last],
        (text) => parseDigits(text, style),
        (value, stated) => durationValue(value, 'business-day', stated),
      ),
  };
}

/** The time of day as it is written with a letter or a word: `10h30`, `de 10 h à 16 h`, `17 Uhr`. An `h` alone may as well be a duration. */
export const clockReaders: readonly ValueReader[] = [
  {
    hasDigits: true,
    needs: /\d ?h/,
    expression: once(() => /(?<![0-9A-Za-z.,:])([01]?\d|2[0-4]) ?h ?([0-5]\d)(?![0-9A-Za-z])/g),
    read: ([, hour, minute]) => single(timeValue(Number(hour), Number(minute), null)),
  },
  {
    hasDigits: true,
    needs: /\d ?h/,
    expression: once(
      () => /(?<![0-9A-Za-z.,:])([01]?\d|2[0-4]) ?h (?:à|a|às|alle|et|y|e|-|–) ([01]?\d|2[0-4]) ?h(?![0-9A-Za-z])/g,
    ),
    read: ([, first, last]) => times(first, last),
  },
  {
    hasDigits: true,
    needs: / Uhr/,
    expression: once(
      () => /(?<![0-9A-Za-z.,:])(?:([01]?\d|2[0-4])(?: (?:bis|und) | ?[-–] ?))?([01]?\d|2[0-4]) Uhr(?![A-Za-z])/g,
    ),
    read: ([, first, last]) => times(first, last),
  },
];

function times(...hours: readonly (string | undefined)[]): readonly ReadValue[] | null {
  const read = hours.flatMap((hour) => (hour === undefined ? [] : [timeValue(Number(hour), 0, null)]));
  return read.every((value) => value !== null) ? read : null;
}
