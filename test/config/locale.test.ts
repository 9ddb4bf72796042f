import { describe, expect, test } from 'vitest';
import { canonicalLocale, requireLocale } from '../../src/config/locale.ts';
import { UserError } from '../../src/config/user-error.ts';

test.each([
  ['ko', 'ko'],
  ['KO', 'ko'],
  ['zh_CN', 'zh-CN'],
  ['pt-br', 'pt-BR'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['es_419', 'es-419'],
  ['fil', 'fil'],
])('%s is the locale %s', (spelling, locale) => {
  expect(canonicalLocale(spelling)).toBe(locale);
});

test.each(['', 'jp', 'docs', 'api', 'src-lib', 'en-XX', 'ko-Qaaa', 'und', 'x-klingon', 'en/ko', '한국어'])(
  '%s is no locale',
  (spelling) => {
    expect(canonicalLocale(spelling)).toBeNull();
  },
);

test('of two letters, those name a language that have a likely script in the CLDR', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter((code) => new Intl.Locale(code).maximize().script !== undefined);
  expect(known.length).toBeGreaterThan(180);
  expect(codes.filter((code) => canonicalLocale(code) !== null)).toEqual(known);
});

test('a region of two letters is one that the CLDR names', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const named = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const canonical = codes.filter((code) => new Intl.Locale(`en-${code}`).region === code);
  expect(canonical.filter((code) => canonicalLocale(`en-${code}`) !== null)).toEqual(
    canonical.filter((code) => named.of(code) !== undefined),
  );
});

describe('requireLocale', () => {
  test('passes what is a locale', () => {
    expect(requireLocale('pt_br', '`locales`')).toBe('pt-BR');
  });

  test.each([
    ['jp', 'Unknown locale `jp` in `locales`, expected a BCP 47 tag such as `ja` or `zh-TW`; did you mean `ja`?'],
    ['cn', 'Unknown locale `cn` in `locales`, expected a BCP 47 tag such as `zh` or `zh-TW`; did you mean `zh`?'],
    ['korean!', 'Unknown locale `korean!` in `locales`, expected a BCP 47 tag such as `ko` or `zh-TW`'],
  ])('says what is wrong with %s', (spelling, sentence) => {
    expect(() => requireLocale(spelling, '`locales`')).toThrow(new UserError({ en: sentence, ko: '' }).message);
  });
});
