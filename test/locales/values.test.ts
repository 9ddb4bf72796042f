import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/parse/index.ts';
import type { Value } from '../../src/types.ts';

function valuesOf(locale: string, text: string): Value[] {
  return parseDocument({ path: 'policy.md', locale, text }).blocks.flatMap(({ values }) => values);
}

/** What is read in a text, as `value` in digits, `value!` in words, `value?` where it is but implied. */
function read(locale: string, text: string): string {
  const marks = { digits: '', words: '!', implied: '?' };
  return valuesOf(locale, text)
    .map(({ value, stated }) => value + marks[stated])
    .join(', ');
}

describe('English', () => {
  it.each([
    ['a dozen', '12!'],
    ['three hundred', '300!'],
    ['twenty-one steps', '21!'],
    ['1,234.5 points', '1234.5'],
    ['10k rows', '10000'],
    ['2.5 million', '2500000'],
    ['16GB', '16'],
    ['the 2nd', '2'],
    ['the second', '2?'],
    ['90-day', '90 day'],
    ['two (2) weeks', '2 week!'],
    ['3 to 5 working days', '3 business-day, 5 business-day'],
    ['half an hour', '0.5 hour?'],
    ['US$1.5 million', '1500000 USD'],
    ['5-10 percent', '5 %, 10 %'],
    ['two-thirds', '0.666666666667!'],
    ['May 3rd, 2025', '2025-05-03'],
    ['21 March', '--03-21'],
    ['March on, may you win', ''],
    ['noon at 12:30 UTC', 'T12:30 UTC'],
    ['1-4 AM Pacific Time', 'T01:00 PT, T04:00 PT'],
    ['2FA, IPv6, 1:1, H2O and #12', ''],
  ])('%s', (text, expected) => {
    expect(read('en', text)).toBe(expected);
  });
});

describe('Korean', () => {
  it.each([
    ['10만 명', '100000'],
    ['250여만 명, 20여 명', '2500000, 20'],
    ['영업일 기준 사흘', '3 business-day!'],
    ['사흘, 여드레', '3 day!, 8 day!'],
    ['두 해 동안', '2 year!'],
    ['3만 해당', '30000'],
    ['3억 4,400만 건', '344000000'],
    ['만큼, 10만큼', '10'],
    ['제1조', '1'],
    ['열두 개', '12!'],
    ['스물한 가지', '21!'],
    ['한 명', '1?'],
    ['두 번째', '2?'],
    ['삼십 일', '30 day!'],
    ['육 개월', '6 month?'],
    ['100초과', '100'],
    ['30초 동안', '30 second'],
    ['3분기', '3 quarter'],
    ['4분의 3', '0.75'],
    ['3달러', '3 USD'],
    ['3달', '3 month'],
    ['원본 5원본', '5'],
    ['1990년대', '1990'],
    ['10년', '10 year'],
    ['영업일 기준으로 최대 3일', '3 business-day'],
    ['3~5영업일', '3 business-day, 5 business-day'],
    ['5월 3~5일', '--05-03, --05-05'],
    ['기한: 2025. 5. 3.', '2025-05-03'],
    ['한국 시간으로 오후 3시 반', 'T15:30 KST'],
    ['코로나19로', '19?'],
    ['구조 개선', ''],
  ])('%s', (text, expected) => {
    expect(read('ko', text)).toBe(expected);
  });
});

describe('every language', () => {
  it.each([
    ['ja', '三百五十個', '350!'],
    ['ja', '3か月間', '3 month'],
    ['zh', '二十个', '20!'],
    ['zh', '250 多万名用户', '2500000'],
    ['zh', '年满 18 周岁，每 2 周', '18, 2 week'],
    ['es', '75 000 $ y 75.000 $, 2500 $', '75000, 75000, 2500'],
    ['de', '30 000 Euro in 20 Tagen', '30000, 20'],
    ['es', '10 días hábiles, 10 días', '10 business-day, 10 day'],
    ['de', '5 Werktage', '5 business-day'],
    ['fr', 'de 10 h à 16 h, à 9h30, 72 h', 'T10:00, T16:00, T09:30, 72'],
    ['de', '9 bis 17 Uhr', 'T09:00, T17:00'],
    ['ko', '중부 유럽 시간(CET)으로 오전 9시에서 오후 5시까지', 'T09:00 CET, T17:00 CET'],
    ['en', 'from 9:00 to 17:00 CET', 'T09:00 CET, T17:00 CET'],
    ['en', '9:00 AM (PT), noon at 12:30, UTC elsewhere', 'T09:00 PT, T12:30'],
    ['zh-TW', '兩週', '2 week!'],
    ['fr', '1 000 personnes, 2,5 %', '1000, 2.5 %'],
    ['es', '3 de mayo de 2025', '2025-05-03'],
    ['ru', '5 дней', '5 day'],
    ['hi', '७ दिन', '7 day'],
    ['not a locale', '7 days', '7 day'],
  ])('%s: %s', (locale, text, expected) => {
    expect(read(locale, text)).toBe(expected);
  });

  it('looks past marks and not into code, addresses, versions and identifiers', () => {
    expect(read('en', 'Wait **7** *days*.')).toBe('7 day');
    expect(read('en', 'Run `7 days`, see https://x.example/7 and 2.4.1, RFC 2119, CVE-2024-1234.')).toBe('');
  });

  it('names the place of a value in the document', () => {
    const text = '> Wait **7**\n> days.';
    const [value] = valuesOf('en', text);
    expect(text.slice(value!.range.start.offset, value!.range.end.offset)).toBe('7**\n> days');
    expect(value!.raw).toBe('7 days');
  });
});
