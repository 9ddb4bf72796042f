import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyChanges } from '../../../src/compare/drift/classify-changes.ts';
import { parseDocument } from '../../../src/parse/index.ts';

const path = 'policy.md';

function changesOf(before: string, after: string, locale = 'en') {
  return classifyChanges({ path, locale, text: before }, parseDocument({ path, locale, text: after }));
}

/** `kind: reasons` of each section that has a heading, by its title. */
function kindsOf(before: string, after: string): Record<string, string> {
  const { sections, removed } = changesOf(before, after);
  return Object.fromEntries([
    ...sections
      .filter(({ after: section }) => section!.depth > 0)
      .map(({ after: section, kind, change }) => [
        section!.title,
        [kind, ...(kind === 'changed' || kind === 'cosmetic' ? change.reasons : [])].join(' '),
      ]),
    ...removed.map(({ before: part }) => [part!.heading.replace(/^#+ /, ''), 'removed']),
  ]);
}

/** What becomes of one section whose body is replaced. */
function kindOf(before: string, after: string): string {
  return kindsOf(`# T\n\n${before}\n`, `# T\n\n${after}\n`)['T']!;
}

describe('cosmetic', () => {
  test.each([
    ['line breaks', 'One two\nthree four.', 'One two three\nfour.'],
    ['spaces at the end', 'One two.  \nThree.', 'One two.\nThree.'],
    ['punctuation', 'One, two and three.', 'One two, and three!'],
    ['typographic quotes', 'It isn\'t "so".', 'It isn’t “so”.'],
    ['emphasis', 'Do *not* share it.', 'Do **not** share it.'],
    ['marks of a list', '- one\n- two', '* one\n* two'],
    ['a rule', 'One two.', 'One two.\n\n---'],
    ['padding of a table', '| a | b |\n|---|---|\n| c | d |', '| a   | b |\n|:----|---|\n| c   | d |'],
    ['fences', '```sh\nnpm ci\n```', '~~~sh\nnpm ci\n~~~'],
    ['a link by reference', 'See [it](https://x.example/a).', 'See [it][1].\n\n[1]: https://x.example/a'],
    ['an automatic link', 'See <https://x.example/a>.', 'See [https://x.example/a](https://x.example/a).'],
    ['an address that becomes a link', 'See https://x.example/a.', 'See <https://x.example/a>.'],
    ['an e-mail address that becomes a link', 'Ask a@x.example.', 'Ask [a@x.example](mailto:a@x.example).'],
    ['a notice', '<Tip>\n\nOne two.\n\n</Tip>', '> [!TIP]\n> One two.'],
    ['a capital letter', 'See the User guide.', 'See the User Guide.'],
    ['an article', 'Send report to us.', 'Send the report to us.'],
    ['a slip: a letter too few', 'We answer every questin.', 'We answer every question.'],
    ['a slip: two letters swapped', 'We recieve reports.', 'We receive reports.'],
    ['two words that are one', 'Read the web site.', 'Read the website.'],
  ])('%s', (_, before, after) => {
    expect(kindOf(before, after)).toMatch(/^cosmetic /);
    expect(kindOf(after, before)).toMatch(/^cosmetic /);
  });

  test('an id of a heading', () => {
    expect(kindsOf('# T\n\nOne.\n', '# T {#t}\n\nOne.\n')).toEqual({ T: 'cosmetic layout' });
  });
});

describe('of substance', () => {
  test.each([
    ['a number', 'Within 30 days.', 'Within 31 days.', 'number'],
    ['a version of the same digits', 'Since 1.12.', 'Since 11.2.', 'invariant'],
    ['a numeral in words', 'Within two days.', 'Within three days.', 'number'],
    ['a modal verb', 'You must report it.', 'You may report it.', 'modal'],
    ['an obligation in capitals', 'You must report it.', 'You MUST report it.', 'modal'],
    ['a negation', 'Do share it.', 'Do not share it.', 'negation'],
    ['a negation of one letter', 'It is now shared.', 'It is not shared.', 'negation'],
    ['an address', 'Write to a@x.example.', 'Write to a@y.example.', 'invariant'],
    ['the target of a link', 'See [it](https://x.example/a).', 'See [it](https://x.example/b).', 'invariant'],
    [
      'the target of a definition',
      'See [it].\n\n[it]: https://x.example/a',
      'See [it].\n\n[it]: https://x.example/b',
      'invariant',
    ],
    ['an address in running text', 'See https://x.example/a.', 'See https://x.example/b.', 'invariant'],
    ['inline code', 'Run `npm i`.', 'Run `npm ci`.', 'code'],
    ['a line of code', '```\nnpm i\n```', '```\nnpm ci\n```', 'code'],
    ['a word', 'We thank you.', 'We reward you.', 'words'],
    [
      'a real word that looks like a slip',
      'We affect it. The effect stays.',
      'We effect it. The effect stays.',
      'words',
    ],
    ['a letter at the beginning', 'A legal claim.', 'A illegal claim.', 'words'],
    ['the order of words', 'We tell them, they tell us.', 'They tell us, we tell them.', 'order'],
    ['a picture’s description', '![a cat](x.png)', '![a dog](x.png)', 'words'],
    ['a title in HTML', '<a href="/x" title="cat">x</a>', '<a href="/x" title="dog">x</a>', 'words'],
  ])('%s', (_, before, after, reason) => {
    expect(kindOf(before, after)).toMatch(new RegExp(`^changed .*${reason}`));
    expect(kindOf(after, before)).toMatch(/^changed /);
  });
});

describe('sections', () => {
  const base = { Alpha: 'Red apples grow here.', Beta: 'Green pears fall there.', Gamma: 'Blue plums stay away.' };
  const text = (parts: Readonly<Record<string, string>>): string =>
    Object.entries(parts)
      .map(([title, body]) => `## ${title}\n\n${body}\n`)
      .join('\n');

  test('added, removed and moved', () => {
    const { Beta, ...rest } = base;
    expect(kindsOf(text(base), text({ ...base, Delta: 'Quite another matter.' }))).toMatchObject({
      Gamma: 'unchanged',
      Delta: 'added',
    });
    expect(kindsOf(text(base), text(rest))).toEqual({ Alpha: 'unchanged', Gamma: 'unchanged', Beta: 'removed' });
    expect(kindsOf(text(base), text({ Beta, ...rest }))).toEqual({
      Alpha: 'unchanged',
      Beta: 'unchanged',
      Gamma: 'unchanged',
    });
    expect(changesOf(text(base), text(base)).inPlace).toBe(true);
    expect(changesOf(text(base), text({ Beta, ...rest })).inPlace).toBe(false);
  });

  test('renamed: the same section under another heading', () => {
    const { Alpha, ...rest } = base;
    expect(kindsOf(text(base), text({ Omega: Alpha, ...rest }))).toEqual({
      Omega: 'changed words',
      Beta: 'unchanged',
      Gamma: 'unchanged',
    });
  });

  test('of equal headings each keeps its own', () => {
    const before = '# A\n\n## Examples\n\nRed apples.\n\n# B\n\n## Examples\n\nGreen pears.\n';
    const changed = changesOf(before, before.replace('Green', 'Yellow'));
    expect(changed.sections.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged', 'changed']);
  });

  test('the words that changed, in their place', () => {
    const { sections } = changesOf('# T\n\nWe answer within 5 days.\n', '# T\n\nWe answer within 3 working days.\n');
    expect(sections[0]!.change).toMatchObject({
      words: 2,
      diff: [
        { what: 'same', text: 'T We answer within' },
        { what: 'removed', text: '5' },
        { what: 'added', text: '3 working' },
        { what: 'same', text: 'days.' },
      ],
    });
  });
});

describe('whatever the text', () => {
  const line = fc.constantFrom(
    '# One',
    '## Two {#two}',
    'Some *prose* here.',
    '- item',
    '```',
    '> [!NOTE]',
    '<div title="x">',
    '| a | b |',
    '---',
    '[x]: https://x.example',
    'See [x] and <b@x.example>.',
    '번역 문장입니다.',
    '',
  );
  const document = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));

  test('nothing changed between a text and itself', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { sections, removed, inPlace } = changesOf(text, text);
        expect(sections.every(({ kind }) => kind === 'unchanged')).toBe(true);
        expect({ removed, inPlace }).toEqual({ removed: [], inPlace: true });
      }),
    );
  });

  test('every section of both sides is accounted for once', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { sections, removed } = changesOf(before, after);
        const former = [...sections, ...removed].flatMap(({ before: part }) => (part ? [part.index] : []));
        expect(new Set(former).size).toBe(former.length);
        expect(sections).toHaveLength(parseDocument({ path, locale: 'en', text: after }).sections.length);
      }),
    );
  });
});
