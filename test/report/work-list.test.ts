import { describe, expect, it } from 'vitest';
import { countWords, pairFigures, textAt, totalFigures } from '../../src/report/figures.ts';
import { renderBadge, renderFigures } from '../../src/report/render-figures.ts';
import { renderCsv, renderWorkList } from '../../src/report/render-work-list.ts';
import { workList } from '../../src/report/work-list.ts';
import type { Report } from '../../src/types.ts';
import { checkedReport, cleanPair, damagedPair } from './checked-report.ts';
import { reportOf, sharedReport } from './shared-report.ts';

const report = checkedReport(damagedPair, cleanPair);

/** The first document of a report with another title for the section of its first finding. */
function titled(section: string): Report {
  const { documents } = reportOf(1, 'error');
  const [finding] = documents[0]!.findings;
  return { ...sharedReport, documents: [{ ...documents[0]!, findings: [{ ...finding!, section }] }] };
}

describe('work list', () => {
  it('has a line for each section in which there is something to do, the riskiest first', () => {
    expect(workList(report).map(({ section, tasks, risk, words }) => [section, tasks, risk, words])).toEqual([
      ['Security policy', ['correct'], 'high', 0],
      ['How we answer', ['correct'], 'high', 0],
      // The heading and its one paragraph.
      ['Keys', ['translate'], 'medium', 16],
    ]);
  });

  it('says nothing of a document without findings, or with notes alone', () => {
    expect(workList(checkedReport(cleanPair))).toEqual([]);
    expect(workList(reportOf(3, 'note'))).toEqual([]);
    expect(renderWorkList(checkedReport(cleanPair), { language: 'en' })).toContain('Nothing to do.');
  });

  it('does not know how many words where the report does not hold the texts', () => {
    expect(workList(sharedReport).every(({ words }) => words === null)).toBe(true);
  });

  it('counts the words that were left in the language of the source, wherever they stand', () => {
    const source = '# Policy\n\nWe answer every report.\n';
    const added = '## 추가\n\nhelp@lantern.example\n\nThis paragraph was left in English by mistake.\n';
    const [item] = workList(checkedReport({ source, target: `# 정책\n\n모든 신고에 답변합니다.\n\n${added}` }));
    expect(item).toMatchObject({ section: '추가', words: 8 });
  });

  it('counts what is not translated at all as not up to date', () => {
    const known = { line: 1, depth: 1, title: 'Policy' };
    const current = { state: 'current', source: known, target: known, via: 'git', commit: null, date: null } as const;
    const { documents } = checkedReport(cleanPair, damagedPair);
    const [clean, damaged] = documents;
    const pairs = [
      { ...clean!, sections: [{ ...current, changed: null }] },
      { ...damaged!, target: null, findings: [], proof: null },
    ];
    // One section that is, and four that are not there.
    expect(totalFigures({ ...report, documents: pairs }).current).toBe(0.2);
  });

  it('counts of a stale section the words that changed, and says since when', () => {
    const [document] = reportOf(1, 'warning').documents;
    const [finding] = document!.findings;
    const stale = {
      ...finding!,
      ruleId: 'stale-section',
      category: 'drift',
      facts: { words: 4 },
      section: 'Reporting',
    } as const;
    const place = { line: 1, depth: 1, title: 'Reporting' };
    const changed = { commit: null, date: '2026-02-03T04:05:06Z', reasons: ['words'], words: 4 };
    const sections = [
      { state: 'stale', source: place, target: place, via: 'git', commit: null, date: null, changed },
    ] as const;
    const texts = { source: null, target: null, beads: [] };
    const [item] = workList({ ...sharedReport, documents: [{ ...document!, findings: [stale], sections, texts }] });
    expect(item).toMatchObject({ tasks: ['update'], words: 4, since: '2026-02-03', risk: 'medium' });
  });

  it('is a table in Markdown', () => {
    const markdown = renderWorkList(report, { language: 'en' });
    expect(markdown).toContain('| ko | 2 | 0 | 86% | – | 3 | 16 |');
    expect(markdown).toContain('| ko | `ko/policy.md` | Keys | translate | 16 |  | medium |');
    expect(renderWorkList(report, { language: 'ko' })).toContain(
      '| ko | `ko/policy.md` | Keys | 번역 | 16 |  | 보통 |',
    );
  });

  it('is CSV that a spreadsheet reads as text, Hangul and all', () => {
    const csv = renderCsv(titled('=HYPERLINK("https://elsewhere.example"), "신고"'), { language: 'en' });
    expect(csv).toMatch(/^\uFEFFLocale,Document,Section,To do,Words,Since,Risk\r\n/);
    expect(csv).toContain(',"\'=HYPERLINK(""https://elsewhere.example""), ""신고""",');
    expect(renderCsv(titled('a - b'), { language: 'en' })).toContain(',a - b,');
  });
});

describe('figures', () => {
  it('are those of the pairs and their sums', () => {
    const figures = JSON.parse(renderFigures(report));
    expect(figures.total).toMatchObject({
      documents: 2,
      clean: 1,
      findings: { error: 3 },
      wordsToDo: 16,
      current: null,
    });
    expect(figures.locales.ko).toEqual(figures.total);
    expect(figures.documents.map(({ state }: { state: string }) => state)).toEqual(['error', 'clean']);
  });

  it('count a document without translation as not translated', () => {
    const { documents } = checkedReport(cleanPair);
    const texts = { ...documents[0]!.texts!, target: null };
    const missing = { ...documents[0]!, target: null, proof: null, texts };
    expect(totalFigures({ ...report, documents: [...documents, missing] }).translated).toBe(0.5);
    expect(pairFigures({ ...report, documents: [missing] })[0]).toMatchObject({ state: 'missing', translated: 0 });
  });

  it.each([
    [report, '3 errors', 'red'],
    [checkedReport(cleanPair), '100%', 'brightgreen'],
    [reportOf(2, 'warning'), '89%', 'yellow'],
  ] as const)('make a badge', (of, message, color) => {
    expect(JSON.parse(renderBadge(of, { language: 'en' }))).toEqual({
      schemaVersion: 1,
      label: 'translations',
      message,
      color,
    });
  });
});

describe('text of a place', () => {
  it.each([
    ['one\ntwo\nthree', 2, 1, 2, 4, 'two'],
    ['one\r\ntwo\r\nthree', 1, 3, 3, 3, 'e\r\ntwo\r\nth'],
    ['one\rtwo', 2, 1, 2, 4, 'two'],
  ])('%j from %i:%i to %i:%i is %j', (text, startLine, startColumn, endLine, endColumn, expected) => {
    const [document] = checkedReport(cleanPair).documents;
    const snippet = { before: '', text: '', after: '' };
    const place = { startLine, startColumn, endLine, endColumn, snippet };
    const texts = { source: { text, blocks: [] }, target: null, beads: [] };
    expect(textAt({ ...document!, texts }, 'source', place)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ["You don't need 2 keys.", 5],
    ['취약점을 신고해 주십시오', 3],
    ['脆弱性 report', 4],
    ['** --- !!', 0],
  ])('%j has %i', (text, count) => expect(countWords(text)).toBe(count));
});
