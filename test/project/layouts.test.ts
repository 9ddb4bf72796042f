import { describe, expect, test } from 'vitest';
import { discoverLayouts, isLocaleName } from '../../src/project/discover-layouts.ts';
import { compileLayout } from '../../src/project/layout.ts';
import { type WantedLocale, matchLayouts } from '../../src/project/match-layouts.ts';
import { comparePairs } from '../../src/project/pair.ts';

type Case = readonly [what: string, paths: readonly string[], pairs: readonly string[]];

/** `ko: source ↔ target`, `→` where the target is missing, `←` where the source is. */
function show(found: ReturnType<typeof matchLayouts>): string[] {
  const arrow = { paired: '↔', missing: '→', extra: '←' };
  const pairs = found.flatMap(({ pairs: inside }) => inside).toSorted(comparePairs);
  return pairs.map(({ locale, source, target, state }) => `${locale}: ${source} ${arrow[state]} ${target}`);
}

const discovered: readonly Case[] = [
  [
    'a folder per locale',
    ['docs/en/a.md', 'docs/en/b/c.md', 'docs/ko/a.md', 'docs/ko/b/c.md', 'docs/ja/a.txt'],
    [
      'ja: docs/en/a.md ↔ docs/ja/a.txt',
      'ko: docs/en/a.md ↔ docs/ko/a.md',
      'ja: docs/en/b/c.md → docs/ja/b/c.md',
      'ko: docs/en/b/c.md ↔ docs/ko/b/c.md',
    ],
  ],
  ['at the root', ['en/a.md', 'ko/a.md'], ['ko: en/a.md ↔ ko/a.md']],
  [
    'a target without a source',
    ['content/en/a.md', 'content/ko/a.md', 'content/ko/b.md'],
    ['ko: content/en/a.md ↔ content/ko/a.md', 'ko: content/en/b.md ← content/ko/b.md'],
  ],
  [
    'deep down, spelt as folders are',
    ['src/content/docs/en-US/a.mdx', 'src/content/docs/zh_CN/a.mdx'],
    ['zh-CN: src/content/docs/en-US/a.mdx ↔ src/content/docs/zh_CN/a.mdx'],
  ],
  [
    'Docusaurus',
    ['docs/a.md', 'docs/b.md', 'i18n/ko/docusaurus-plugin-content-docs/current/a.md', 'README.md'],
    [
      'ko: docs/a.md ↔ i18n/ko/docusaurus-plugin-content-docs/current/a.md',
      'ko: docs/b.md → i18n/ko/docusaurus-plugin-content-docs/current/b.md',
    ],
  ],
  [
    'Docusaurus in a folder, with versions',
    ['website/versioned_docs/version-1.0/a.md', 'website/i18n/ko/docusaurus-plugin-content-docs/version-1.0/a.md'],
    ['ko: website/versioned_docs/version-1.0/a.md ↔ website/i18n/ko/docusaurus-plugin-content-docs/version-1.0/a.md'],
  ],
  [
    'suffixes',
    [
      'README.md',
      'README.ko.md',
      'SECURITY.md',
      'SECURITY-ko.md',
      'CODE_OF_CONDUCT.md',
      'CODE_OF_CONDUCT_ko.md',
      '.github/SECURITY.md',
      '.github/SECURITY.zh-CN.md',
      'docs/x.md',
      'docs/x.ko.md',
      'CHANGELOG.md',
    ],
    [
      'zh-CN: .github/SECURITY.md ↔ .github/SECURITY.zh-CN.md',
      'ko: CODE_OF_CONDUCT.md ↔ CODE_OF_CONDUCT_ko.md',
      'ko: README.md ↔ README.ko.md',
      'ko: SECURITY.md ↔ SECURITY-ko.md',
      'ko: docs/x.md ↔ docs/x.ko.md',
    ],
  ],
  ['suffixes on both sides', ['index.en.md', 'index.ko.md'], ['ko: index.en.md ↔ index.ko.md']],
  [
    'an orphan with a suffix, where there are others',
    ['README.md', 'README.ko.md', 'SECURITY.ko.md'],
    ['ko: README.md ↔ README.ko.md', 'ko: SECURITY.md ← SECURITY.ko.md'],
  ],
  [
    'translations below the sources',
    ['docs/a.md', 'docs/b.md', 'docs/ko/a.md'],
    ['ko: docs/a.md ↔ docs/ko/a.md', 'ko: docs/b.md → docs/ko/b.md'],
  ],
  [
    'translations beside a root that holds much else',
    ['README.md', 'CHANGELOG.md', 'ko/README.md'],
    ['ko: README.md ↔ ko/README.md'],
  ],
  [
    'a container of translations',
    ['README.md', 'NOTES.md', 'translations/ko/README.md', 'translations/ja/README.md'],
    ['ja: README.md ↔ translations/ja/README.md', 'ko: README.md ↔ translations/ko/README.md'],
  ],
  [
    'the README of the repository below docs',
    ['README.md', 'docs/ko/README.md'],
    ['ko: README.md ↔ docs/ko/README.md'],
  ],
  [
    'several at once',
    ['docs/en/a.md', 'docs/ko/a.md', 'README.md', 'README.ko.md'],
    ['ko: README.md ↔ README.ko.md', 'ko: docs/en/a.md ↔ docs/ko/a.md'],
  ],
];

const nothing: readonly Case[] = [
  ['no translations', ['README.md', 'docs/a.md'], []],
  ['words that look like codes', ['how.md', 'how-to.md', 'sign.md', 'sign-in.md', 'plug_in.md', 'plug.md'], []],
  ['names of other things', ['x.md', 'x.v2.md', 'x.min.md', 'bin/x.md', 'new/x.md', 'src/x.md'], []],
  ['a code on its own', ['report.de.md', 'docs/it/budget.md'], []],
  ['two languages, neither the source', ['docs/ko/a.md', 'docs/ja/a.md'], []],
];

describe('discovery finds', () => {
  test.each(discovered)('%s', (_what, paths, pairs) => {
    expect(show(matchLayouts(paths, discoverLayouts(paths, 'en'), 'en', null))).toEqual(pairs);
  });
});

describe('discovery finds nothing in', () => {
  test.each(nothing)('%s', (_what, paths, pairs) => {
    expect(show(matchLayouts(paths, discoverLayouts(paths, 'en'), 'en', null))).toEqual(pairs);
  });
});

test('another source locale', () => {
  const paths = ['docs/en/a.md', 'docs/ko/a.md', 'README.md', 'README.en.md'];
  expect(show(matchLayouts(paths, discoverLayouts(paths, 'ko'), 'ko', null))).toEqual([
    'en: README.md ↔ README.en.md',
    'en: docs/ko/a.md ↔ docs/en/a.md',
  ]);
});

describe('configured layouts', () => {
  const match = (
    setting: string | { source: string; target: string },
    paths: string[],
    wanted: WantedLocale[] | null = null,
  ): string[] => show(matchLayouts(paths, [compileLayout(setting, '`layouts`')], 'en', wanted));
  const korean = [{ locale: 'ko', spelling: 'ko' }];

  test('want every source translated', () => {
    expect(match('{path}.{locale}', ['a.md', 'b.md', 'a.ko.md'])).toEqual(['ko: a.md ↔ a.ko.md', 'ko: b.md → b.ko.md']);
  });

  test('want every locale that is named, and no other', () => {
    const paths = ['docs/en/a.md', 'docs/ja/a.md'];
    expect(match('docs/{locale}/{path}', paths, [{ locale: 'zh-CN', spelling: 'zh_CN' }])).toEqual([
      'zh-CN: docs/en/a.md → docs/zh_CN/a.md',
    ]);
  });

  test('may have patterns of their own for the source', () => {
    const setting = { source: 'policies/{path}', target: 'policies/{locale}/{path}' };
    expect(match(setting, ['policies/a.md', 'policies/ko/a.md', 'policies/ko/b.md'], korean)).toEqual([
      'ko: policies/a.md ↔ policies/ko/a.md',
      'ko: policies/b.md ← policies/ko/b.md',
    ]);
  });

  test('may be a single file', () => {
    const setting = { source: 'SECURITY.md', target: 'i18n/SECURITY_{locale}.md' };
    expect(match(setting, ['SECURITY.md', 'README.md', 'i18n/SECURITY_ko.md'])).toEqual([
      'ko: SECURITY.md ↔ i18n/SECURITY_ko.md',
    ]);
  });

  test('need {locale}', () => {
    expect(() => compileLayout('docs/ko/{path}', '`layouts` of x.json')).toThrow(
      'Missing `{locale}` in the pattern `docs/ko/{path}` of `layouts` of x.json',
    );
  });
});

test.each([
  ['ko', true],
  ['zh-TW', true],
  ['pt_BR', true],
  ['KO', true],
  ['bin', false],
  ['in', false],
  ['docs', false],
  ['', false],
])('%j is a name of a locale: %s', (name, expected) => {
  expect(isLocaleName(name)).toBe(expected);
});
