import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksPlain, readPlain } from '../../../src/parse/plain/index.ts';

const signs = Array.from('-|`>#*[]()<>{}=:.ㆍ1a가 \t"\u3000𝒜');

/** Lines of all the forms that the reader tells apart, and noise. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    '신고 방법',
    '이 정책은 모든 판에 적용됩니다.',
    '1. 범위',
    '1.2 예외',
    'ㆍ항목',
    '  - 안쪽',
    '> 인용',
    '>> 깊은 인용',
    '---',
    '===',
    '```',
    '~~~js',
    '"""',
    '-----BEGIN PGP MESSAGE-----',
    '-----END PGP MESSAGE-----',
    'mDMEZaMB9xYJKw==',
    '<pre>',
    '</pre>',
    '<Note',
    'a="1">',
    '<!-- 주석',
    '-->',
    '<p>',
    '| a | b |',
    '|---|---|',
    'a | b',
    '가   나   다',
    'LHSA-\t설명   <= 1',
    '2024-',
    '001',
    '[등대]: https://lighthouse.example',
    '[^1]: 주',
    'const lamp = on();',
    '    indented()',
    '# 제목 #',
    'title: 정책',
    '🚀 출발 🚀',
    '\u00a0 ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }),
);
const text = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 40 }))
  .map(([mark, lines]) => (mark ? '\uFEFF' : '') + lines.flat().join(''));

describe('any text', () => {
  test('gives drafts in order, apart from one another and within the text, that hold their spans and cells', () => {
    fc.assert(
      fc.property(text, (document) => {
        let at = 0;
        for (const draft of readPlain(document).drafts) {
          expect(draft.start).toBeGreaterThanOrEqual(at);
          expect(draft.end).toBeGreaterThanOrEqual(draft.start);
          at = draft.start;
          for (const span of draft.spans) {
            expect(span.start).toBeGreaterThanOrEqual(at);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            at = span.end;
          }
          expect(at).toBeLessThanOrEqual(draft.end);
          for (const cell of draft.row?.cells ?? []) {
            expect(cell.start).toBeGreaterThanOrEqual(draft.start);
            expect(cell.end).toBeLessThanOrEqual(draft.end);
          }
          at = draft.end;
        }
        expect(at).toBeLessThanOrEqual(document.length);
      }),
      { numRuns: 500 },
    );
  });

  test('loses nothing: every letter stands in a draft', () => {
    fc.assert(
      fc.property(text, (document) => {
        const { drafts } = readPlain(document);
        let at = 0;
        let outside = '';
        for (const { start, end } of drafts) {
          outside += document.slice(at, start);
          at = end;
        }
        // Marks of quotations and tables, and the names of front matter's fields, are structure.
        expect((outside + document.slice(at)).replace(/[\s>|:\-+=\uFEFF]/g, '')).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same with LF and with CRLF', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const clean = lines.map((one) => one.replace(/[\r\n\u2028\u2029]/g, ''));
        const read = (ending: string): unknown[] =>
          readPlain(clean.join(ending)).drafts.map(({ kind, depth, text: own }) => [
            kind,
            depth,
            own.replaceAll('\r', ''),
          ]);
        expect(read('\r\n')).toEqual(read('\n'));
      }),
    );
  });

  test('has sections only outside quotations, and lost lines that ascend', () => {
    fc.assert(
      fc.property(text, (document) => {
        const { drafts, lost } = readPlain(document);
        for (const draft of drafts) if (draft.depth > 0) expect(draft.containers).not.toContain('quote');
        for (const { lines } of lost) expect(lines).toEqual([...new Set(lines)].toSorted((one, other) => one - other));
      }),
    );
  });

  test('is judged without an error, whatever it is called', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('.txt', '.md', ''),
        (document, extension) => typeof looksPlain(document, extension) === 'boolean',
      ),
    );
  });
});
