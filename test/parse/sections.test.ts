import { describe, expect, it } from 'vitest';
import { parse, sectionLines } from './outline.ts';

/** Texts and their sections: depth, id, title, place, parent. */
const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
  ['no heading', lines('text'), ['0 "" 1:1-2:1']],
  ['what stands before the first heading', lines('before', '', '# One'), ['0 "" 1:1-3:1', '1 "One" 3:1-4:1']],
  ['a document that starts with a heading', lines('# One', '', 'text'), ['1 "One" 1:1-4:1']],
  [
    'nested, skipped and returning levels',
    lines('# One', '', '### Deep', '', '## Two', '', 'text', '', '# Other'),
    ['1 "One" 1:1-3:1', '3 "Deep" 3:1-5:1 in "One"', '2 "Two" 5:1-9:1 in "One"', '1 "Other" 9:1-10:1'],
  ],
  [
    'a first heading that is not the highest',
    lines('## Two', '', '# One', '', '## Other'),
    ['2 "Two" 1:1-3:1', '1 "One" 3:1-5:1', '2 "Other" 5:1-6:1 in "One"'],
  ],
  [
    'explicit ids',
    lines(
      '# One {#one}',
      '## Two {/* two */}',
      '### Three [[three]]',
      '## <a id="four"></a>Four',
      '## <a href="#x" name=five></a>Five',
      '## Six { #six }',
    ),
    [
      '1 #one "One" 1:1-2:1',
      '2 #two "Two" 2:1-3:1 in "One"',
      '3 #three "Three" 3:1-4:1 in "Two"',
      '2 #four "Four" 4:1-5:1 in "One"',
      '2 #five "Five" 5:1-6:1 in "One"',
      '2 #six "Six" 6:1-7:1 in "One"',
    ],
  ],
  [
    'what only looks like an id',
    lines('## One {#a b}', '## Two {name}', '## <a href="https://x.example?id=3">Three</a>'),
    ['2 "One {#a b}" 1:1-2:1', '2 "Two {name}" 2:1-3:1', '2 "Three" 3:1-4:1'],
  ],
  [
    'headings in quotes and lists open no section',
    lines('# One', '', '> ## Quoted', '', '- ## Listed', '', 'text'),
    ['1 "One" 1:1-8:1'],
  ],
  [
    'marks in a title',
    lines('## Use `lantern` **now** & then [here](https://x.example)'),
    ['2 "Use lantern now & then here" 1:1-2:1'],
  ],
  [
    'headings in code and comments open no section',
    lines('# One', '', '```', '# two', '```', '', '<!--', '# three', '-->'),
    ['1 "One" 1:1-10:1'],
  ],
  [
    'front matter before the first heading',
    lines('---', 'title: A', '---', '', '# One'),
    ['0 "" 1:1-5:1', '1 "One" 5:1-6:1'],
  ],
  ['an empty document', '', ['0 "" 1:1-1:1']],
];

describe('sections', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(sectionLines(parse(text))).toEqual(expected);
  });
});

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
