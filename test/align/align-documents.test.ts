import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import type { Bitext } from '../../src/types.ts';

function align(source: string, target: string): Bitext {
  return alignDocuments(
    parseDocument({ path: 'en.md', locale: 'en', text: source }),
    parseDocument({ path: 'ko.md', locale: 'ko', text: target }),
  );
}

/** Section links as `source title → target title`, `-` for an empty side. */
function sectionLinks(bitext: Bitext): string[] {
  return bitext.sections.map((bead) => `${bead.source[0]?.title ?? '-'} → ${bead.target[0]?.title ?? '-'}`);
}

const source = `# Security policy

Thank you for helping us.

## Reporting

Write to security@lantern.example within 7 days.

## Supported versions

Only 2.4.1 receives fixes.
`;

describe('alignDocuments', () => {
  it('links sections in order', () => {
    const target = `# 보안 정책

도움에 감사드립니다.

## 신고

7일 이내에 security@lantern.example로 알려 주십시오.

## 지원 버전

2.4.1만 수정됩니다.
`;
    expect(sectionLinks(align(source, target))).toEqual([
      'Security policy → 보안 정책',
      'Reporting → 신고',
      'Supported versions → 지원 버전',
    ]);
  });

  it('leaves a section without a counterpart alone', () => {
    const target = `# 보안 정책

도움에 감사드립니다.

## 지원 버전

2.4.1만 수정됩니다.
`;
    expect(sectionLinks(align(source, target))).toEqual([
      'Security policy → 보안 정책',
      'Reporting → -',
      'Supported versions → 지원 버전',
    ]);
  });
});
