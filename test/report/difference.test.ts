import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Run, markDifference } from '../../src/report/terminal/difference.ts';

const show = (runs: readonly Run[]): string => runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  ['security@lantern.example', 'security@lantem.example', 'security@lante[rn].example', 'security@lante[m].example'],
  ['1.12.0', '1.21.0', '1.[12].0', '1.[21].0'],
  ['https://x.example/a', 'http://x.example/a', 'http[s]://x.example/a', 'http[]://x.example/a'],
  ['security', 'secu\u200Brity', 'secu[]rity', 'secu[\u200B]rity'],
  ['TFSA-2018-006', 'TFSA-2018-009', 'TFSA-2018-00[6]', 'TFSA-2018-00[9]'],
  // Hardly anything in common: the whole differs.
  ['7 days', '70일', '[7 days]', '[70일]'],
  ['Status', '상태', '[Status]', '[상태]'],
])('%s and %s', (source, target, markedSource, markedTarget) => {
  const marked = markDifference(source, target);
  expect(show(marked.source)).toBe(markedSource);
  expect(show(marked.target)).toBe(markedTarget);
});

test('texts that differ everywhere are given up on in time', () => {
  const [source, target] = ['ab'.repeat(20_000), '가나'.repeat(20_000)];
  expect(markDifference(source, target).source).toEqual([{ text: source, differs: true }]);
});

test('the runs are the texts, and those without marks are the same on both sides', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '가', '\u200B', '😀'), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (source, target) => {
      const marked = markDifference(source, target);
      const join = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
      const same = (runs: readonly Run[]): string[] =>
        runs.filter((run) => !run.differs && run.text !== '').map((run) => run.text);
      expect(join(marked.source)).toBe(source);
      expect(join(marked.target)).toBe(target);
      expect(same(marked.source)).toEqual(same(marked.target));
      const marksAnything = [...marked.source, ...marked.target].some(
        ({ differs, text: inside }) => differs && inside !== '',
      );
      expect(marksAnything).toBe(source !== target);
    }),
  );
});
