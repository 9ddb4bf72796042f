import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it, test, vi } from 'vitest';
import type { Root } from 'mdast';
import { loadNativeReader, readerWith, readNatively } from '../../src/parse/markdown/native/native-tree.ts';
import { parseTree } from '../../src/parse/markdown/tree.ts';
import { anyText, settings } from '../texts.ts';

const native = (text: string): Root => markdownToMdast(text) as Root;

/** Pieces of which most texts are read natively, among them all that is masked. */
const pieces = [
  ['word ', 'b', '보안', '신고는 ', '「', '」', '。', '漢字', 'é', '“', ' ', ' ', '.', ',', '(', ')', '"', ':', '!'],
  ['*', '**', '**', '_', '~', '~~', '`', '[', '](', '](b.md)', '![', '\\', '&amp;', '<b>', '</b>', '<a href="', '">'],
  ['\n', '\n', '\n\n', '\n\n', '# ', '- ', '- ', '1. ', '> ', '  ', '    ', '| a | b |\n|---|---|\n| c |', '```\n'],
  ['https://x.example/a_b', 'www.x.example', 'a@x.example', '<https://x.example>', '~/x', '~3', '[f]: b\n', '[f]'],
  [
    '[^1]',
    '[^1]: x\n',
    '- [ ] a',
    '<div>\n',
    '</div>\n',
    '<!-- c -->',
    '\r\n',
    '  \n',
    '\\\n',
    '\t',
    'Ａ',
    '😀',
    '\uFE0F',
  ],
  ['---\n', 'v=w', '<pre>\n', '</pre>\n', '\n\t', '\n    '],
].flat();
const tame: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Lines of lists and quotes, of which many are read natively. */
const margins = [
  '',
  '',
  '> ',
  '> ',
  '> - ',
  '> - ',
  '> * ',
  '>',
  '- ',
  '* ',
  '1. ',
  '\t',
  '\t- ',
  '\t\t* ',
  '\t1. ',
  '  ',
  '    ',
];
const contents = [
  'a',
  '**b** c',
  '`d`',
  '[e](f)',
  '',
  '# g',
  '---',
  '```',
  '[x] h',
  '[i]: j',
  '"i"',
  '10. n',
  '[^1]: k',
  '| l |',
  '| - |',
  '<b>m',
  '<div>',
];
const lined: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...margins), fc.constantFrom(...contents)), { maxLength: 8 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

describe('a tree read natively', () => {
  it.each([
    ['bare addresses are no links', 'Write to security@x.example or see https://x.example/a_b_c and www.x.example.'],
    ['addresses in angle brackets are', 'See <https://x.example/~a> or <a@x.example>.'],
    ['one tilde strikes nothing out, two do', 'About ~3 to ~5 days, ~~not 7~~.'],
    ['strong beside Hangul', '**보안(security)**은 **"중요"**합니다. (**신고**)를 __먼저__ 하세요.'],
    ['strong beside Han and its punctuation', '**「引用」**です。**重要：**読む、*強調*。'],
    [
      'headings, lists, code and quotes',
      '# A\n\n- a\n  - b\n\n    ```sh\n    c\n    ```\n\n> d\n>\n> e\n\n1. f\n2. g\n',
    ],
    [
      'tables, footnotes and definitions',
      '| a | b |\n| - | :-: |\n| c | `d` |\n\n[^1] [e]\n\n[^1]: f\n\n[e]: g.md "h"\n',
    ],
    [
      'front matter, HTML and a comment',
      '---\ntitle: a\n---\n\n<p align="center">b</p>\n\n<!-- c\n\nd -->\n\ne <kbd>f</kbd>\n',
    ],
    ['raw HTML over blank lines', 'a\n<pre class="b">\n\n- c\n> d\n\n</pre> e\n\n<style>\n\n# f\n</style>\n# g\n'],
    ['lines that go on far in', 'a\n\tb\n    c - d\n\n<Question\n\te={[\n\t\t{ f: "g" },\n        ]}\n/>\n\nh\n'],
    ['a list in a quote', '> a:\n> - **b** c\n> - `d` e\n> f\n>\n> - [g](h)\n\ni\n'],
    ['what follows a definition', '[a]: b "c"\n* d\n\n[//]: # (e)\n1. f [a]\n\n[g]: h\ni\n'],
    ['a fence with escapes and references', '```js [["\\\\"]] &lt; \\*\na\n```\n'],
    ['blanks alone in a list', '- a\n  \n  b\n   \n- c\n  - d\n    \n    e\n'],
    ['items behind tabs', '* a\n\t* b\n\t\t* **c**\n\td\n\n\t1. e\n* f\n\ng\n'],
    ['escapes, references and hard breaks', 'a\\*b\\* &copy; c  \nd\\\ne'],
    ['other line ends', '# a\r\n\r\n- b\r\n- c\r\n'],
  ])('%s', (_name, text) => {
    const tree = readNatively(text, native);
    expect(tree).not.toBeNull();
    expect(tree).toEqual(parseTree(text));
  });

  it.each(['docs/en/security.md', 'docs/ko/security.md', 'docs/en/advisories.md', 'docs/ko/advisories.md'])(
    'is that of remark: %s',
    (path) => {
      const text = readFileSync(path, 'utf8');
      expect(readerWith(native)(text)).toEqual(parseTree(text));
    },
  );

  it('is that of remark for any text, or there is none', () => {
    let read = 0;
    const check = (text: string): void => {
      const tree = readNatively(text, native);
      if (!tree) return;
      read++;
      expect(tree).toEqual(parseTree(text));
    };
    fc.assert(fc.property(fc.oneof({ weight: 3, arbitrary: tame }, { weight: 2, arbitrary: lined }, anyText), check), {
      ...settings,
      numRuns: settings.numRuns * 4,
    });
    expect(read).toBeGreaterThan(settings.numRuns / 2);
  });
});

describe('a text that the parsers might read in two ways is left to remark', () => {
  it.each([
    ['front matter that never closes', '---\n\n- a'],
    ['a fence that its container cuts off', '- ```\na'],
    ['a fence that the text cuts off, in a container', '> ```\n> a'],
    ['an empty item', '- a\n-\n'],
    ['a quote in a quote', '> > a'],
    ['a list in a list in a quote', '> - a\n>   - b'],
    ['another list in a quote', '> - a\n> + b'],
    ['an empty item in a quote', '> - \n> a'],
    ['a rule in an item in a quote', '> - ---'],
    ['code after a list in a quote', '> - a\n> ```\n> b\n> ```'],
    ['tabs before what underlines a task', '- [x] a\n\t---'],
    ['tabs before code in a list', '- a\n\n\t```\n\tb\n\t```'],
    ['tabs after a heading', '- a\n# b\n\t- c'],
    ['tabs after a footnote', '[^1]: a\n\n\t- b'],
    ['a line that goes on lazily with a quote', '> a\nb'],
    ['HTML over blank lines in a list', '- <pre>\n\n'],
    ['raw HTML with another end', '<pre>\n</script>\n\n- a\n</pre>'],
    ['raw HTML in capitals', '<PRE></PRE>\n'],
    ['raw HTML whose end is in capitals', '<pre>\n</PRE>\n\n'],
    ['raw HTML with a blank in its end', '<pre>\n</pre >\n\n'],
    ['raw HTML in other HTML, which ends with it', '<div>\n<pre>\n\n> > a\n'],
    ['raw HTML far in', 'a\n\t<pre>\n'],
    ['code behind a line that begins far in', '\tb\n\tc'],
    ['a tag over lines in a list', '- <b\n  c>'],
    ['code over lines in a list', '- `a\n  b`'],
    ['a loose value of an attribute', 'a <b c=d"> e'],
    ['a table without bars before its rows', 'a | b\n- | -\nc | d'],
    ['a definition with a title below', '[a]: b\n"c"'],
    ['a task that begins with HTML', '- [ ] <b>a</b>'],
    ['a comment in other HTML, which ends with it', '<div>\n<!--\n\n> > a\n'],
    ['a footnote in a list', '- [^1]: a'],
    ['a label with a blank that is none to Markdown', '[a\u00a0]\n\n[a]: b'],
    ['a footnote whose label has a blank in it', 'a\n[^ b]: c\n'],
    ['a footnote whose label has an escape in it', '[^a\\]b]: c\n<d>\n\n'],
    ['tabs before a line', '-\ta'],
    ['more blanks alone in a list than code begins with', '- a\n      \n  b'],
    ['what underlines a task', '- [ ] a\n  ---'],
    ['a heading after a definition', '[a]: b\n# c\n\n10. d'],
    ['control characters', 'a\fb'],
    ['half of a pair of surrogates', 'a\ud800'],
    ['characters that stand in for others', '**가**\u2800'],
    ['marks beside other marks', 'a*_b_*c'],
    ['escaped marks beside marks', '\\**a*'],
    ['emphasis beside a character of which little is known', 'a*\ufe01b*'],
    ['an address in a tag', '<a www.x.example>'],
    ['an address with a capital in its scheme', 'HTTPS://x.example'],
    ['an address of which a part is escaped', 'a\\@x.example'],
    ['an address with a character reference', 'a&#64;x.example'],
    ['strikethrough beside a pair of surrogates', '~~a~~😀'],
    ['a text of more than 100,000 characters', 'word '.repeat(20_001)],
    ['a thousand character references', '&amp;'.repeat(1000)],
    ['a long definition that is used often', `[a]: ${'b'.repeat(600)}\n\n${'[a] '.repeat(200)}`],
  ])('%s', (_name, text) => {
    expect(readNatively(text, native)).toBeNull();
    expect(readerWith(native)(text)).toEqual(parseTree(text));
  });
});

test('a parser that fails is not asked again for that text', () => {
  const reader = readerWith(() => {
    throw new Error('panic');
  });
  expect(reader('# a\n\nb')).toEqual(parseTree('# a\n\nb'));
});

test('without the package there is no such reader', async () => {
  expect(await loadNativeReader()).not.toBeNull();
  vi.doMock('../../src/parse/markdown/native/parser.ts', () => {
    throw new Error('Cannot find native binding');
  });
  expect(await loadNativeReader()).toBeNull();
  vi.doUnmock('../../src/parse/markdown/native/parser.ts');
});
