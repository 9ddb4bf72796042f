import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import type { Bead, Document } from '../../src/types.ts';
import { anyText, path, settings } from '../texts.ts';
import { align, written } from './links.ts';
import { policy, write } from './policy.ts';

const locales = fc.constantFrom('ko', 'ja', 'zh-CN', 'de', 'ru', 'ar', 'en', 'xx');
const pair = fc.record({ source: anyText, target: anyText, path, locale: locales });

function parse(text: string, name: string, locale: string): Document {
  return parseDocument({ path: name, locale, text });
}

/** Positions of all parts of one side, in ascending order. */
function positions(beads: readonly Bead<{ readonly index: number }>[], side: 'source' | 'target'): number[] {
  return beads.flatMap((bead) => bead[side].map(({ index }) => index)).toSorted((one, other) => one - other);
}

/** A confidence is a probability; reasons come strongest first and their weights add up to 1. */
function expectPlausible({ confidence, reasons }: Bead<unknown>): void {
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  const weights = reasons.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
}

describe('any two texts', () => {
  it('give beads in the order of the target, in which every part of both sides stands once', () => {
    fc.assert(
      fc.property(pair, ({ source, target, path: name, locale }) => {
        const bitext = alignDocuments(parse(source, 'policy.md', 'en'), parse(target, name, locale));
        for (const side of ['source', 'target'] as const) {
          expect(positions(bitext.sections, side)).toEqual(bitext[side].sections.map(({ index }) => index));
          expect(positions(bitext.blocks, side)).toEqual(bitext[side].blocks.map(({ index }) => index));
        }
        for (const beads of [bitext.sections, bitext.blocks]) {
          const order = beads.flatMap((bead) => (bead.target[0] ? [bead.target[0].index] : []));
          expect(order).toEqual(order.toSorted((one, other) => one - other));
        }
        for (const bead of [...bitext.sections, ...bitext.blocks]) expectPlausible(bead);
      }),
      settings,
    );
  });

  it('give the same beads again', () => {
    fc.assert(
      fc.property(pair, ({ source, target, path: name, locale }) => {
        const [from, to] = [parse(source, 'policy.md', 'en'), parse(target, name, locale)];
        expect(alignDocuments(from, to)).toEqual(alignDocuments(from, to));
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 3) },
    );
  });
});

describe('a document with itself', () => {
  it('is linked part by part, and sure of it', () => {
    const text = write(policy, 'en');
    for (const locale of ['en', 'ko', 'ja', 'xx']) {
      const { sections, blocks } = align(text, text, locale);
      for (const beads of [sections, blocks]) {
        expect(written(beads)).toBe(beads.map((_, at) => `${at}>${at}`).join(' '));
        expect(Math.min(...beads.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
      }
    }
  });
});

describe('monstrous documents', () => {
  const texts: Readonly<Record<string, readonly [source: string, target: string]>> = {
    'of equal items': ['- item\n'.repeat(3000), '- 항목\n'.repeat(3000)],
    'of equal headings': ['# a\n'.repeat(3000), '# 가\n'.repeat(3000)],
    'of equal paragraphs': ['text\n\n'.repeat(2000), '글\n\n'.repeat(2000)],
  };
  for (const [what, [source, target]] of Object.entries(texts))
    it(`${what} are linked in order`, () => {
      const { blocks } = align(source, target);
      expect(written(blocks)).toBe(blocks.map((_, at) => `${at}>${at}`).join(' '));
    });

  it('are linked with next to nothing', () => {
    const { blocks } = align('- item\n'.repeat(3000), '');
    expect(blocks).toHaveLength(3000);
  });
});
