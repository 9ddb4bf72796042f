import { describe, expect, it } from 'vitest';
import type { IdentityOptions } from '../../src/compare/identity-options.ts';
import { check, outline } from '../findings-of.ts';

const source = `| Advisory | Summary | Affected | Fixed in |
| --- | --- | --- | --- |
| LSA-2025-001 | A crash while reading | <= 2.4.0 | 2.4.1 |
| LSA-2025-002 | A leak of memory | < 2.5.0 | 2.5.0 |
| LSA-2025-003 | A forged log | >= 1.0, < 2.5.2 | 2.5.2 |
`;

const rows = [
  '| LSA-2025-001 | 읽는 동안 중단 | <= 2.4.0 | 2.4.1 |',
  '| LSA-2025-002 | 메모리 유출 | < 2.5.0 | 2.5.0 |',
  '| LSA-2025-003 | 위조된 기록 | >= 1.0, < 2.5.2 | 2.5.2 |',
];

function compare(body: readonly string[], identity: Partial<IdentityOptions> = {}): string[] {
  const target = ['| 권고 | 요약 | 영향받는 버전 | 수정 버전 |', '| --- | --- | --- | --- |', ...body, ''].join('\n');
  return outline(check(source, target, { identity: { modes: {}, urlMap: {}, ...identity } }));
}

const [first = '', second = '', third = ''] = rows;

describe('an advisory table', () => {
  it('is silent where it is translated', () => {
    expect(compare(rows)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['a version', [first.replace('2.4.1', '2.4.2'), second, third], ['changed error 3:40']],
    ['a comparator', [first.replace('<=', '<'), second, third], ['comparator error 3:29']],
    ['a comparator set by a typographer', [first.replace('<=', '≤'), second, third], ['comparator error 3:29']],
    ['a key', [first.replace('001', '009'), second, third], ['changed error 3:3']],
    ['a row that is missing', [first, third], ['missing error 3:47']],
    ['a row that is new', [...rows, third.replaceAll('003', '004')], ['extra error 6:1']],
    ['a row that stands twice', [first, second, second, third], ['duplicate error 5:1']],
    [
      'versions that were exchanged between rows',
      [first.replace('2.4.1', '2.5.0'), second.replace('| 2.5.0', '| 2.4.1'), third],
      ['changed error 3:40', 'changed error 4:37'],
    ],
  ])('names %s', (_, body, found) => {
    expect(compare(body)).toEqual(found.map((line) => `mismatched-advisory ${line}`));
  });

  it('takes rows in any order, unless the order is asked for', () => {
    expect(compare([third, first, second])).toEqual([]);
    expect(compare([third, first, second], { rowOrder: true })).toEqual(['mismatched-advisory order error 4:1']);
  });

  it('says once that two columns have exchanged their cells', () => {
    const exchanged = rows.map((row) => row.replace(/\| ([^|]+) \| ([^|]+) \|$/, '| $2 | $1 |'));
    expect(compare(exchanged)).toEqual(['mismatched-advisory columns error 1:1']);
  });
});

describe('titles that have changed places', () => {
  const keyed = (titles: string, body: readonly string[]): string[] =>
    outline(check(source, [titles, '| --- | --- | --- | --- |', ...body, ''].join('\n')));
  const exchanged = '| 권고 | 요약 | 수정 버전 | 영향받는 버전 |';

  it('above cells that have not are one finding', () => {
    expect(keyed(exchanged, rows)).toEqual(['mismatched-advisory titles error 1:13']);
  });

  it('above cells that have are none', () => {
    const moved = rows.map((row) => row.replace(/\| ([^|]+) \| ([^|]+) \|$/, '| $2 | $1 |'));
    expect(moved).not.toEqual(rows);
    expect(keyed(exchanged, moved).filter((line) => line.includes('titles'))).toEqual([]);
  });

  it('are told in a table without keys as well', () => {
    const table = '| Kind | Address | Answer |\n| - | - | - |\n| Report | a@lantern.example | soon |\n';
    const ko = (titles: string, cells: string): string[] =>
      outline(check(table, `${titles}\n| - | - | - |\n${cells}\n`));
    expect(ko('| 종류 | 답변 | 주소 |', '| 신고 | a@lantern.example | 곧 |')).toEqual([
      'mismatched-table-shape titles warning 1:8',
    ]);
    expect(ko('| 종류 | 주소 | 답변 |', '| 신고 | a@lantern.example | 곧 |')).toEqual([]);
    expect(ko('| 종류 | 답변 | 주소 |', '| 신고 | 곧 | a@lantern.example |')).toEqual([]);
  });
});

describe('figures of a table', () => {
  const scores = (...cells: string[]): string =>
    ['| ID | Score | Range |', '| --- | --- | --- |', `| LSA-2025-001 | ${cells.join(' | ')} |`, ''].join('\n');

  it.each([
    ['9.0~10.0', 'ko'],
    ['9.0 – 10.0', 'ko'],
    ['9.0-10.0', 'ko'],
    ['9,0–10,0', 'de'],
  ])('may be written as the language writes them: %s', (range, locale) => {
    expect(
      outline(
        check(
          scores('9.8', '9.0–10.0'),
          scores('9.8', range).replace(
            '| Score | Range |',
            locale === 'ko' ? '| 점수 | 범위 |' : '| Punkte | Bereich |',
          ),
          { locale },
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['9.0~10.1', 'ko'],
    ['9,0–10,0', 'ko'],
    ['9,1–10,0', 'de'],
    ['90–100', 'de'],
  ])('are named where they differ: %s', (range, locale) => {
    expect(
      outline(
        check(
          scores('9.8', '9.0–10.0'),
          scores('9.8', range).replace(
            '| Score | Range |',
            locale === 'ko' ? '| 점수 | 범위 |' : '| Punkte | Bereich |',
          ),
          { locale },
        ),
      ),
    ).toEqual(['mismatched-advisory changed error 3:24']);
  });

  it('keep their points in a column of versions', () => {
    const table = (version: string): string => scores('9.8', version).replace('Range', 'Fixed in');
    expect(outline(check(table('4.2'), table('4,2').replace('Score', 'Punkte'), { locale: 'de' }))).toEqual([
      'mismatched-advisory changed error 3:24',
    ]);
  });
});

describe('policies of columns', () => {
  const changed = [first.replace('읽는 동안 중단', 'A crash while reading'), second, third];

  it('compare words where that is asked for', () => {
    expect(compare(rows, { columns: { summary: 'exact' } })).toHaveLength(3);
    const found = compare(changed, { columns: { Summary: 'exact' } });
    expect(found.filter((line) => line.startsWith('mismatched-advisory'))).toHaveLength(2);
  });

  it('leave a column alone', () => {
    const other = [first.replace('2.4.1', '9.9.9'), second, third];
    expect(compare(other, { columns: { 'Fixed in': 'ignore' } })).toEqual([]);
    expect(compare(other, { columns: { 'Fixed in': 'translate' } })).toEqual(['mismatched-version changed error 3:40']);
  });

  it('name the key of a table that has none', () => {
    const table = (cell: string): string => `| Channel | State |\n| --- | --- |\n| stable | 3 |\n| ${cell} | 2 |\n`;
    const identity = { modes: {}, urlMap: {}, columns: { Channel: 'key' } } as const;
    expect(outline(check(table('beta'), table('beta').replace('2 |', '4 |'), { identity }))).toContain(
      'mismatched-advisory changed error 4:10',
    );
  });
});
