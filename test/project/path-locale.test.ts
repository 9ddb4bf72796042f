import { expect, test } from 'vitest';
import { pathLocale } from '../../src/project/path-locale.ts';

test.each([
  ['docs/ko/a.md', 'ko'],
  ['content/zh_CN/a/b.md', 'zh-CN'],
  ['README.ko.md', 'ko'],
  ['README-pt-BR.md', 'pt-BR'],
  ['docs/en/README.ko.md', 'ko'],
  ['docs/en/sub/ko/x.md', 'ko'],
  ['README.md', null],
  ['src/new/a.md', null],
  ['sign-in.md', null],
])('%s: %s', (path, locale) => {
  expect(pathLocale(path)).toBe(locale);
});
