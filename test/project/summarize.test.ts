import { expect, test } from 'vitest';
import { summarize } from '../../src/project/summarize.ts';
import type { DocumentReport, Finding, Level, Proof } from '../../src/types.ts';

const document = (levels: readonly Level[], proof: Proof | null): DocumentReport => ({
  locale: 'ko',
  source: 'en/a.md',
  target: 'ko/a.md',
  findings: levels.map((level) => ({ level }) as Finding),
  proof,
});

const proof = (lowestConfidence: number | null, invariants: Proof['invariants']): Proof => ({
  form: 'markdown',
  sections: { source: 3, target: 2, linked: 2 },
  blocks: { source: 9, target: 8, linked: 7, translated: 6 },
  lowestConfidence,
  invariants,
});

test('counts are added up, the lowest confidence is the lowest', () => {
  const summary = summarize([
    document(['error', 'note'], proof(0.9, { url: { source: 2, identical: 1, differing: 1 } })),
    document(
      [],
      proof(0.7, { email: { source: 1, identical: 1, differing: 0 }, url: { source: 3, identical: 3, differing: 0 } }),
    ),
    document([], proof(null, {})),
    document(['error'], null),
  ]);
  expect(summary).toEqual({
    documents: 4,
    documentsWithFindings: 2,
    waived: 0,
    findings: { error: 2, warning: 0, note: 1 },
    proof: {
      sections: { source: 9, target: 6, linked: 6 },
      blocks: { source: 27, target: 24, linked: 21, translated: 18 },
      lowestConfidence: 0.7,
      invariants: {
        email: { source: 1, identical: 1, differing: 0 },
        url: { source: 5, identical: 4, differing: 1 },
      },
    },
  });
  expect(Object.keys(summary.proof.invariants)).toEqual(['email', 'url']);
});

test('of no documents', () => {
  expect(summarize([])).toMatchObject({ documents: 0, proof: { lowestConfidence: null, invariants: {} } });
});

test('of very many documents', () => {
  const many = Array.from({ length: 200_000 }, () => document([], proof(0.5, {})));
  expect(summarize(many).proof.lowestConfidence).toBe(0.5);
});
