import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageDocument } from '../../src/report/html/page-document.ts';
import type { PageBlock, PageRow, Run } from '../../src/report/html/page-data.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { percent } from '../../src/report/percent.ts';
import { checkedReport, cleanPair, damagedPair, hostilePair } from './checked-report.ts';
import { sharedReport } from './shared-report.ts';

const options = { language: 'en', rules: [], script: 'console.log("a")', style: 'p{}' } as const;
const report = checkedReport(damagedPair);
const { page: texts, findings } = pageDocument(report.documents[0]!);
const rows = texts.sections.flatMap((section) => section.rows);

function textOf(run: Run): string {
  return typeof run === 'string' ? run : run[0];
}

function runsOf({ r, c }: PageBlock): readonly Run[] {
  return r ?? c!.flat();
}

/** What carries a mark on one side, in reading order. */
function marked(side: 's' | 't', letter: string): string[] {
  const runs = rows.flatMap((row) => row[side]).flatMap(runsOf);
  return runs.filter((run) => typeof run !== 'string' && run[1].includes(letter)).map(textOf);
}

function rowOf(rule: string): PageRow {
  const [section, row] = findings.find((finding) => finding.rule === rule)!.at!;
  return texts.sections[section]!.rows[row]!;
}

describe('texts side by side', () => {
  it('has a section for each heading, with both titles', () => {
    expect(texts.sections.map(({ source, target, depth }) => [depth, source, target])).toEqual([
      [1, 'Security policy', '보안 정책'],
      [2, 'Supported versions', '지원 버전'],
      [2, 'How we answer', '답변 절차'],
      [2, 'Keys', ''],
    ]);
  });

  it('shows every block as it is written', () => {
    for (const [side, text] of [['s', damagedPair.source] as const, ['t', damagedPair.target] as const])
      for (const block of rows.flatMap((row) => row[side])) {
        if (block.c) continue;
        expect(text).toContain(runsOf(block).map(textOf).join('').replace('U+200B', '\u200b'));
      }
    expect(rows.flatMap((row) => row.t).find(({ k }) => k === 'table-row header')!.c).toEqual([['버전'], ['지원']]);
  });

  it('leaves a gap where a part is missing, and puts the finding there', () => {
    const row = rowOf('missing-section');
    expect(row.t).toEqual([]);
    expect(runsOf(row.s[0]!).map(textOf).join('')).toBe('## Keys');
  });

  it('marks of a section that is not in the source its heading alone', () => {
    const source = '# Policy\n\nWe answer every report.\n';
    const target = '# 정책\n\n모든 신고에 답변합니다.\n\n## 추가\n\n다른 글입니다.\n';
    const { page } = pageDocument(checkedReport({ source, target }).documents[0]!);
    const all = page.sections.flatMap((section) => section.rows.flatMap((row) => row.t)).flatMap(runsOf);
    expect(
      all
        .filter((run) => typeof run !== 'string' && run[2] !== undefined)
        .map(textOf)
        .join(''),
    ).toBe('## 추가');
  });

  it('marks what differs by character, on both sides', () => {
    expect(marked('s', 'd')).toEqual(['rn']);
    expect(marked('t', 'd')).toEqual(['m']);
    const email = findings.findIndex(({ rule }) => rule === 'mismatched-email');
    const parts = rowOf('mismatched-email')
      .t.flatMap(runsOf)
      .filter((run) => typeof run !== 'string' && run[2] === email);
    expect(parts.map(textOf).join('')).toBe('security@lantem.example');
  });

  it('shows what is verified as verified, and what differs not', () => {
    expect(marked('t', 'v')).toEqual(expect.arrayContaining(['https://lantern.example/form', '1.2.x', 'report-id']));
    expect(marked('t', 'v').join(' ')).not.toContain('security@');
    expect(marked('s', 'i').join('')).toContain('security@lante');
  });

  it('names characters that nobody sees', () => {
    expect(marked('t', 'h')).toEqual(['U+200B']);
    expect(marked('s', 'h')).toEqual([]);
  });

  it('tells marks of Markdown from the text', () => {
    expect(marked('s', 'm')).toEqual(expect.arrayContaining(['# ', ' {#policy}', '**', '- ']));
    expect(marked('s', 's')).toContain('security@lante');
    expect(marked('s', 'q')).toEqual(['> ']);
  });

  it('shows a row as it is written where the cells do not hold all of it', () => {
    const [document] = checkedReport({
      source: '# Advisories\n\n| Number | Type |\n| --- | --- |\n| TFSA-2018-006 | Memory |\n',
      target: '권고\n\n\n번호\t유형\nTFSA-\t메모리\n2018-\n006\n',
    }).documents;
    const own = document!.texts!;
    const cut = {
      ...own.target!,
      blocks: own.target!.blocks.map(
        (block) => ({ ...block, kind: 'table-row', cells: [{ start: block.start, end: block.start + 1 }] }) as const,
      ),
    };
    const { page: shown } = pageDocument({ ...document!, texts: { ...own, target: cut } });
    const blocks = shown.sections.flatMap((section) => section.rows).flatMap((row) => row.t);
    expect(blocks.every(({ k, c }) => c === undefined && k === 'table-row raw')).toBe(true);
    expect(
      shown.sections
        .flatMap((section) => section.rows)
        .flatMap((row) => row.s)
        .some(({ c }) => c?.length === 2),
    ).toBe(true);
  });

  it('holds the same text for any pair of documents', () => {
    const text = fc.array(
      fc.constantFrom(
        '# a',
        'b **c** d',
        '- e',
        '> f\n> g',
        '| h | i |\n| --- | --- |\n| j | k |',
        '```\nl\n```',
        '<b>',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(text, text, (sources, targets) => {
        const [document] = checkedReport({ source: sources.join('\n\n'), target: targets.join('\n\n') }).documents;
        const own = pageDocument(document!).page.sections.flatMap((section) => section.rows);
        for (const [side, lines] of [['s', sources] as const, ['t', targets] as const]) {
          // Sorted, for a block that moved stands beside its counterpart.
          const letters = (list: string): string =>
            Array.from(list.replaceAll(/[^a-z]/g, ''))
              .toSorted()
              .join('');
          const shown = own
            .flatMap((row) => row[side])
            .flatMap(runsOf)
            .map(textOf)
            .join('')
            .replaceAll('U+202E', '');
          expect(letters(shown)).toBe(letters(lines.join('')));
        }
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

describe('html', () => {
  const html = renderHtml(report, options);

  it('allows its own script and style by their hashes and nothing else', () => {
    const policy = /content="(default-src[^"]*)"/.exec(html)![1]!;
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash(options.script)}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(options.style)}'`);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(html).toContain(`<script>${options.script}</script>`);
    expect(html.match(/<script>/g)).toHaveLength(1);
  });

  it('counts in the overview what is not translated, and sums up all documents of a locale', () => {
    const shared = renderHtml(sharedReport, options);
    expect(shared).toContain('<li class="error"><strong>1</strong> not translated</li>');
    expect(shared).toContain('<th scope="row">All documents</th>');
    expect(renderHtml(report, options)).not.toContain('not translated</li>');
  });

  it('shows the overview without its script', () => {
    const { documents } = sharedReport;
    const page = renderHtml(sharedReport, options);
    expect(page).toContain('href="#doc=docs%2Fko%2Fsecurity.md&amp;locale=ko"');
    expect(page).toContain('2 errors, 1 warning, 1 note');
    expect(page.match(/<td><a class="state /g)).toHaveLength(documents.length);
    expect(page).toContain('<noscript>');
  });

  it('says nothing of what is up to date where nothing is known of the past', () => {
    expect(html).not.toContain('up to date</li>');
    const [document] = report.documents;
    const place = (line: number): { line: number; depth: number; title: string } => ({ line, depth: 2, title: '' });
    const diff = [
      { what: 'same', text: 'a b c d e f g h Supported' },
      { what: 'added', text: 'versions' },
      { what: 'same', text: 'short' },
      { what: 'removed', text: 'gone' },
      { what: 'same', text: 'h g f e d c b a z y x' },
    ] as const;
    const changed = { commit: 'c'.repeat(40), date: '2026-03-01T10:00:00Z', reasons: ['words'], words: 5, diff };
    const known = { via: 'git', commit: null, date: null } as const;
    const sections = [
      { ...known, state: 'current', source: place(1), target: place(1), changed: null },
      { ...known, state: 'stale', source: place(5), target: place(5), changed },
    ] as const;
    const stale = renderHtml({ ...report, documents: [{ ...document!, sections }] }, options);
    expect(stale).toContain('<strong>50%</strong> up to date');
    expect(stale).toContain(
      '"stale":{"date":"2026-03-01","words":5,"diff":[["same","… b c d e f g h Supported"],["added","versions"],["same","short"],["removed","gone"],["same","h g f e d c b a …"]]}',
    );
  });

  it('draws a trend from earlier reports', () => {
    expect(html).not.toContain('<svg');
    const trend = renderHtml(report, { ...options, earlierErrors: [9, 4] });
    expect(trend).toContain('aria-label="Errors over the last 3 reports: 9, 4, 3"');
  });

  it('speaks Korean', () => {
    const korean = renderHtml(report, { ...options, language: 'ko' });
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain('번역 보고서');
  });

  it('lets no document end its data or begin an element', () => {
    const page = renderHtml(checkedReport(hostilePair), options);
    const opened = [...page.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1]!);
    const known =
      'html head meta title style body a header div main section h1 ul li strong table thead tr th wbr tbody td span small tfoot noscript p footer script'.split(
        ' ',
      );
    expect(opened.filter((name) => !known.includes(name))).toEqual([]);
    expect(opened.filter((name) => name === 'script')).toHaveLength(4);
  });

  it('is the same bytes for the same report', () => {
    expect(renderHtml(checkedReport(damagedPair, cleanPair), options)).toBe(
      renderHtml(checkedReport(damagedPair, cleanPair), options),
    );
  });
});

describe('percentages', () => {
  it.each([
    [null, '–'],
    [0, '0%'],
    [0.004, '1%'],
    [0.5, '50%'],
    [0.998, '99%'],
    [1, '100%'],
  ])('%s is written %s', (share, written) => expect(percent(share)).toBe(written));
});
