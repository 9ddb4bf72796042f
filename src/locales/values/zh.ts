import { calendarReaders } from './calendar.ts';
import { rangeMark } from './digits.ts';
import { aHanValue, hanReaders } from './han/readers.ts';
import type { ValuePack } from './value-pack.ts';

/** What is counted between a number and the word that limits it. */
const counted = ' ?(?:[一-鿿A-Za-z]{1,5} ?)?';

/** Chinese, in simplified and traditional characters. */
export function chinesePack(): ValuePack {
  return {
    needs: [aHanValue],
    readers: [
      ...calendarReaders,
      ...hanReaders({
        timeUnits: [
          ['second', '秒(?:[钟鐘])?'],
          ['minute', '分(?:[钟鐘])'],
          ['hour', '(?:[个個] ?)?(?:小[时時]|[钟鐘][头頭])'],
          ['week', '(?:[个個])?(?:周|週|星期|[礼禮]拜)(?![年岁歲])'],
          ['month', '[个個]月'],
          ['quarter', '[个個]?季度'],
          ['year', '年(?!代)'],
          ['day', '(?:天|日)(?!本)'],
        ],
        businessDay: { after: '[个個]?(?:工作|[营營][业業])[日天]', before: '(?:工作|[营營][业業])日' },
        range: `${rangeMark}|至|到|或`,
        counters: '[个個次位条條种種项項名份张張倍步行点點章]|部分',
        generalCounters: '[个個](?:不同|选项|選項)',
        percent: '%',
        currencies: [
          ['USD', '美[元金]'],
          ['EUR', '[欧歐]元'],
          ['CNY', '元'],
          ['JPY', '日[元圆圓]'],
        ],
        clock: { am: '上午|凌晨|早上', pm: '下午|晚上', hour: '[点點](?:[钟鐘])?', minute: '分' },
        dayOfMonth: '[日号號]',
      }),
    ],
    before: [
      {
        expression: /(?:(?:(?<!甚)至少|最少|不(?:[得可应應能会會])?[少低][于於])[一-鿿]{0,4}|>=|≥) ?$/,
        bound: 'at-least',
      },
      {
        expression:
          /(?:最多|至多|最迟|最遲|最长|[不未](?:[得可应應能会會])?超[过過]|不(?:[得可应應能会會])?[晚迟遲多][于於])[一-鿿]{0,4} ?$|(?:<=|≤) ?$/,
        bound: 'at-most',
      },
      { expression: /(?:超[过過]|多[于於]|大[于於]) ?$/, bound: 'more-than' },
      { expression: /(?:少[于於]|小[于於]|低[于於]|不到|不足) ?$/, bound: 'less-than' },
    ],
    after: [
      { expression: new RegExp(`^${counted}(?:或以上|及以上|或更多)`), bound: 'at-least' },
      { expression: new RegExp(`^${counted}以上`), bound: 'lower' },
      { expression: new RegExp(`^${counted}(?:[之以]?[内內]|以下)`), bound: 'upper' },
      { expression: /^ ?(?:之前|以前)/, bound: 'upper', notAfterDurations: true },
      { expression: /^ ?(?:之[后後]|以[后後])/, bound: 'lower' },
    ],
    knowsWords: true,
    groupsWithDots: false,
  };
}
