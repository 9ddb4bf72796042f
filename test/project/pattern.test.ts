import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../src/project/pattern.ts';

const compile = (text: string): ReturnType<typeof compilePattern> => compilePattern(text, '`layouts`');

test.each([
  ['docs/{locale}/{path}', 'docs/ko/a/b.md', { spelling: 'ko', key: 'a/b', extension: '.md' }],
  ['docs/{locale}/{path}', 'docs/zh_CN/x.mdx', { spelling: 'zh_CN', key: 'x', extension: '.mdx' }],
  ['./docs/{locale}/{path}', 'docs/ko/x.txt', { spelling: 'ko', key: 'x', extension: '.txt' }],
  ['{path}.{locale}', 'a/README.pt-BR.md', { spelling: 'pt-BR', key: 'a/README', extension: '.md' }],
  ['{path}.{locale}.md', 'README.ko.md', { spelling: 'ko', key: 'README', extension: '.md' }],
  ['README.{locale}.md', 'README.ko.md', { spelling: 'ko', key: '', extension: '.md' }],
  ['README', 'README.markdown', { spelling: null, key: '', extension: '.markdown' }],
  ['a+b (c)/{path}', 'a+b (c)/x.md', { spelling: null, key: 'x', extension: '.md' }],
])('%s matches %s', (pattern, path, match) => {
  expect(compile(pattern).match(path)).toEqual(match);
});

test.each([
  ['docs/{locale}/{path}', 'docs/x.md'],
  ['docs/{locale}/{path}', 'site/docs/ko/x.md'],
  ['docs/{locale}/{path}', 'docs/ko/x.png'],
  ['docs/{locale}/{path}.md', 'docs/ko/x.txt'],
  ['docs/{locale}/{path}', 'docs/k/x.md'],
  ['a.b/{path}', 'aXb/x.md'],
  ['README', 'README.ko.md'],
])('%s does not match %s', (pattern, path) => {
  expect(compile(pattern).match(path)).toBeNull();
});

test.each([
  [
    'docs/{lang}/{path}',
    'Unexpected `{lang}` in the pattern `docs/{lang}/{path}` of `layouts`, expected `{locale}` and `{path}` once each',
  ],
  ['docs/{local}/{path}', 'did you mean `locale`?'],
  ['{locale}/{locale}/{path}', 'Unexpected `{locale}`'],
])('%s is refused', (pattern, sentence) => {
  expect(() => compile(pattern)).toThrow(sentence);
});

describe('a match and what it came from', () => {
  const name = fc.stringMatching(/^[a-z0-9가-힣][a-z0-9가-힣 -]{0,8}$/);
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const pattern = fc.constantFrom('docs/{locale}/{path}', '{path}.{locale}', '{locale}/{path}.md', 'i18n/{path}');

  test('give one another', () => {
    fc.assert(
      fc.property(pattern, path, fc.constantFrom('ko', 'zh-TW', 'pt_br'), (text, key, spelling) => {
        const written = { spelling: text.includes('{locale}') ? spelling : null, key, extension: '.md' };
        const compiled = compile(text);
        expect(compiled.match(compiled.expand(written))).toEqual(written);
      }),
    );
  });
});
