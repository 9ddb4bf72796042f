import { describe, expect, it } from 'vitest';
import { align } from './links.ts';
import { foreign, policy, write } from './policy.ts';

describe('confidence', () => {
  it('is high where the words agree', () => {
    const { sections, blocks } = align(write(policy, 'en'), write(policy, 'ko'));
    expect(Math.min(...sections.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
    expect(Math.min(...blocks.map(({ confidence }) => confidence))).toBeGreaterThan(0.8);
  });

  it('is high that a section is missing that nothing answers', () => {
    const { sections } = align(write(policy, 'en'), write(policy.toSpliced(3, 1), 'ko'));
    expect(sections.find(({ target }) => target.length === 0)!.confidence).toBeGreaterThan(0.8);
  });

  it('is low where a section stands in the place of one that says something else', () => {
    const other = { ...foreign, ko: [foreign.ko[0]!, foreign.ko[4]!] };
    const { sections } = align(write(policy, 'en'), write(policy.toSpliced(4, 1, other), 'ko'));
    const trusted = sections.filter(
      ({ source, target, confidence }) => source.length * target.length === 1 && confidence > 0.95,
    );
    expect(trusted.map(({ source }) => source[0]!.index)).toEqual([0, 1, 2, 3, 5, 6]);
  });
});

describe('reasons', () => {
  it('name what both sides share as a reader knows it', () => {
    const { blocks } = align(
      'Report vulnerabilities of our Docker server to security@lantern.example.',
      '저희 도커 서버의 취약점은 security@lantern.example로 신고해 주십시오.',
    );
    const shared = Object.fromEntries(blocks[0]!.reasons.map((reason) => [reason.what, reason.shared]));
    expect(shared['dictionary']).toContain('vulnerabilities ~ 취약점은');
    expect(shared['dictionary']).toContain('Report ~ 신고해');
    expect(shared['dictionary']).toContain('server ~ 서버의');
    // What the dictionary told already is not told again.
    expect(shared['loan-words']).toEqual(['Docker ~ 도커']);
    expect(shared['invariants']).toEqual(['security@lantern.example']);
  });

  it('name words as they are written in the parts, not elsewhere', () => {
    const { blocks } = align(
      'Reporting\n\nReport the server to us.\n\nReports are read.',
      '신고\n\n서버를 신고해 주십시오.\n\n신고는 읽힙니다.',
    );
    const terms = blocks.map((bead) => bead.reasons.flatMap(({ shared }) => shared).join(', '));
    expect(terms).toEqual(['Reporting ~ 신고', 'server ~ 서버를, Report ~ 신고해', 'Reports ~ 신고는']);
  });

  it('name the word and not the line in languages that do not divide words', () => {
    const { blocks } = align('Report a vulnerability.', '请报告漏洞。', 'zh-CN');
    expect(blocks[0]!.reasons.flatMap(({ shared }) => shared)).toEqual(['Report ~ 报告', 'vulnerability ~ 漏洞']);
  });

  it('do not take a verb for a loan word', () => {
    const { blocks } = align('Two points.', '합니다.');
    expect(blocks[0]!.reasons.map(({ what }) => what)).not.toContain('loan-words');
  });

  it('say where both sides read the same', () => {
    const { blocks } = align('```\nnpm ci\n```\n', '```\nnpm ci\n```\n');
    expect(blocks[0]!.reasons).toEqual([{ what: 'same-text', weight: 1, shared: [] }]);
  });

  it('say no more than order and form where nothing is shared', () => {
    const { blocks } = align('Lorem ipsum.', '가나다라.');
    const whats = blocks[0]!.reasons.map(({ what }) => what);
    expect(whats).toContain('order');
    expect(whats.filter((what) => !['order', 'length', 'shape'].includes(what))).toEqual([]);
  });
});
