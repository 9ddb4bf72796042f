import { describe, expect, test } from 'vitest';
import { type PairSettings, filterPairs, findPairs } from '../../src/project/find-pairs.ts';
import type { Pair } from '../../src/project/pair.ts';
import { makeFolder } from '../folder.ts';

const settings = (root: string, more: Partial<PairSettings> = {}): PairSettings => ({
  root,
  file: null,
  sourceLocale: 'en',
  locales: null,
  layouts: [],
  pairs: [],
  ignore: [],
  ...more,
});

const show = (pairs: readonly Pair[]): string[] =>
  pairs.map(({ source, target, state }) => `${source} ${target} ${state}`);

describe('without configuration', () => {
  test('tests, build output, hidden folders and what git ignores are left out', () => {
    const root = makeFolder({
      'docs/en/a.md': '',
      'docs/ko/a.md': '',
      'test/fixtures/en/a.md': '',
      'test/fixtures/ko/a.md': '',
      'dist/en/a.md': '',
      'dist/ko/a.md': '',
      '.cache/en/a.md': '',
      '.cache/ko/a.md': '',
      'local/en/a.md': '',
      'local/ko/a.md': '',
      '.github/SECURITY.md': '',
      '.github/SECURITY.ko.md': '',
      '.gitignore': 'local/\n',
    });
    expect(show(findPairs(settings(root), null))).toEqual([
      '.github/SECURITY.md .github/SECURITY.ko.md paired',
      'docs/en/a.md docs/ko/a.md paired',
    ]);
  });

  test('ignored documents are left out', () => {
    const root = makeFolder({ 'docs/en/a.md': '', 'docs/en/b.md': '', 'docs/ko/a.md': '' });
    expect(show(findPairs(settings(root, { ignore: ['docs/en/b.md'] }), null))).toEqual([
      'docs/en/a.md docs/ko/a.md paired',
    ]);
  });
});

describe('configured pairs', () => {
  const pairs = [{ locale: 'ko', source: 'a.md', target: 'b.md' }];

  test.each([
    [{ 'a.md': '', 'b.md': '' }, 'paired'],
    [{ 'a.md': '' }, 'missing'],
    [{ 'b.md': '' }, 'extra'],
  ])('%j: %s', (files, state) => {
    const root = makeFolder({ ...files, 'docs/en/x.md': '', 'docs/ko/x.md': '' });
    expect(show(findPairs(settings(root, { pairs }), null))).toEqual([`a.md b.md ${state}`]);
  });

  test('neither file exists', () => {
    const file = 'diglot.config.json';
    expect(() => findPairs(settings(makeFolder(), { pairs, file }), null)).toThrow(
      'Cannot find `a.md` nor `b.md`, a pair in `pairs` of diglot.config.json',
    );
  });

  test('that a layout finds as well are checked once', () => {
    const root = makeFolder({ 'a.md': '', 'a.ko.md': '' });
    const both = { layouts: ['{path}.{locale}'], pairs: [{ locale: 'ko', source: 'a.md', target: 'a.ko.md' }] };
    expect(show(findPairs(settings(root, both), null))).toEqual(['a.md a.ko.md paired']);
  });
});

describe('nothing found', () => {
  test('says what was looked for', () => {
    const root = makeFolder({ 'README.md': '' });
    expect(() => findPairs(settings(root), null)).toThrow(/^No pairs of documents found in .*README\.ko\.md/);
    const layouts = ['docs/{locale}/{path}', { source: '{path}', target: '{locale}/{path}' }];
    expect(() => findPairs(settings(root, { layouts, file: 'x.json' }), null)).toThrow(
      /looked for `docs\/\{locale\}\/\{path\}`, `\{path\} → \{locale\}\/\{path\}` as x\.json says$/,
    );
  });

  test('in named folders', () => {
    const root = makeFolder({ 'en/x.png': '', 'ko/x.png': '' });
    const folders = { source: 'en', targets: [{ locale: 'ko', path: 'ko' }] };
    expect(() => findPairs(settings(root), folders)).toThrow(
      'No documents (.md .markdown .mdx .txt) found in `en`, `ko`',
    );
  });
});

describe('filters', () => {
  const pairs: Pair[] = ['a', 'b', 'sub/c'].map((name) => ({
    locale: 'ko',
    source: `docs/en/${name}.md`,
    target: `docs/ko/${name}.md`,
    state: 'paired',
  }));

  test.each([
    [['docs/ko/a.md'], ['a']],
    [['docs/en/b.md'], ['b']],
    [['docs/ko/sub'], ['sub/c']],
    [['docs/ko/sub/'], ['sub/c']],
    [['docs/ko/*.md'], ['a', 'b']],
    [
      ['docs/en/a.md', 'docs/ko/b.md'],
      ['a', 'b'],
    ],
    [['docs'], ['a', 'b', 'sub/c']],
    [[''], ['a', 'b', 'sub/c']],
    [[], ['a', 'b', 'sub/c']],
  ])('%j', (filters, names) => {
    const kept = filterPairs(pairs, filters);
    expect(kept.pairs.map(({ source }) => source.slice('docs/en/'.length, -'.md'.length))).toEqual(names);
    expect(kept.unmatched).toEqual([]);
  });

  test('those that name nothing are handed back', () => {
    expect(filterPairs(pairs, ['docs/ko/a.md', 'src/x.ts']).unmatched).toEqual(['src/x.ts']);
  });

  test('that leave nothing are an error', () => {
    expect(() => filterPairs(pairs, ['docs/ko/d.md', 'ko'])).toThrow(
      'No pair of documents matches `docs/ko/d.md`, `ko`, expected a path of a source or a translation',
    );
  });
});
