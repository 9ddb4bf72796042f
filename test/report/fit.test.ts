import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Run } from '../../src/report/terminal/difference.ts';
import { fitRuns, fitText, padEnd, wrapText } from '../../src/report/terminal/fit.ts';
import { createStyle } from '../../src/report/terminal/style.ts';

const plain = createStyle(false);
/** `[x]` differs. */
const runs = (text: string): Run[] =>
  text
    .split(/(\[[^\]]*\])/)
    .map((part) =>
      part.startsWith('[') ? { text: part.slice(1, -1), differs: true } : { text: part, differs: false },
    );

test.each([
  ['write to security@lante[rn].example.', 60, 'write to security@lante▸rn◂.example.'],
  ['write to security@lante[rn].example.', 20, '…y@lante▸rn◂.exampl…'],
  ['write to security@lante[rn].example.', 8, '…e▸rn◂.…'],
  ['[This paragraph is in English]', 15, '▸This paragra…◂'],
  ['한글은 두 칸을 차지합니다', 11, '한글은 두 …'],
  ['한글은 [두] 칸', 40, '한글은 ▸두◂ 칸'],
  ['secu[\u200B]rity', 40, 'secu▸U+200B◂rity'],
  ['[]here', 40, '▸◂here'],
  ['', 10, ''],
])('%s in %i columns', (text, width, line) => {
  expect(fitRuns(runs(text), width, 'target', plain)).toBe(line);
});

test('what differs is coloured together with its marks', () => {
  expect(fitRuns(runs('a[b]c'), 40, 'target', createStyle(true))).toBe('a\u001B[31m\u001B[1m▸b◂\u001B[22m\u001B[39mc');
});

test('no line is wider than asked for, in any script, and shows the beginning of what differs', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '한', '\u1112\u1161', '😀', '\u200B', '\n', 'é', '…'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 12, max: 60 }), (before, middle, after, width) => {
      const line = fitRuns(
        [
          { text: before, differs: false },
          { text: middle, differs: true },
          { text: after, differs: false },
        ],
        width,
        'target',
        plain,
      );
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(line).toContain('▸');
      expect(line).toContain('◂');
    }),
  );
});

test('text is cut at its end', () => {
  expect(fitText('취약점을 신고하는 방법', 12)).toBe('취약점을 신…');
  expect(fitText('short', 12)).toBe('short');
});

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['원문과 다른 버전', 9, ['원문과', '다른 버전']],
  ['`https://a.example/very/long` x', 10, ['`https://a.example/very/long`', 'x']],
  ['', 10, ['']],
])('%s wrapped at %i', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('padding counts columns', () => {
  expect(padEnd('오류', 6)).toBe('오류  ');
  expect(padEnd('longer', 3)).toBe('longer');
});
