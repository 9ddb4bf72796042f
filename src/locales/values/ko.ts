import { calendarReaders, dateValue, hourOf, single, timeValue, zoneName, zoneOf } from './calendar.ts';
import { digitReader, digitsOf, endOfNumber, pointStyle, rangeMark, startOfNumber } from './digits.ts';
import { compoundOf, parseMyriads, scalesOf, sinoKorean } from './han-numerals.ts';
import { nativeNumeral, parseNative } from './korean-numerals.ts';
import {
  durationValue,
  impliedReader,
  numberValue,
  type ReadValue,
  type ValuePack,
  type ValueReader,
  valuesOf,
} from './value-pack.ts';

/** `만` and `조` are also a particle and a clause of a law: `10만큼`, `10만에`, `제1조`. */
const scales = String.raw`(?:${scalesOf(sinoKorean)}(?<!조(?! ?[원달개\d]))(?![큼에업]))`;
const bare = `(?:${digitsOf(pointStyle)}${scales}?)`;
const digits = `(?:${startOfNumber}${bare})`;
const notInWord = '(?<![가-힣0-9A-Za-z])';
/** `조` spelt out is a part of many words (`구조`), and hardly ever a trillion. */
const spelt = { ...sinoKorean, large: { 만: 1e4, 억: 1e8 } };
/** Sino-Korean words of one syllable are too often something else; compounds are numbers where a unit follows. */
const sino = `(?:${notInWord}${compoundOf(spelt)})`;
const native = `(?:${notInWord}${nativeNumeral})`;
const parse = (text: string): number | null => parseMyriads(text, sinoKorean) ?? parseNative(text);

/** After a unit may stand a particle or a word that limits or relates; other Hangul makes it a part of another word. */
const endOfUnit =
  '(?=[^가-힣]|$|이[내상하전후]|[을를은는이가도만의에로과와간내당씩째마보차치]|동안|까지|부터|전|후|안|초과|미만|정도|가량|입니다|이며|이고|이다|뒤|넘|짜리|으로)';

const timeUnits: readonly (readonly [unit: string, expression: string])[] = [
  ['business-day', '(?:영업일|업무일|근무일|평일)'],
  ['second', '초(?!과)'],
  ['minute', '분(?!기|의 ?\\d)'],
  ['hour', '시간'],
  ['week', '주(?:일|간)?(?!년)'],
  ['month', '(?:개월|달(?!러))'],
  ['quarter', '분기'],
  ['year', '(?:년(?!대)|주년|해)'],
  ['day', '일(?!반|부 |괄|치)'],
];
const timeUnit = timeUnits.map(([, expression]) => expression).join('|');

function unitOf(word: string): string {
  return timeUnits.find(([, expression]) => new RegExp(`^${expression}$`).test(word))?.[0] ?? 'day';
}

const range = (amount: string): string => `(?:(?:${rangeMark}| 또는 |에서 |부터 )(${amount}))?`;
const business = '(?:영업일|업무일|근무일|평일)';
const aside = String.raw`(?: ?\((?:${business})[^()]{0,6}\))`;

const durations: readonly ValueReader[] = [
  // `영업일 기준 3일`, `영업일로 최대 3일`, and `3일(영업일 기준)`.
  {
    expression: new RegExp(
      String.raw`${business}(?:을|으로|로)?(?: ?기준)?(?:으로)?,? ?(?:최대|최소|약|늦어도)? ?(${digits}|${native}|${sino})일?${range(bare)} ?일`,
      'g',
    ),
    read: ([, first, last]) =>
      valuesOf([first, last], parse, (value, stated) => durationValue(value, 'business-day', stated)),
  },
  {
    expression: new RegExp(`(${digits})일?${range(bare)} ?일(?: 이내)?${aside}`, 'g'),
    read: ([, first, last]) =>
      valuesOf([first, last], parse, (value, stated) => durationValue(value, 'business-day', stated)),
  },
  {
    expression: new RegExp(`${business}(?: ?기준)?(?:으로)? 하루`, 'g'),
    read: () => [durationValue(1, 'business-day', 'implied')],
  },
  // A year of four digits is a date, not a duration.
  {
    expression: new RegExp(
      `${startOfNumber}((?:1[5-9]|20)\\d\\d) ?년(?!\\s?(?:동안|간|이상)|\\s?\\d{1,2}\\s?월)대?`,
      'g',
    ),
    read: ([, year]) => single(dateValue({ year: Number(year) })),
  },
  {
    expression: new RegExp(
      `(${digits})(?:(?:${timeUnit})?(?:${rangeMark}| 또는 |에서 |부터 )(${bare}))?(?:(${timeUnit})| (${timeUnit})${endOfUnit})(?:간(?![가-힣]))?`,
      'g',
    ),
    read: ([, first, last, glued, word]) =>
      valuesOf([first, last], parse, (value, stated) => durationValue(value, unitOf(glued ?? word!), stated)),
  },
  {
    expression: new RegExp(`(${native}|${sino}) ?(${timeUnit})${endOfUnit}`, 'g'),
    read: ([, words, word]) =>
      valuesOf([words], parse, (value, stated) =>
        durationValue(value, unitOf(word!), value === 1 ? 'implied' : stated),
      ),
  },
  // One syllable of Sino-Korean before a long unit.
  {
    expression: new RegExp(`${notInWord}([일이삼사오육칠팔구]) ?(개월|주일|주간|년|분기)${endOfUnit}`, 'g'),
    read: ([, words, word]) => valuesOf([words], parse, (value) => durationValue(value, unitOf(word!), 'implied')),
  },
];

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

const dateReaders: readonly ValueReader[] = [
  {
    expression: new RegExp(
      String.raw`${startOfNumber}(\d{4}) ?년 ?(\d{1,2}) ?월(?: ?(\d{1,2}) ?일?(?:${rangeMark}(\d{1,2}))? ?일)?`,
      'g',
    ),
    read: ([, year, month, ...days]) => dates({ year: number(year), month: number(month) }, days),
  },
  {
    expression: new RegExp(
      String.raw`${startOfNumber}(\d{1,2}) ?월(?!간)(?: ?(\d{1,2}) ?일?(?:${rangeMark}(\d{1,2}))? ?일)?`,
      'g',
    ),
    read: ([, month, ...days]) => dates({ month: number(month) }, days),
  },
  {
    expression: new RegExp(
      String.raw`${zone}(?:(오전|오후|새벽|아침|저녁|밤|낮) ?)?${startOfNumber}(?:(\d{1,2})(?: ?시)?(?:${rangeMark}|부터 |에서 ))?(\d{1,2}) ?시(?=[^가-힣]|$|부터|까지|[에의쯤경이를로와과]|정각)(?: ?(\d{1,2}) ?분| ?(반)(?![가-힣]))?(?: ?\(?(${zoneName})\)?)?`,
      'g',
    ),
    read: ([, named, half, from, hour, minute, thirty, latin]) => {
      const late = half === '밤' ? Number(hour) >= 6 : /오후|저녁|낮/.test(half ?? '');
      const halfOfDay = half === undefined ? null : late ? 'pm' : 'am';
      const zoneWord = koreanZones[named?.replace(' ', '') ?? ''] ?? zoneOf(latin);
      const last = timeValue(hourOf(Number(hour), halfOfDay), thirty ? 30 : Number(minute ?? 0), zoneWord);
      const first = from === undefined ? last : timeValue(hourOf(Number(from), halfOfDay), 0, zoneWord);
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

const currencies: Readonly<Record<string, string>> = {
  달러: 'USD',
  불: 'USD',
  유로: 'EUR',
  원: 'KRW',
  엔: 'JPY',
  위안: 'CNY',
};

/** Words that count things; after them a native numeral is a number and nothing else. */
const counters =
  '개국|개소|개씩|개|명|분|번째|번|회|가지|배|곳|군데|차례|단계|쪽|줄|종류|종|사람|단어|글자|문장|문단|자리|마리|장|권|대|쌍|건|점|칸|행|층|팀';

const counted: readonly ValueReader[] = [
  // Fractions `4분의 3` are named by neither part.
  { expression: new RegExp(String.raw`${startOfNumber}\d{1,3}분의 ?\d{1,3}${endOfNumber}`, 'g'), read: () => [] },
  {
    expression: new RegExp(`(${digits})${range(bare)} ?(?:%|퍼센트|프로(?![가-힣]))`, 'g'),
    read: ([, first, last]) => valuesOf([first, last], parse, (value, stated) => numberValue(value, stated, '%')),
  },
  {
    expression: new RegExp(
      String.raw`(?:(US\$|\$|USD|€|EUR|₩|KRW) ?(${digits})|(${digits}) ?(달러|불(?![가-힣])|유로|원(?!격|본|문|칙|인|소|래|하|형|활|천|자)|엔(?!진|드)|위안))`,
      'g',
    ),
    read: ([, sign, signed, plain, name]) =>
      valuesOf([signed ?? plain], parse, (value, stated) =>
        numberValue(value, stated, name ? currencies[name]! : signs[sign!]!),
      ),
  },
  {
    expression: new RegExp(`${startOfNumber}(${digitsOf(pointStyle)}${scales})`, 'g'),
    read: ([, text]) => valuesOf([text], parse, numberValue),
  },
  // Kinds are counted where the other language only lists them.
  {
    expression: new RegExp(`(${digits})${range(bare)} ?가지`, 'g'),
    read: ([, first, last]) =>
      valuesOf([first, last], parse, (value) => numberValue(value, value > 1 ? 'words' : 'implied')),
  },
  // A number that is a part of a name (`코로나19`): glued to a word, with at most a particle after it.
  {
    expression: /(?<=[가-힣]{2})(\d{1,4})(?=(?:[은는이가을를의도와과로에]|으로|라는)?(?:[ ,.)]|$))/g,
    read: ([, text]) => valuesOf([text], parse, (value) => numberValue(value, 'implied')),
  },
  digitReader(pointStyle),
  {
    expression: new RegExp(`(${native}|${sino}) ?(?:(${counters})${endOfUnit}|(?=[가-힣]))`, 'g'),
    read: ([, words, counter]) =>
      valuesOf([words], parse, (value, stated) =>
        numberValue(value, counter && counter !== '번째' && value > 1 ? stated : 'implied'),
      ),
  },
];

const signs: Readonly<Record<string, string>> = {
  US$: 'USD',
  $: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  '₩': 'KRW',
  KRW: 'KRW',
};

const implied = (...values: number[]): readonly ReadValue[] => values.map((value) => numberValue(value, 'implied'));
const period = (value: number, unit: string): readonly ReadValue[] => [durationValue(value, unit, 'implied')];

/** `양방향`, `양쪽`: both. */
const both: ValueReader = { expression: /(?<![가-힣])양(?=방|쪽|측|손|자)/g, read: () => implied(2) };

const hints = impliedReader(
  {
    하루: period(1, 'day'),
    매일: period(1, 'day'),
    이틀: period(2, 'day'),
    사흘: period(3, 'day'),
    나흘: period(4, 'day'),
    닷새: period(5, 'day'),
    엿새: period(6, 'day'),
    열흘: period(10, 'day'),
    보름: period(15, 'day'),
    일주일: period(1, 'week'),
    매주: period(1, 'week'),
    매월: period(1, 'month'),
    매달: period(1, 'month'),
    반년: period(6, 'month'),
    매년: period(1, 'year'),
    연간: period(1, 'year'),
    시간당: period(1, 'hour'),
    첫: implied(1),
    하나: implied(1),
    둘: implied(2),
    한두: implied(1, 2),
    두세: implied(2, 3),
    두어: implied(2),
    서너: implied(3, 4),
    셋: implied(3),
    넷: implied(4),
    다섯: implied(5),
    여섯: implied(6),
    일곱: implied(7),
    여덟: implied(8),
    아홉: implied(9),
    절반: [numberValue(0.5, 'implied'), numberValue(50, 'implied', '%')],
  },
  [notInWord, ''],
);

/** Between a number and the word that limits it may stand what is counted, and a particle. */
const countedThing = '(?:[가-힣A-Za-z]{1,5})?[ ]?';

/** `초과하지 않는`, `초과할 수 없다`, `넘어서는 안 된다`: words of excess that are denied. */
const notExceeding =
  /^(?:[가-힣]{1,3})?(?:[을를] | )?(?:초과|넘)(?:하지|지|할 수|을 수|해서는|어서는|기지|하면|으면) ?(?:않|못|말|없|안)/;

/** Korean. */
export const ko: ValuePack = {
  readers: [...dateReaders, ...calendarReaders, ...durations, both, hints, ...counted],
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
      expression: new RegExp(`^(?:[가-힣]{1,3})?(?:[을를] | )?(?:초과|넘)|^보다 (?:많|큰|높|길|긴|오래)`),
      bound: 'more-than',
    },
    { expression: new RegExp(`^${countedThing}미만|^보다 (?:적|작|낮|짧)`), bound: 'less-than' },
    { expression: /^ ?(?:이전|전까지|전에)/, bound: 'upper', notAfterDurations: true },
    { expression: /^ ?(?:이후|후에|뒤에)/, bound: 'lower' },
  ],
  knowsWords: true,
  groupsWithDots: false,
};
