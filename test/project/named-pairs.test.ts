import { describe, expect, test } from 'vitest';
import { namedPairs } from '../../src/project/named-pairs.ts';
import { makeFolder } from '../folder.ts';

const ko = (path: string): { locale: string; path: string } => ({ locale: 'ko', path });

test('a target is the path of the source under the target folder', () => {
  const root = makeFolder({ 'en/a/b.md': '', 'en/c.md': '', 'ko/a/b.txt': '', 'ko/d.md': '' });
  expect(namedPairs(root, 'en', [ko('ko/')])).toEqual([
    { locale: 'ko', source: 'en/a/b.md', target: 'ko/a/b.txt', state: 'paired' },
    { locale: 'ko', source: 'en/c.md', target: 'ko/c.md', state: 'missing' },
    { locale: 'ko', source: 'en/d.md', target: 'ko/d.md', state: 'extra' },
  ]);
});

test('several locales, and patterns to ignore', () => {
  const root = makeFolder({ 'en/a.md': '', 'en/draft.md': '', 'ko/a.md': '', 'ja/a.md': '' });
  const targets = [ko('ko'), { locale: 'ja', path: './ja' }];
  expect(namedPairs(root, './en', targets, ['draft.md'])).toEqual([
    { locale: 'ko', source: 'en/a.md', target: 'ko/a.md', state: 'paired' },
    { locale: 'ja', source: 'en/a.md', target: 'ja/a.md', state: 'paired' },
  ]);
});

test('a target folder below the source folder holds no sources', () => {
  const root = makeFolder({ 'docs/a.md': '', 'docs/ko/a.md': '' });
  expect(namedPairs(root, 'docs', [ko('docs/ko')])).toEqual([
    { locale: 'ko', source: 'docs/a.md', target: 'docs/ko/a.md', state: 'paired' },
  ]);
});

test('a source folder below the target folder holds no targets', () => {
  const root = makeFolder({ 'a.md': '', 'en/a.md': '' });
  expect(namedPairs(root, 'en', [ko('.')])).toEqual([
    { locale: 'ko', source: 'en/a.md', target: 'a.md', state: 'paired' },
  ]);
});

test('folders outside of where it runs', () => {
  const other = makeFolder({ 'en/a.md': '', 'ko/a.md': '' });
  const root = makeFolder();
  const [pair] = namedPairs(root, `${other}/en`, [ko(`${other}/ko`)]);
  expect(pair?.source).toMatch(/^\.\.\/diglot-test-\w+\/en\/a\.md$/);
});

test('two files are a pair whatever they are called', () => {
  const root = makeFolder({ 'SECURITY.md': '', 'SICHERHEIT.txt': '' });
  expect(namedPairs(root, 'SECURITY.md', [{ locale: 'de', path: 'SICHERHEIT.txt' }])).toEqual([
    { locale: 'de', source: 'SECURITY.md', target: 'SICHERHEIT.txt', state: 'paired' },
  ]);
});

describe('refuses', () => {
  test.each([
    ['none', 'ko', 'Cannot find `none`: there is no such folder or file'],
    ['en', 'none', 'Cannot find `none`: there is no such folder or file'],
    ['en', 'ko/a.md', 'Cannot pair `en` with `ko/a.md`: expected two folders or two files'],
    ['en/a.md', 'ko', 'Cannot pair `en/a.md` with `ko`: expected two folders or two files'],
  ])('%s and %s', (source, target, sentence) => {
    const root = makeFolder({ 'en/a.md': '', 'ko/a.md': '' });
    expect(() => namedPairs(root, source, [ko(target)])).toThrow(sentence);
  });
});
