import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPair } from '../src/check.ts';
import type { DocumentReport } from '../src/types.ts';
import { anyText, path, settings } from './texts.ts';

function check(source: string, target: string, name: string): DocumentReport {
  return checkPair(
    { path: `en/${name}`, locale: 'en', text: source },
    { path: `ko/${name}`, locale: 'ko', text: target },
    { alignment: true },
  );
}

describe('two documents of any kind', () => {
  it('are checked, with findings inside of them', () => {
    fc.assert(
      fc.property(anyText, anyText, path, (source, target, name) => {
        const lines = { source: countLines(source), target: countLines(target) };
        for (const finding of check(source, target, name).findings)
          for (const side of ['source', 'target'] as const) {
            const place = finding[side];
            if (!place) continue;
            expect(place.startLine).toBeGreaterThanOrEqual(1);
            expect(place.endLine).toBeLessThanOrEqual(lines[side]);
            expect([place.endLine, place.endColumn]).not.toEqual([place.startLine, place.startColumn - 1]);
            expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
          }
      }),
      settings,
    );
  });

  it('are checked alike twice, down to the byte', () => {
    fc.assert(
      fc.property(pairs, ([source, target]) => {
        const report = (): string => JSON.stringify(check(source, target, 'policy.md'));
        expect(report()).toBe(report());
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 10) },
    );
  });

  it('have findings in order, each with a fingerprint of its own', () => {
    fc.assert(
      fc.property(pairs, ([source, target]) => {
        const { findings } = check(source, target, 'policy.md');
        const starts = findings.map(({ target: place }) => [place?.startLine ?? 0, place?.startColumn ?? 0] as const);
        expect(starts).toEqual(starts.toSorted(([line, column], [other, next]) => line - other || column - next));
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      }),
      settings,
    );
  });
});

describe('a document checked against itself', () => {
  it('differs in nothing that must be the same, and lacks nothing', () => {
    const categories = new Set(['identity', 'structure', 'meaning', 'security']);
    fc.assert(
      fc.property(anyText, path, (text, name) => {
        const { findings } = check(text, text, name);
        const wrong = findings.filter(({ category, ruleId }) => categories.has(category) && !ofOneText.has(ruleId));
        expect(wrong.map(({ ruleId, messageId, facts }) => ({ ruleId, messageId, facts }))).toEqual([]);
      }),
      settings,
    );
  });
});

/** Rules that judge the translation by itself. */
const ofOneText: ReadonlySet<string> = new Set(['invalid-pgp-block']);

const pairs: fc.Arbitrary<[string, string]> = fc.tuple(anyText, anyText);

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

describe('the section of a finding', () => {
  const sectionsOf = (source: string, target: string): string[] =>
    check(source, target, 'policy.md').findings.map(({ section, targetSection }) => `${section} · ${targetSection}`);

  it('is named as in the source where the source has no place for it but its section', () => {
    const source = '# Policy\n\nWe answer.\n\n## Keys\n\nSee the page of keys.\n';
    const target = '# 정책\n\n답변합니다.\n\n## 키\n\n키를 모은 쪽을 보십시오. key@lantern.example\n';
    expect(sectionsOf(source, target)).toEqual(['Keys · 키']);
  });

  it('is named as in the translation where the source has no such section', () => {
    const source = '# Policy\n\nWe answer every report.\n';
    const target = '# 정책\n\n모든 신고에 답변합니다.\n\n## 추가 안내\n\n문의 help@lantern.example\n';
    expect(new Set(sectionsOf(source, target))).toEqual(new Set(['추가 안내 · 추가 안내']));
  });
});
