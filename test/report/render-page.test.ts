import { expect, test } from 'vitest';
import { renderPage } from '../../src/report/terminal/render-page.ts';

const page = [
  '# mismatched-email',
  '',
  'An e-mail address that stands in the source stands in the',
  'translation as well, letter by letter.',
  '',
  '- A first reason, which takes more than the few columns',
  '  that there are.',
  '- A second one.',
  '',
  '```en',
  'Write to security@lantern.example.',
  '',
  '  # not a heading',
  '```',
  '',
  '| Option | Meaning |',
  '| --- | --- |',
  '| `level` | What a finding counts, `error` or less |',
  '| `a` | b \\| c |',
  '',
].join('\n');

test('prose is re-flowed, examples stand as they are, tables are aligned', () => {
  expect(renderPage(page, false, 40).split('\n')).toEqual([
    'mismatched-email',
    '',
    'An e-mail address that stands in the',
    'source stands in the translation as',
    'well, letter by letter.',
    '',
    '- A first reason, which takes more than',
    '  the few columns that there are.',
    '- A second one.',
    '',
    '  en',
    '    Write to security@lantern.example.',
    '    ',
    '      # not a heading',
    '',
    'Option   Meaning',
    '`level`  What a finding counts, `error`',
    '         or less',
    '`a`      b | c',
    '',
  ]);
});

test('headings and code words stand out', () => {
  expect(renderPage('## Why\n\nSet `level`.\n', true, 80)).toBe(
    '\u001B[1mWhy\u001B[22m\n\nSet \u001B[1m`level`\u001B[22m.\n',
  );
});
