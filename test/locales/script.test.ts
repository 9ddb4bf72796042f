import { expect, test } from 'vitest';
import { scriptsOf } from '../../src/locales/script.ts';

// `en` and `ko` are answered without ICU, the tags with a region by it.
test.each([
  ['en', 'en-US', ['Latin']],
  ['ko', 'ko-KR', ['Hangul', 'Han']],
  ['ja', 'ja-JP', ['Hiragana', 'Katakana', 'Han']],
])('%s is written as %s is', (locale, withRegion, scripts) => {
  expect(scriptsOf(locale)).toEqual(scripts);
  expect(scriptsOf(withRegion)).toEqual(scripts);
});

test.each([
  ['und-x', ['Latin']],
  ['ii', ['Other']],
])('%s, which is not told apart, is %j', (locale, scripts) => {
  expect(scriptsOf(locale)).toEqual(scripts);
});
