import { expect, test } from 'vitest';
import { digestOf, outlineOf, partsOf } from '../../../src/compare/drift/outline.ts';
import { parseDocument } from '../../../src/parse/index.ts';

const text = `---
title: Policy
---

Before.

# One {#first}

\`\`\`sh
# no heading
\`\`\`

<!--
# nor this
-->

Two
---

Text.

## One

- item
---
#hashtag
`;

test('the headings of Markdown are found without parsing it', () => {
  expect(outlineOf(text, 'x.md').map(({ line, depth, slug }) => [line, depth, slug])).toEqual([
    [1, 0, ''],
    [7, 1, 'first'],
    [17, 2, 'two'],
    [22, 2, 'one'],
  ]);
});

test('they are those of the parser', () => {
  const parts = partsOf(parseDocument({ path: 'x.md', locale: 'en', text }));
  expect(outlineOf(text, 'x.md').map(({ line, text: own }) => [line, own])).toEqual(
    parts.map(({ line, text: own }) => [line, own]),
  );
});

test('slugs are unique and in any script', () => {
  const slugs = outlineOf('# 신고 방법\n\n# 신고 방법\n\n# A/B: C++\n', 'x.md').map(({ slug }) => slug);
  expect(slugs).toEqual(['신고-방법', '신고-방법-1', 'a-b-c']);
});

test.each([
  ['One, two.', 'One two', true],
  ['**글(text)**은', '글(text)은', true],
  ['A\nb', 'A b', true],
  ['1.12', '11.2', false],
  ['must', 'MUST', false],
  ['a.example', 'aexample', false],
  ['C++', 'C', false],
])('digests of %j and %j: same is %j', (one, other, same) => {
  expect(digestOf(one) === digestOf(other)).toBe(same);
});
