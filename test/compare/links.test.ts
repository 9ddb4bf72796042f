import { describe, expect, it } from 'vitest';
import { footnotesOf } from '../../src/compare/footnotes.ts';
import { linksOf } from '../../src/compare/links.ts';
import { parseDocument } from '../../src/parse/index.ts';
import type { Document } from '../../src/types.ts';

const read = (text: string): Document => parseDocument({ path: 'policy.md', locale: 'en', text });
const slice = ({ text }: Document, { start, end }: { start: { offset: number }; end: { offset: number } }): string =>
  text.slice(start.offset, end.offset);

describe('linksOf', () => {
  it.each([
    ['inline', 'See [the form](https://lantern.example/f "F").\n', ['the form → https://lantern.example/f']],
    [
      'in angle brackets',
      'See <https://lantern.example/f>.\n',
      ['https://lantern.example/f → https://lantern.example/f'],
    ],
    [
      'by reference',
      'See [the form][f].\n\n[f]: https://lantern.example/f\n',
      ['the form → https://lantern.example/f'],
    ],
    ['by its text', 'See [F][].\n\n[f]: https://lantern.example/f\n', ['F → https://lantern.example/f']],
    [
      'of two definitions the first',
      '[f]\n\n[f]: https://a.example\n[f]: https://b.example\n',
      ['f → https://a.example'],
    ],
    [
      'as an element',
      'See <a href="https://a.example/?a=1&amp;b=2">the <b>form</b></a>.\n',
      ['the form → https://a.example/?a=1&b=2'],
    ],
    [
      'as elements in a block',
      "<p>\n<a\n href=https://a.example>A</a> or <A HREF='https://b.example'>B</A>\n</p>\n",
      ['A → https://a.example', 'B → https://b.example'],
    ],
    [
      'in order',
      '<a href="https://a.example">a</a> [b](https://b.example)\n',
      ['a → https://a.example', 'b → https://b.example'],
    ],
    ['after a byte order mark', '\uFEFF[a](https://a.example)\n', ['a → https://a.example']],
    ['without a definition', 'See [the form][f].\n', []],
    ['an element that is none', 'See <abbr href="https://a.example">a</abbr> and <a name="top">b</a>.\n', []],
    ['an element that never ends', 'See <a href="https://a.example">all of it.\n', ['all of it. → https://a.example']],
  ])('%s', (_, text, expected) => {
    const document = read(text);
    const links = linksOf(document);
    expect(links.map((link) => `${link.text} → ${link.url}`)).toEqual(expected);
    for (const link of links) expect(slice(document, link.range)).toMatch(/^[[<]/);
  });
});

describe('footnotesOf', () => {
  it('knows the words before a reference, and the note', () => {
    const document = read('One day.[^1] Two days[^2] later[^3].\n\n- [^1] item\n\n[^1]: Note one.\n[^2]: Note two.\n');
    expect(
      footnotesOf(document).map(({ text, mark, definition }) => [text, mark, slice(document, definition)]),
    ).toEqual([
      ['One day.', '[^1]', '[^1]: Note one.'],
      [' Two days', '[^2]', '[^2]: Note two.'],
      ['- ', '[^1]', '[^1]: Note one.'],
    ]);
  });
});
