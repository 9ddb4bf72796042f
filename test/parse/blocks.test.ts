import { describe, expect, it } from 'vitest';
import { blockLines, parse } from './outline.ts';

/** Texts and their blocks: place, containers, kind, language or table, text. */
const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'underlined headings, one of two lines',
    lines('Title', '=====', '', 'Sub', 'line', '---', '', 'text'),
    ['1:1-2:6 heading "Title"', '4:1-6:4 heading "Sub line"', '8:1-8:5 paragraph "text"'],
  ],
  [
    'what a page in MDX takes in and gives out',
    lines(
      "import A from '@site/a';",
      'import {',
      '  B,',
      "} from './b';",
      'export const c = 1;',
      '',
      'import is a word.',
    ),
    [
      `1:1-5:20 code js ${JSON.stringify(lines("import A from '@site/a';", 'import {', '  B,', "} from './b';", 'export const c = 1;').trim())}`,
      '7:1-7:18 paragraph "import is a word."',
    ],
  ],
  [
    'headings with marks, and what only looks like one',
    lines('## Title ##', '###### Six', '####### Seven', '#Not'),
    ['1:1-1:12 heading "Title"', '2:1-2:11 heading "Six"', '3:1-4:5 paragraph "####### Seven #Not"'],
  ],
  ['a heading without words', lines('#', '', 'text'), ['1:1-1:2 heading ""', '3:1-3:5 paragraph "text"']],
  [
    'a heading in a block quote',
    lines('> ## Quoted', '', '## Real'),
    ['1:3-1:12 quote heading "Quoted"', '3:1-3:8 heading "Real"'],
  ],
  [
    'nested lists',
    lines('- one', '  - two', '    1. three', '', '       more', '- four'),
    [
      '1:1-1:6 list list-item "one"',
      '2:3-2:8 list list list-item "two"',
      '3:5-3:13 list list list list-item "three"',
      '5:8-5:12 list list list paragraph "more"',
      '6:1-6:7 list list-item "four"',
    ],
  ],
  ['a list item that goes on without indentation', lines('- item', 'lazy'), ['1:1-2:5 list list-item "item lazy"']],
  ['a list item that starts with code', lines('- ```sh', '  run', '  ```'), ['1:3-3:6 list code sh "run"']],
  [
    'task lists',
    lines('- [ ] open', '- [x] done', '- plain'),
    ['1:1-1:11 list list-item "open"', '2:1-2:11 list list-item "done"', '3:1-3:8 list list-item "plain"'],
  ],
  [
    'block quotes in block quotes',
    lines('> one', '> two', '>', '> - three', '> > four'),
    [
      '1:3-2:6 quote paragraph "one two"',
      '4:3-4:10 quote list list-item "three"',
      '5:5-5:9 quote quote paragraph "four"',
    ],
  ],
  ['a block quote that goes on without its mark', lines('> quote', 'lazy'), ['1:3-2:5 quote paragraph "quote lazy"']],
  [
    'emphasis, strike-through and hard breaks',
    lines('**one**  ', '~~two~~\\', 'H~2~O'),
    ['1:1-3:6 paragraph "one two H~2~O"'],
  ],
  [
    'strong emphasis that Korean writers mean',
    lines('**지문(fingerprint)**은 **`code`**를'),
    ['1:1-1:33 paragraph "지문(fingerprint)은 code를"'],
  ],
  [
    'escapes and character references',
    lines('1\\. AT&amp;T &copy; \\*not\\* &nope;'),
    ['1:1-1:35 paragraph "1. AT&T © *not* &nope;"'],
  ],
  [
    'references and their definitions',
    lines('See [the form][f], [F] and ![logo][].', '', '[f]: https://x.example/f "The form"', '[logo]: /logo.png'),
    ['1:1-1:38 paragraph "See the form, F and logo."', '3:1-3:36 definition "f"', '4:1-4:18 definition "logo"'],
  ],
  [
    'reference without a definition',
    lines('See [the form][nowhere].'),
    ['1:1-1:25 paragraph "See [the form][nowhere]."'],
  ],
  [
    'links and images',
    lines('[a](https://x.example "T") <https://y.example> ![alt](pic.png "P") [e]()'),
    ['1:1-1:73 paragraph "a https://y.example alt e"'],
  ],
  [
    'footnotes',
    lines('Text[^1] and more[^note].', '', '[^1]: A note.', '[^note]: First.', '', '    Second.'),
    [
      '1:1-1:26 paragraph "Text and more."',
      '3:7-3:14 footnote paragraph "A note."',
      '4:10-4:16 footnote paragraph "First."',
      '6:5-6:12 footnote paragraph "Second."',
    ],
  ],
  [
    'HTML blocks',
    lines('<details open>', '<summary>More</summary>', '', 'Inside', '', '</details>'),
    ['1:1-2:24 html "More"', '4:1-4:7 paragraph "Inside"', '6:1-6:11 html ""'],
  ],
  [
    'an HTML comment',
    lines('Before', '', '<!-- a comment', '', 'that goes on -->', '', 'After'),
    ['1:1-1:7 paragraph "Before"', '3:1-5:17 html ""', '7:1-7:6 paragraph "After"'],
  ],
  [
    'HTML in a sentence',
    lines('Press <kbd>F1</kbd>,<br/>then <a href="https://x.example/q">go on</a><!-- quickly -->.'),
    ['1:1-1:87 paragraph "Press F1, then go on."'],
  ],
  [
    'a table',
    lines('| a | b |', '|---|:-:|', '| `x|y` | p \\| q |', '| **c** | |'),
    ['1:1-1:10 table-row 0 header "a | b"', '3:1-3:19 table-row 0 "`x | y` | p | q"', '4:1-4:12 table-row 0 "c | "'],
  ],
  [
    'a table without outer bars, a row too short and one too long',
    lines('a | b', '--- | ---', 'only', 'one | two | three', '', 'text'),
    [
      '1:1-1:6 table-row 0 header "a | b"',
      '3:1-3:5 table-row 0 "only"',
      '4:1-4:18 table-row 0 "one | two | three"',
      '6:1-6:5 paragraph "text"',
    ],
  ],
  [
    'two tables',
    lines('| a |', '| - |', '', '| b |', '| - |', '| c |'),
    ['1:1-1:6 table-row 0 header "a"', '4:1-4:6 table-row 1 header "b"', '6:1-6:6 table-row 1 "c"'],
  ],
  [
    'a table in a list',
    lines('- item', '', '  | a |', '  | - |', '  | b |'),
    ['1:1-1:7 list list-item "item"', '3:3-3:8 list table-row 0 header "a"', '5:3-5:8 list table-row 0 "b"'],
  ],
  [
    'fences',
    lines('```js title="x"', 'let a = 1;', '```', '', '~~~', '```', '~~~'),
    ['1:1-3:4 code js "let a = 1;"', '5:1-7:4 code "```"'],
  ],
  [
    'a fence that never closes',
    lines('```sh', 'run', '', '# not a heading'),
    ['1:1-5:1 code sh "run\\n\\n# not a heading"'],
  ],
  ['an empty fence', lines('```', '```'), ['1:1-2:4 code ""']],
  [
    'an indented block',
    lines('text', '', '    code', '      more', '', 'text'),
    ['1:1-1:5 paragraph "text"', '3:1-4:11 code "code\\n  more"', '6:1-6:5 paragraph "text"'],
  ],
  [
    'code in a list and in a block quote',
    lines('- item', '', '  ```', '  code', '  ```', '', '> ```', '> code', '> more', '> ```'),
    ['1:1-1:7 list list-item "item"', '3:3-5:6 list code "code"', '7:3-10:6 quote code "code\\nmore"'],
  ],
  [
    'rules',
    lines('a', '', '---', '', 'b', '', '***'),
    ['1:1-1:2 paragraph "a"', '3:1-3:4 rule ""', '5:1-5:2 paragraph "b"', '7:1-7:4 rule ""'],
  ],
  [
    'front matter in YAML',
    lines('---', 'title: "A title"', 'description: one', '  two', 'tags: [a, b]', '---', '', '# Heading'),
    [
      '2:1-2:17 front-matter "A title"',
      '3:1-4:6 front-matter "one two"',
      '5:1-5:13 front-matter "[a, b]"',
      '8:1-8:10 heading "Heading"',
    ],
  ],
  [
    'front matter in TOML',
    lines('+++', 'title = "A title"', 'draft = false', '+++', '', 'Text'),
    ['2:1-2:18 front-matter "A title"', '3:1-3:14 front-matter "false"', '6:1-6:5 paragraph "Text"'],
  ],
  [
    'front matter that never closes',
    lines('---', 'title: A', '', 'Text'),
    ['1:1-1:4 rule ""', '2:1-2:9 paragraph "title: A"', '4:1-4:5 paragraph "Text"'],
  ],
  [
    'a bare PGP block, which CommonMark reads as paragraphs and a heading',
    lines(
      'Key:',
      '',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----',
      '',
      'mQEN',
      '====',
      '=abcd',
      '-----END PGP PUBLIC KEY BLOCK-----',
      '',
      'After',
    ),
    [
      '1:1-1:5 paragraph "Key:"',
      '3:1-8:35 code "-----BEGIN PGP PUBLIC KEY BLOCK-----\\n\\nmQEN\\n====\\n=abcd\\n-----END PGP PUBLIC KEY BLOCK-----"',
      '10:1-10:6 paragraph "After"',
    ],
  ],
  [
    'a bare PGP block within a paragraph',
    lines('Key: -----BEGIN PGP MESSAGE-----', 'abc', '-----END PGP MESSAGE----- done'),
    [
      '1:1-1:6 paragraph "Key:"',
      '1:6-3:26 code "-----BEGIN PGP MESSAGE-----\\nabc\\n-----END PGP MESSAGE-----"',
      '3:26-3:31 paragraph "done"',
    ],
  ],
  [
    'a bare PGP block that never closes',
    lines('-----BEGIN PGP MESSAGE-----', '', 'abc'),
    ['1:1-1:28 paragraph "-----BEGIN PGP MESSAGE-----"', '3:1-3:4 paragraph "abc"'],
  ],
  ['nothing', '', []],
  ['blank lines', lines(' ', '', '\t'), []],
];

describe('blocks', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(blockLines(parse(text))).toEqual(expected);
  });
});

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
