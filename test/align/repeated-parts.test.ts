import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { BlockEvidence } from '../../src/align/block-evidence.ts';
import { scoreBlocks } from '../../src/align/block-model.ts';
import { profileDocuments } from '../../src/align/profile.ts';
import { parseDocument } from '../../src/parse/index.ts';

const pieces = [
  ['Report what you find.', '찾은 것을 알려 주십시오.'],
  ['Use version 1.2.', '버전 1.2를 쓰십시오.'],
  ['Use version 1.3!', '버전 1.3을 쓰십시오!'],
  ['> Report what you find.', '> 찾은 것을 알려 주십시오.'],
  ['Write to us!', '저희에게 보내십시오!'],
  ['Write to us.', '저희에게 보내십시오.'],
  ['- Report.\n- Report.', '- 알려 주십시오.\n- 알려 주십시오.'],
  ['| a | b |\n| --- | --- |\n| x | 1 |\n| x | 1 |', '| 가 | 나 |\n| --- | --- |\n| x | 1 |\n| x | 1 |'],
] as const;

function evidenceOf(order: readonly number[]): { evidence: BlockEvidence; sources: number; targets: number } {
  const text = (side: 0 | 1): string => order.map((piece) => pieces[piece]![side]).join('\n\n');
  const source = parseDocument({ path: 'en.md', locale: 'en', text: text(0) });
  const target = parseDocument({ path: 'ko.md', locale: 'ko', text: text(1) });
  const profiled = profileDocuments(source, target);
  const evidence = new BlockEvidence(profiled.source, profiled.target, profiled.vocabulary);
  return { evidence, sources: source.blocks.length, targets: target.blocks.length };
}

test('a block that is said to be as the one before it has the scores of that one', () => {
  let repeated = 0;
  assert(
    property(array(nat(pieces.length - 1), { minLength: 2, maxLength: 12 }), (order) => {
      const { evidence, sources, targets } = evidenceOf(order);
      for (let source = 1; source < sources; source++) {
        if (!evidence.isAsBefore(source)) continue;
        repeated++;
        for (let target = 0; target < targets; target++)
          expect(scoreBlocks(evidence, source, 1, target, 1)).toBe(scoreBlocks(evidence, source - 1, 1, target, 1));
      }
    }),
  );
  expect(repeated).toBeGreaterThan(0);
});

test.each<[string, readonly number[], boolean]>([
  ['a paragraph that repeats', [0, 0], true],
  ['another number', [1, 2], false],
  ['another mark', [4, 5], false],
  ['in a quotation', [0, 3], false],
])('%s', (_what, order, expected) => {
  expect(evidenceOf(order).evidence.isAsBefore(1)).toBe(expected);
});

test('rows are told apart by their keys, even where they repeat', () => {
  const { evidence, sources } = evidenceOf([7]);
  for (let source = 1; source < sources; source++) expect(evidence.isAsBefore(source)).toBe(false);
});
