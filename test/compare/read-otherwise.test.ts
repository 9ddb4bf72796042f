import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, readMarks } from '../../src/compare/read-otherwise.ts';
import { parseAsGitHub } from '../../src/parse/markdown/github-tree.ts';
import { parseTree } from '../../src/parse/markdown/tree.ts';
import type { Nodes } from 'mdast';

/** Marks that only one of two readings of the whole text has. */
function wholeDifference(text: string): string[] {
  return difference(marks(parseTree(text)), marks(parseAsGitHub(text)));
}

function partsDifference(text: string): string[] {
  const { meant, rendered } = readMarks(parseTree(text), text);
  return difference(meant.map(written), rendered.map(written));
}

function difference(meant: readonly string[], rendered: readonly string[]): string[] {
  return [
    ...meant.filter((mark) => !rendered.includes(mark)),
    ...rendered.filter((mark) => !meant.includes(mark)),
  ].toSorted();
}

function written({ type, start, end }: Mark): string {
  return `${type} ${start}-${end}`;
}

function marks(node: Nodes): string[] {
  const children = node.type !== 'link' && 'children' in node ? node.children.flatMap((child) => marks(child)) : [];
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return children;
  return [
    written({ type: node.type, start: node.position!.start.offset!, end: node.position!.end.offset! }),
    ...children,
  ];
}

describe('the parts that may be read otherwise tell as much as the whole', () => {
  test.each([
    ['글을 **"인용"**은 굵게 쓴다.\n', true],
    ['글을 **인용**은 굵게 쓴다.\n', false],
    ['**a** and _b_ and c_d_e.\n', false],
    ['1~2일과 3~4일.\n', true],
    ['1~2일과 **"3일"**은.\n', true],
    ['하루 1~2번 쓴다.\n', false],
    ['~**~~가**~~\n', true],
    ['**나쁜 *"가"*나** 끝.\n', true],
    ['한 **`코드`**와 **[고리](x)**는.\n', true],
    ['\\**"가"**나\n', false],
    ['(**가**) 나(*다*)라 "**마**" 바\n', false],
    ['~~지운 것~~은 둘 다 지운다.\n', false],
    ['> - **"가"**나\n>   다음 줄 **"라"**마\n', true],
    ['첫째.\n\n| a | b |\n| - | - |\n| **"가"**나 | x |\n', true],
    ['**[가**](x)나)**다\n', true],
    ['- 목록\n\n      코드 **"가"**나\n', false],
    ['문단 **[가]**나 [다]\n\n> [가]: /x\n', true],
    ['+++\n**"가"**나\n+++\n', false],
    ['문단.\n\n+++\n**"가"**나\n+++\n', true],
    ['a**_b_**c 가_*b*_나\n', false],
  ])('%j', (text, differs) => {
    expect(partsDifference(text)).toEqual(wholeDifference(text));
    expect(partsDifference(text).length > 0).toBe(differs);
  });

  const piece = constantFrom(
    '**',
    '*',
    '_',
    '__',
    '~',
    '~~',
    '가',
    '나다',
    '。',
    '、',
    '"',
    '(',
    ')',
    '.',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',

    'a',
    'b',
    '[',
    ']',
    '](x)',
    '[a]',
    '[가]: x\n',
    '\n\n[a]: y\n\n',
    '`',
    '|',
    '\n| - | - |\n',
    '# ',
    '<b>',
    '\\',
    '\ufe0f',
    '***',
    '[a](x)',
    '`b`',
    '&amp;',
    '😀',
  );

  test('of any text', () => {
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(partsDifference(text)).toEqual(wholeDifference(text));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
