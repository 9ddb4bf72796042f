import { late } from '../../once.ts';
import { clockValue, dateValue, hourOf, timeValue, zoneName, zoneOf } from '../calendar.ts';
import { rangeMark, startOfNumber } from '../digits.ts';
import type { ReadValue, ValueReader } from '../value-pack.ts';

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const koreanZones: Readonly<Record<string, string>> = {
  한국: 'KST',
  일본: 'JST',
  태평양: 'PT',
  미국동부: 'ET',
  동부: 'ET',
  협정세계시: 'UTC',
};
const zone = String.raw`(?:(한국|일본|태평양|미국 ?동부|동부|협정 ?세계시)(?: ?표준)?(?: ?시간?)?(?:으로|로| 기준)? )?`;

const aMonth = /\d ?월/;

/** `2025년 5월 3일`, `5월 3~5일`, `5월`; `오후 3시 30분(UTC)`, `6시부터 7시까지`. */
export const dateReaders: readonly ValueReader[] = [
  {
    hasDigits: true,
    needs: aMonth,
    expression: late(
      String.raw`${startOfNumber}(\d{4}) ?년 ?(\d{1,2}) ?월(?: ?(\d{1,2}) ?일?(?:${rangeMark}(\d{1,2}))? ?일)?`,
      'g',
    ),
    read: ([, year, month, ...days]) => dates({ year: number(year), month: number(month) }, days),
  },
  {
    hasDigits: true,
    needs: aMonth,
    expression: late(
      String.raw`${startOfNumber}(\d{1,2}) ?월(?!간)(?: ?(\d{1,2}) ?일?(?:${rangeMark}(\d{1,2}))? ?일)?`,
      'g',
    ),
    read: ([, month, ...days]) => dates({ month: number(month) }, days),
  },
  {
    hasDigits: true,
    needs: /\d ?시/,
    expression: late(
      String.raw`${zone}(?:(오전|오후|새벽|아침|저녁|밤|낮) ?)?${startOfNumber}(?:(\d{1,2})(?: ?시)?(?:${rangeMark}|부터 |에서 ))?(\d{1,2}) ?시(?=[^가-힣]|$|부터|까지|[에의쯤경이를로와과]|정각)(?: ?(\d{1,2}) ?분| ?(반)(?![가-힣]))?(?: ?\(?(${zoneName})\)?)?`,
      'g',
    ),
    read: ([, named, half, from, hour, minute, thirty, latin]) => {
      const isLater = half === '밤' ? Number(hour) >= 6 : /오후|저녁|낮/.test(half ?? '');
      const halfOfDay = half === undefined ? null : isLater ? 'pm' : 'am';
      const zoneWord = koreanZones[named?.replace(' ', '') ?? ''] ?? zoneOf(latin);
      const time = (written: string, minutes: number): ReadValue | null =>
        halfOfDay === null
          ? clockValue(Number(written), minutes, zoneWord)
          : timeValue(hourOf(Number(written), halfOfDay), minutes, zoneWord);
      const last = time(hour!, thirty ? 30 : Number(minute ?? 0));
      const first = from === undefined ? last : time(from, 0);
      return first && last && (first === last ? [last] : [first, last]);
    },
  },
];

/** One date, or two for a range of days, or the month. */
function dates(
  parts: { readonly year?: number | undefined; readonly month?: number | undefined },
  days: readonly (string | undefined)[],
): readonly ReadValue[] | null {
  const given = days.filter((day) => day !== undefined);
  const read = (given.length > 0 ? given : [undefined]).map((day) => dateValue({ ...parts, day: number(day) }));
  return read.every((value) => value !== null) ? read : null;
}
