import { once } from '../once.ts';
import { calendarReaders } from './calendar.ts';
import { rangeMark } from './digits.ts';
import { aHanValue, hanReaders } from './han/readers.ts';
import { durationValue, type ValuePack, type ValueReader } from './value-pack.ts';

/** Days by their own names; the figure may be the day of a month, but then the date is read before. */
const namedDays: ValueReader = {
  expression: once(() => /丸一日|一日|二日間/g),
  read: ([word]) => [durationValue(word.startsWith('二') ? 2 : 1, 'day', 'implied')],
};

/** What is counted between a number and the word that limits it. */
const counted = ' ?(?:[ぁ-ゖァ-ヺー一-鿿A-Za-z]{1,5} ?)?';

/** Japanese. */
export function japanesePack(): ValuePack {
  return {
    needs: [aHanValue],
    readers: [
      namedDays,
      ...calendarReaders,
      ...hanReaders({
        timeUnits: [
          ['second', '秒(?:間)?'],
          ['minute', '分(?:間)?(?!の)'],
          ['hour', '時間'],
          ['week', '週(?:間)?'],
          ['month', '(?:[かカヵヶケ]|箇|ヶ)月(?:間)?'],
          ['quarter', '四半期'],
          ['year', '年(?:間)?(?!代)'],
          ['day', '日(?:間)?(?!本)'],
        ],
        businessDay: { after: '(?:営業日|平日)', before: '(?:営業日|平日)(?:で|として)?' },
        range: `${rangeMark}|から|または`,
        counters: '[つ個人回件点種枚段倍行本章]|か所|ヶ所|箇所|段階|種類|番目',
        generalCounters: 'つ',
        percent: '%|パーセント',
        currencies: [
          ['USD', '(?:米)?ドル'],
          ['EUR', 'ユーロ'],
          ['JPY', '円'],
        ],
        clock: { am: '午前', pm: '午後', hour: '時(?!間)', minute: '分' },
        dayOfMonth: '日',
      }),
    ],
    before: [
      { expression: /(?:少なくとも|最低(?:でも)?|最小|>=|≥)、? ?$/, bound: 'at-least' },
      { expression: /(?:最大|最長|多くとも|遅くとも|<=|≤)、? ?(?:で)?$/, bound: 'at-most' },
    ],
    after: [
      { expression: new RegExp(`^${counted}を超え(?:な|ず)`), bound: 'at-most' },
      { expression: new RegExp(`^${counted}以上`), bound: 'at-least' },
      { expression: new RegExp(`^${counted}(?:以下|以内)|^まで`), bound: 'at-most' },
      { expression: new RegExp(`^${counted}(?:を超え(?![なず])|超(?!え)|より(?:多|大|長))`), bound: 'more-than' },
      { expression: new RegExp(`^${counted}(?:未満|より(?:少|小|短))`), bound: 'less-than' },
      { expression: /^ ?(?:以前|より前|までに)/, bound: 'upper', notAfterDurations: true },
      { expression: /^ ?(?:以降|以後)/, bound: 'lower' },
    ],
    knowsWords: true,
    groupsWithDots: false,
  };
}
