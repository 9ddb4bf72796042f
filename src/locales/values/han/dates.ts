import { late } from '../../once.ts';
import { clockValue, dateValue, hourOf, single, timeValue, zoneName, zoneOf } from '../calendar.ts';
import { rangeMark, startOfNumber } from '../digits.ts';
import type { ValueReader } from '../value-pack.ts';
import type { HanWords } from './words.ts';

/** `2025年5月3日`, `5月3〜5日`, `2025年`, `午後3時`. */
export function dateReaders({ clock, dayOfMonth }: HanWords): readonly ValueReader[] {
  const day = `(?: ?(\\d{1,2}) ?(?:${dayOfMonth})?(?:${rangeMark}(\\d{1,2}))? ?(?:${dayOfMonth}))?`;
  return [
    {
      hasDigits: true,
      needs: /\d ?月/,
      expression: late(`${startOfNumber}(?:(\\d{4}) ?年 ?)?(\\d{1,2}) ?月(?!間|间)${day}`, 'g'),
      read: ([, year, month, ...days]) => {
        const given = days.filter((one) => one !== undefined);
        const read = (given.length > 0 ? given : [undefined]).map((one) =>
          dateValue({ year: numberOf(year), month: numberOf(month), day: numberOf(one) }),
        );
        return read.every((value) => value !== null) ? read : null;
      },
    },
    {
      hasDigits: true,
      needs: /\d ?年/,
      expression: late(`${startOfNumber}((?:1[5-9]|20)\\d\\d) ?年代?(?!間|间)`, 'g'),
      read: ([, year]) => single(dateValue({ year: Number(year) })),
    },
    {
      hasDigits: true,
      expression: late(
        `(?:(${clock.am})|(${clock.pm}))? ?${startOfNumber}(\\d{1,2}) ?${clock.hour}(?: ?(\\d{1,2}) ?${clock.minute}|(半))?(?: ?\\(?(${zoneName})\\)?)?`,
        'g',
      ),
      read: ([, am, pm, hour, minute, half, zone]) => {
        const minutes = half ? 30 : Number(minute ?? 0);
        const time = am || pm ? timeValue(hourOf(Number(hour), am ? 'am' : 'pm'), minutes, zoneOf(zone)) : null;
        return single(time ?? clockValue(Number(hour), minutes, zoneOf(zone)));
      },
    },
  ];
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
