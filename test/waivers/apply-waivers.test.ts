import { describe, expect, it } from 'vitest';
import { checkPair } from '../../src/check.ts';
import type { DocumentReport } from '../../src/types.ts';
import type { Accepted } from '../../src/waivers/apply-waivers.ts';

const source = '# Policy\n\nWrite to security@lantern.example.\n\n## Forum\n\nSee https://forum.lantern.example/a.\n';
const target =
  '# 정책\n\nseoul@lantern.example로 쓰십시오.\n\n## 포럼\n\nhttps://forum.lantern.example/b 를 보십시오.\n';

function check(text: string, accepted?: Accepted): DocumentReport {
  const options = accepted ? { accepted } : {};
  return checkPair({ path: 'en.md', locale: 'en', text: source }, { path: 'ko.md', locale: 'ko', text }, options);
}

function outline({ findings, waived = [] }: DocumentReport): { standing: string[]; waived: string[] } {
  return {
    standing: findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`),
    waived: waived.map(({ by, finding, reason }) => `${by} ${finding.ruleId} ${reason}`.trim()),
  };
}

describe('a comment in the translation', () => {
  const email = '<!-- diglot-allow mismatched-email: own inbox -->';
  it.each([
    ['above the block', target.replace('seoul@', `${email}\n\nseoul@`)],
    ['in the block', target.replace('로 쓰십시오.', `로 쓰십시오. ${email}`)],
    ['above the heading of its section', `${email}\n\n${target}`],
    ['in the syntax of MDX', target.replace('seoul@', `{/* diglot-allow mismatched-email: own inbox */}\n\nseoul@`)],
  ])('%s accepts what it covers and nothing else', (_, text) => {
    expect(outline(check(text))).toEqual({
      standing: ['mismatched-url changed'],
      waived: ['comment mismatched-email own inbox'],
    });
  });

  it('does not reach past the next heading', () => {
    expect(outline(check(target.replace('## 포럼', `${email}\n\n## 포럼`))).standing).toEqual([
      'mismatched-email changed',
      'mismatched-url changed',
      'unused-waiver comment',
    ]);
  });
});

describe('a waiver in the file', () => {
  const found = check(target).findings.find(({ ruleId }) => ruleId === 'mismatched-email')!;
  const waiver = { rule: found.ruleId, fingerprint: found.fingerprint, content: found.content, reason: 'own inbox' };
  const accept = (text: string, more: Partial<typeof waiver> & { until?: string } = {}): DocumentReport =>
    check(text, { waivers: [{ ...waiver, ...more }], baseline: new Set(), today: '2027-01-01' });

  it('holds while both texts stay as they were', () => {
    expect(outline(accept(target)).waived).toEqual(['file mismatched-email own inbox']);
  });

  it('holds when text elsewhere changes', () => {
    expect(outline(accept(target.replace('## 포럼', '새 문단입니다.\n\n## 포럼'))).waived).toEqual([
      'file mismatched-email own inbox',
    ]);
  });

  it('dies when the text that it was written for changes', () => {
    expect(outline(accept(target.replace('쓰십시오', '적어 보내십시오')))).toEqual({
      standing: ['mismatched-email changed', 'mismatched-url changed', 'unused-waiver changed'],
      waived: [],
    });
  });

  it('is reported when its day has passed, and so is what it accepted', () => {
    expect(outline(accept(target, { until: '2026-12-31' })).standing).toContain('expired-waiver expired');
    expect(outline(accept(target, { until: '2027-01-01' })).standing).toEqual(['mismatched-url changed']);
  });

  it('is reported when what it accepted is gone', () => {
    expect(outline(accept(target.replace('seoul@', 'security@'))).standing).toContain('unused-waiver gone');
  });
});

it('the baseline accepts by fingerprint, and new findings stand', () => {
  const baseline = new Set(check(target).findings.map(({ fingerprint }) => fingerprint));
  const accepted = { waivers: [], baseline, today: null };
  expect(outline(check(target, accepted)).standing).toEqual([]);
  expect(outline(check(target.replace('# 정책\n', '# 정책\n\n+82 2-555-0100\n'), accepted)).standing).not.toEqual([]);
});
