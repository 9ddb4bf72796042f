import { describe, expect, it } from 'vitest';
import { invariantLines, parse } from './outline.ts';

/** Texts and what is found in them: place, kind, value. */
const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'a byte order mark counts as the first column',
    lines('\uFEFFa@x.example', '', 'b@x.example'),
    ['1:2-1:13 email a@x.example', '3:1-3:12 email b@x.example'],
  ],
  ['CRLF', '# Title\r\n\r\nOne\r\ntwo a@x.example\r\n', ['4:5-4:16 email a@x.example']],
  ['a lone CR', 'One\r\rtwo a@x.example\r', ['3:5-3:16 email a@x.example']],
  ['mixed line ends', 'one\r\ntwo\n\nthree\r\rfour a@x.example\n', ['6:6-6:17 email a@x.example']],
  ['a tab is one column', lines('-\titem', '', '\tmore a@x.example'), ['3:7-3:18 email a@x.example']],
  [
    'an astral character is two columns',
    lines('😀😀 a@x.example 𝒳 2.4.1'),
    ['1:6-1:17 email a@x.example', '1:21-1:26 version 2.4.1'],
  ],
  [
    'Hangul, composed and decomposed',
    lines('가각 a@x.example 가 b@x.example'),
    ['1:4-1:15 email a@x.example', '1:19-1:30 email b@x.example'],
  ],
  ['no line end at the end', 'one\n\na@x.example', ['3:1-3:12 email a@x.example']],
  [
    'a table',
    lines('| a | b |', '| --- | --- |', '|  2.4.1  | a@x.example |'),
    ['3:4-3:9 version 2.4.1', '3:13-3:24 email a@x.example'],
  ],
  ['a cell with an escaped bar', lines('| a |', '| - |', '| x \\| a@x.example |'), ['3:8-3:19 email a@x.example']],
  [
    'block quotes and lists',
    lines('> > - a@x.example', '> >   b@x.example'),
    ['1:7-1:18 email a@x.example', '2:7-2:18 email b@x.example'],
  ],
  [
    'link destinations',
    lines('[text](https://x.example/a(b)c "T") <https://y.example> [mail](mailto:a@x.example) [b](<a b.html>)'),
    [
      '1:8-1:31 url https://x.example/a(b)c',
      '1:38-1:55 url https://y.example',
      '1:71-1:82 email a@x.example',
      '1:89-1:97 url a b.html',
    ],
  ],
  [
    'definitions',
    lines('[f]: https://x.example/f "Mail a@x.example"', '[g]:', '  <https://y.example>'),
    ['1:6-1:25 url https://x.example/f', '1:32-1:43 email a@x.example', '3:4-3:21 url https://y.example'],
  ],
  [
    'images',
    lines('![a@x.example](pic.png "b@x.example")'),
    ['1:3-1:14 email a@x.example', '1:16-1:23 url pic.png', '1:25-1:36 email b@x.example'],
  ],
  [
    'HTML',
    lines('<a href="https://x.example">a@x.example</a>', '', '<!-- b@x.example', '', 'c@x.example -->'),
    [
      '1:10-1:27 url https://x.example',
      '1:29-1:40 email a@x.example',
      '3:6-3:17 email b@x.example',
      '5:1-5:12 email c@x.example',
    ],
  ],
  [
    'front matter',
    lines('---', 'contact: a@x.example', 'version: "2.4.1"', '---'),
    ['2:10-2:21 email a@x.example', '3:11-3:16 version 2.4.1'],
  ],
  [
    'an invisible character within a value, and beside it',
    lines('2.4\u200B.1\u200B에서'),
    ['1:1-1:7 version 2.4\u200B.1'],
  ],
  ['a reference within a value, and beside it', lines('a&commat;x.example&nbsp;b'), ['1:1-1:19 email a@x.example']],
  [
    'inline code',
    lines('Run `lantern  audit` and `` a`b ``.'),
    ['1:6-1:20 inline-code lantern audit', '1:29-1:32 inline-code a`b'],
  ],
  ['fenced code', lines('text', '', '```sh', 'one', 'two', '```'), ['4:1-5:4 code one\ntwo']],
  ['fenced code with CR', '```\rone\rtwo\r```\r', ['2:1-3:4 code one\ntwo']],
  [
    'fenced code in a list',
    lines('- item', '', '  ````', '  one', '  ```', '  two', '  ````'),
    ['4:1-6:6 code one\n```\ntwo'],
  ],
  ['fenced code that never closes', lines('````', 'one', '```'), ['2:1-4:1 code one\n```']],
  ['empty fenced code', lines('```', '```'), ['2:1-2:1 code ']],
  ['fenced code with CRLF', '```\r\none\r\ntwo\r\n```\r\n', ['2:1-3:4 code one\ntwo']],
  ['a footnote', lines('Text[^1].', '', '[^1]: Write to a@x.example.'), ['3:16-3:27 email a@x.example']],
];

describe('places of what is found', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(invariantLines(parse(text))).toEqual(expected);
  });
});

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
