import { compilePattern } from '../../src/invariants/user-pattern.ts';
import { describe, expect, test } from 'vitest';
import type { ConfigInput } from '../../src/config/schema.ts';
import { type Overrides, resolveSettings } from '../../src/config/settings.ts';

const nothing: Overrides = { rules: [], failOn: undefined, maxWarnings: undefined, language: 'en', alignment: false };

function resolve(input: ConfigInput, overrides: Partial<Overrides> = {}): ReturnType<typeof resolveSettings> {
  return resolveSettings(
    { input, file: 'diglot.config.json', root: '/x' },
    { ...nothing, ...overrides },
    compilePattern,
  );
}

test('everything has a default', () => {
  expect(resolve({})).toMatchObject({
    sourceLocale: 'en',
    locales: null,
    layouts: [],
    pairs: [],
    ignore: [],
    failOn: 'error',
    maxWarnings: null,
    byteLimit: 4 * 1024 * 1024,
  });
});

test('locales become canonical and keep their spelling', () => {
  const { sourceLocale, locales, pairs } = resolve({
    sourceLocale: 'en_us',
    locales: ['zh_CN'],
    pairs: [{ locale: 'pt-br', source: 'a.md', target: 'b.md' }],
  });
  expect(sourceLocale).toBe('en-US');
  expect(locales).toEqual([{ locale: 'zh-CN', spelling: 'zh_CN' }]);
  expect(pairs).toEqual([{ locale: 'pt-BR', source: 'a.md', target: 'b.md' }]);
});

test('an unknown locale is named with its key and file', () => {
  expect(() => resolve({ locales: ['ko', 'jp'] })).toThrow('Unknown locale `jp` in `locales` of diglot.config.json');
});

describe('rules', () => {
  const { optionsFor } = resolve(
    { rules: { 'mismatched-url': 'warning', 'extra-block': { level: 'note', allow: ['x'] }, 'missing-block': {} } },
    { rules: ['mismatched-url=off', 'hidden-character=note'] },
  );

  test('levels and options are told apart, and the command line wins', () => {
    expect(optionsFor('ko').rules).toEqual({
      'mismatched-url': { level: 'off' },
      'extra-block': { level: 'note', options: { allow: ['x'] } },
      'missing-block': { options: {} },
      'hidden-character': { level: 'note' },
    });
  });

  test.each([
    [
      'mismatched-ulr=off',
      'Unknown rule `mismatched-ulr` in `--rule`, expected one that `diglot rules` lists; did you mean `mismatched-url`?',
    ],
    [
      'mismatched-url=warn',
      'Incorrect level `warn` for `--rule mismatched-url`, expected `error`, `warning`, `note` or `off`; did you mean `warning`?',
    ],
    ['mismatched-url', 'Incorrect level `` for `--rule mismatched-url`, expected `error`, `warning`, `note` or `off`'],
  ])('--rule %s is refused', (text, sentence) => {
    expect(() => resolve({}, { rules: [text] })).toThrow(sentence);
  });
});

test('the URL map speaks of the locale of the pair', () => {
  const { optionsFor } = resolve({
    identity: { version: 'off', urlMap: { 'https://x.example/help/': 'https://{locale}.x.example/{locale}/' } },
  });
  expect(optionsFor('ko').identity).toEqual({
    modes: { version: 'off' },
    urlMap: { 'https://x.example/help/': 'https://ko.x.example/ko/' },
  });
  expect(optionsFor('zh-TW').identity?.urlMap).toEqual({ 'https://x.example/help/': 'https://zh-TW.x.example/zh-TW/' });
});

test('policies of columns and the order of rows are passed on', () => {
  const { optionsFor } = resolve({
    identity: { columns: { Fixed: 'exact' }, rowOrder: true, code: 'ignore-comments' },
  });
  expect(optionsFor('ko').identity).toEqual({
    modes: { code: 'ignore-comments' },
    urlMap: {},
    columns: { Fixed: 'exact' },
    rowOrder: true,
  });
});

test('thresholds of the command line win over those of the configuration', () => {
  const input: ConfigInput = { failOn: 'note', maxWarnings: 5 };
  expect(resolve(input)).toMatchObject({ failOn: 'note', maxWarnings: 5 });
  expect(resolve(input, { failOn: 'never', maxWarnings: 0 })).toMatchObject({ failOn: 'never', maxWarnings: 0 });
});
