import { once } from '../../once.ts';
import {
  impliedNumbers,
  impliedPeriod,
  impliedReader,
  numberValue,
  period,
  type ReadValue,
  type ValueReader,
} from '../value-pack.ts';
import { notInWord } from './amounts.ts';
import { nativeDays } from './native-numerals.ts';

/** `이틀`, `열흘`; a word for one day may mean any, and one for seven is a name and a verb as well. */
const daysInWords = Object.fromEntries(
  Object.entries(nativeDays).map(([word, amount]) => [
    word,
    amount === 1 || word === '이레' ? impliedPeriod(amount, 'day') : period(amount, 'day'),
  ]),
);

/** `양방향`, `양쪽`: both. */
export const both: ValueReader = {
  expression: once(() => /(?<![가-힣])양(?=방|쪽|측|손|자)/g),
  read: () => impliedNumbers(2),
};

/** `제3자`: a third party, which other languages have no number for. */
export const thirdParty: ValueReader = {
  hasDigits: true,
  expression: once(() => /제 ?3 ?자(?![리릿])/g),
  read: () => impliedNumbers(3),
};

const hints: Readonly<Record<string, readonly ReadValue[]>> = {
  매일: impliedPeriod(1, 'day'),
  ...daysInWords,
  보름: impliedPeriod(15, 'day'),
  일주일: impliedPeriod(1, 'week'),
  매주: impliedPeriod(1, 'week'),
  매월: impliedPeriod(1, 'month'),
  매달: impliedPeriod(1, 'month'),
  반년: impliedPeriod(6, 'month'),
  매년: impliedPeriod(1, 'year'),
  연간: impliedPeriod(1, 'year'),
  시간당: impliedPeriod(1, 'hour'),
  첫: impliedNumbers(1),
  하나: impliedNumbers(1),
  단일: impliedNumbers(1),
  둘: impliedNumbers(2),
  한두: impliedNumbers(1, 2),
  두세: impliedNumbers(2, 3),
  두어: impliedNumbers(2),
  서너: impliedNumbers(3, 4),
  셋: impliedNumbers(3),
  넷: impliedNumbers(4),
  다섯: impliedNumbers(5),
  여섯: impliedNumbers(6),
  일곱: impliedNumbers(7),
  여덟: impliedNumbers(8),
  아홉: impliedNumbers(9),
  절반: [numberValue(0.5, 'implied'), numberValue(50, 'implied', '%')],
};

/** Words that may mean a value. */
export const hintWords: readonly string[] = Object.keys(hints);

/** Words that may mean a value: `하루`, `첫`, `절반`. */
export const hintReader: ValueReader = impliedReader(hints, [notInWord, '']);
