import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/line-index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import type { Document, Point, Range } from '../../src/types.ts';
import { anyText, path, settings } from '../texts.ts';

const documents: fc.Arbitrary<Document> = fc
  .record({ text: anyText, path })
  .map((input) => parseDocument({ ...input, locale: 'ko' }));

/** All ranges that a document gives out. */
function rangesOf({ blocks, sections }: Document): Range[] {
  return [
    ...sections.map(({ range }) => range),
    ...blocks.flatMap(({ range, invariants, row }) => [
      range,
      ...invariants.map((invariant) => invariant.range),
      ...(row?.cells ?? []).map((cell) => cell.range),
    ]),
  ];
}

/** Code as it is compared here: a list or a quote sets a margin before it, a fence that never closes ends with a line end, and NUL is read as U+FFFD. */
function withoutMargin(code: string): string {
  return code
    .replaceAll('\0', '\uFFFD')
    .replace(/^[ \t>]+/gm, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

describe('any text', () => {
  it('is read, with blocks in order that do not overlap', () => {
    fc.assert(
      fc.property(documents, ({ blocks, text }) => {
        let end = 0;
        blocks.forEach((block, position) => {
          expect(block.index).toBe(position);
          expect(block.range.start.offset).toBeGreaterThanOrEqual(end);
          expect(block.range.end.offset).toBeGreaterThanOrEqual(block.range.start.offset);
          end = block.range.end.offset;
        });
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      settings,
    );
  });

  it('has sections that follow one another and hold every block once', () => {
    fc.assert(
      fc.property(documents, ({ blocks, sections, text }) => {
        expect(sections.flatMap((section) => section.blocks)).toEqual(blocks);
        expect(sections[0]!.range.start.offset).toBe(0);
        expect(sections.at(-1)!.range.end.offset).toBe(text.length);
        sections.forEach((section, position) => {
          expect(section.index).toBe(position);
          expect(section.blocks.every((block) => block.section === position)).toBe(true);
          expect(sections[position + 1]?.range.start ?? section.range.end).toEqual(section.range.end);
          if (section.parent !== null) expect(sections[section.parent]!.depth).toBeLessThan(section.depth);
        });
      }),
      settings,
    );
  });

  it('has places whose line, column and offset agree', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const index = new LineIndex(document.text);
        const agrees = ({ line, column, offset }: Point): boolean => index.lineStart(line) + column - 1 === offset;
        expect(rangesOf(document).filter(({ start, end }) => !agrees(start) || !agrees(end))).toEqual([]);
      }),
      settings,
    );
  });

  it('has invariants inside their blocks, in order, of which none is empty or overlaps another', () => {
    fc.assert(
      fc.property(documents, ({ blocks }) => {
        for (const { range, invariants } of blocks) {
          let start = range.start.offset;
          for (const invariant of invariants) {
            expect(invariant.range.start.offset).toBeGreaterThanOrEqual(start);
            expect(invariant.range.end.offset).toBeLessThanOrEqual(range.end.offset);
            if (invariant.kind !== 'code') expect(invariant.value).not.toBe('');
            start = invariant.range.end.offset;
          }
        }
      }),
      settings,
    );
  });

  it('says of an invariant what stands at its place, unless that is encoded', () => {
    fc.assert(
      fc.property(documents, ({ blocks, text }) => {
        const wrong = blocks.flatMap(({ invariants, containers }) =>
          invariants.filter(({ kind, raw, range }) => {
            const slice = text.slice(range.start.offset, range.end.offset);
            if (kind === 'code' || kind === 'pgp-block') return withoutMargin(slice) !== withoutMargin(raw);
            const isDecoded = /[&\\]/.test(slice) || (/[\r\n]/.test(slice) && containers.length > 0);
            return !isDecoded && slice !== raw;
          }),
        );
        expect(wrong).toEqual([]);
      }),
      settings,
    );
  });

  it('is read alike twice', () => {
    fc.assert(
      fc.property(anyText, path, (text, name) => {
        const input = { text, path: name, locale: 'ko' };
        expect(parseDocument(input)).toEqual(parseDocument(input));
      }),
      { ...settings, numRuns: settings.numRuns / 10 },
    );
  });
});

describe('the index of lines', () => {
  it('leads from an offset to its point and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(300), (text, offset) => {
        const index = new LineIndex(text);
        const point = index.point(offset);
        expect(point.offset).toBe(Math.min(offset, text.length));
        expect(index.lineStart(point.line) + point.column - 1).toBe(point.offset);
        // Between CR and LF the line has not ended yet.
        const isBetween = text.startsWith('\r\n', point.offset - 1);
        const before = text.slice(0, point.offset - (isBetween ? 1 : 0));
        expect(point.line).toBe(before.split(/\r\n|\n|\r/).length);
      }),
      settings,
    );
  });
});
