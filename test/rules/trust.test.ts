import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import type { Bitext, Finding } from '../../src/types.ts';
import { foreign, policy, write } from '../align/policy.ts';
import { check } from '../findings-of.ts';
import { settings } from '../texts.ts';

/** Values that stand in sections of one side only would be differences, were the sections linked. */
const values = ['within 7 days', 'https://lantern.example/a', 'security@lantern.example', '2.4.1', '`lantern run`'];

/** A policy some of whose sections carry a value, in an order of its own, with a foreign section among them. */
const damaged = fc.record({
  order: fc.shuffledSubarray([...policy, foreign], { minLength: 1 }),
  carried: fc.array(fc.constantFrom(...values), { minLength: 8, maxLength: 8 }),
});

function textOf(order: readonly (typeof foreign)[], carried: readonly string[], language: 'en' | 'ko'): string {
  const sections = order.map((section, at) => ({
    ...section,
    [language]: [...section[language], `${carried[at]!}.`],
  }));
  return write(sections, language);
}

function bitextOf(source: string, target: string): Bitext {
  return alignDocuments(
    parseDocument({ path: 'docs/en/security.md', locale: 'en', text: source }),
    parseDocument({ path: 'docs/ko/security.md', locale: 'ko', text: target }),
  );
}

/** The confidence of the bead that holds a line of one side. */
function confidenceAt({ blocks }: Bitext, side: 'source' | 'target', line: number): number {
  const bead = blocks.find((held) =>
    held[side].some(({ range }) => range.start.line <= line && line <= range.end.line),
  );
  return bead?.confidence ?? 0;
}

const ofLostParts = new Set(['missing-section', 'missing-block']);

function linesOf({ source }: Finding): number[] {
  if (!source) return [];
  return Array.from({ length: source.endLine - source.startLine + 1 }, (_, at) => source.startLine + at);
}

describe('what could not be aligned', () => {
  const source = textOf(policy, values.concat(values), 'en');

  it('is never an error where the aligner is not sure', () => {
    let doubtful = 0;
    fc.assert(
      fc.property(damaged, ({ order, carried }) => {
        const target = textOf(order, carried, 'ko');
        const bitext = bitextOf(source, target);
        for (const finding of check(source, target)) {
          if (!ofLostParts.has(finding.ruleId) || finding.messageId === 'heading') continue;
          const lines = linesOf(finding).filter((line) => confidenceAt(bitext, 'source', line) > 0);
          // One doubtful block says little of a whole section: there all must be.
          const sure = finding.ruleId === 'missing-section' ? Math.max : Math.min;
          const least = sure(...lines.map((line) => confidenceAt(bitext, 'source', line)));
          if (least >= 0.5) continue;
          doubtful++;
          expect(finding.level).toBe('note');
        }
      }),
      { ...settings, numRuns: 60 },
    );
    expect(doubtful).toBeGreaterThan(0);
  });

  it('is reported once, with its extent', () => {
    fc.assert(
      fc.property(damaged, ({ order, carried }) => {
        const target = textOf(order, carried, 'ko');
        const bitext = bitextOf(source, target);
        const reported = check(source, target)
          .filter(({ ruleId, messageId }) => ofLostParts.has(ruleId) && messageId !== 'heading')
          .flatMap(linesOf);
        expect(reported.length).toBe(new Set(reported).size);
        const lost = bitext.blocks
          .filter((bead) => bead.target.length === 0)
          .flatMap((bead) => bead.source.map(({ range, kind }) => ({ line: range.start.line, kind })));
        for (const { line, kind } of lost) if (kind !== 'heading') expect(reported).toContain(line);
      }),
      { ...settings, numRuns: 60 },
    );
  });
});
