import { calendarReaders } from './calendar.ts';
import { dateReaders } from './korean/dates.ts';
import { durationReaders } from './korean/durations.ts';
import { figures, multipliers, notInWord } from './korean/amounts.ts';
import { both, hintReader, hintWords, thirdParty } from './korean/hints.ts';
import { nativeWords } from './korean/native-numerals.ts';
import { numberReaders } from './korean/numbers.ts';
import type { ValuePack } from './value-pack.ts';

/** Between a number and the word that limits it may stand what is counted, and a particle; a unit in Latin letters after a blank (`10 MB 이상`). */
const countedThing = '(?:[가-힣A-Za-z]{1,5}| [A-Za-zµ]{1,5}(?:/[A-Za-z]{1,3})?| [가-힣]{1,3}(?= ))?[ ]?';

/** `초과하지 않는`, `초과할 수 없다`, `넘어서는 안 된다`: words of excess that are denied. */
const notExceeding =
  /^(?:[가-힣]{1,3}| ?[A-Za-z]{1,5})?(?:[을를] | )?(?:초과|넘)(?:하지|지|할 수|을 수|해서는|어서는|기지|하면|으면) ?(?:않|못|말|없|안)/;

/** What a text without digits that states a value has: a native numeral, two characters of a Sino-Korean one, one with a long unit, a word. */
const aValue = `양[방쪽측손자]|${notInWord}(?:(?:${nativeWords.join('|')}|[${figures}][${multipliers}]|[${multipliers}][${figures}])(?= ?[가-힣])|[${figures}] ?(?:개월|주일|주간|년|분기)|${hintWords.join('|')})`;

/** Korean. */
export function koreanPack(): ValuePack {
  return {
    needs: [new RegExp(aValue)],
    readers: [...dateReaders, ...calendarReaders, ...durationReaders, both, thirdParty, hintReader, ...numberReaders],
    before: [
      { expression: /(?:최소|최소한|적어도|>=|≥) $/, bound: 'at-least' },
      { expression: /(?:최대|최대한|늦어도|기껏해야|<=|≤) $/, bound: 'at-most' },
      { expression: /> $/, bound: 'more-than' },
      { expression: /< $/, bound: 'less-than' },
    ],
    after: [
      { expression: notExceeding, bound: 'at-most' },
      { expression: new RegExp(`^${countedThing}이상(?![한하적])`), bound: 'at-least' },
      { expression: new RegExp(`^${countedThing}(?:이하|이내)|^ ?(?:후|뒤|이후)?까지`), bound: 'at-most' },
      { expression: new RegExp(`^${countedThing}(?:내에|내로|안에|안으로)`), bound: 'upper' },
      {
        expression: new RegExp(
          `^(?:[가-힣]{1,3}| ?[A-Za-z]{1,5})?(?:[을를] | )?(?:초과|넘)|^보다 (?:많|큰|높|길|긴|오래)`,
        ),
        bound: 'more-than',
      },
      { expression: new RegExp(`^${countedThing}미만|^보다 (?:적|작|낮|짧)`), bound: 'less-than' },
      { expression: /^ ?(?:이전|전까지|전에)/, bound: 'upper', notAfterDurations: true },
      { expression: /^ ?(?:이후|후에|뒤에)/, bound: 'lower' },
    ],
    knowsWords: true,
    groupsWithDots: false,
  };
}
