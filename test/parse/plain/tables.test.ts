import { describe, expect, test } from 'vitest';
import { readPlain } from '../../../src/parse/plain/index.ts';

function rows(text: string): string[][] {
  return readPlain(text).drafts.flatMap(({ row }) => (row ? [row.cells.map((cell) => cell.text)] : []));
}

const wrapped = [
  '권고            유형\t                       영향받는         제보',
  '번호                                            판              한 사람',
  '',
  'LHSA-           종을 울릴 때                    <= 2.3          등대 보안 연구소',
  '2024-           널 포인터를',
  '001\t\t참조합니다',
  'LHSA-           설정 파일의 경계를              <= 2.1          등대지기 모임',
  '2023-           벗어나 읽습니다',
  '004',
  '',
  '-\t        잘못된 시각                     <= 1.9\t        등대지기 모임  ',
].join('\n');

describe('tables in columns', () => {
  test('cells wrapped over lines, an identifier broken over three, rows with and without a blank line between them', () => {
    expect(rows(wrapped)).toEqual([
      ['권고 번호', '유형', '영향받는 판', '제보 한 사람'],
      ['LHSA-2024-001', '종을 울릴 때 널 포인터를 참조합니다', '<= 2.3', '등대 보안 연구소'],
      ['LHSA-2023-004', '설정 파일의 경계를 벗어나 읽습니다', '<= 2.1', '등대지기 모임'],
      ['-', '잘못된 시각', '<= 1.9', '등대지기 모임'],
    ]);
    const drafts = readPlain(wrapped).drafts;
    expect(drafts.map(({ row }) => row!.header)).toEqual([true, false, false, false]);
    expect(new Set(drafts.map(({ row }) => row!.table))).toEqual(new Set([0]));
  });

  test('a cell of several lines gives its whole text to the finders, a cell of one line its place', () => {
    const [, row] = readPlain(wrapped).drafts;
    expect(row!.spans.map(({ start, end, text }) => text ?? wrapped.slice(start, end))).toEqual(
      row!.row!.cells.map((cell) => cell.text),
    );
    expect(row!.spans[2]!.text).toBeUndefined();
  });

  test('tabs, empty cells at the end, no header where the first row has figures', () => {
    const text = '2.4\t예\t2025-06-30\n2.3\t예\t2024-12-31\n1.9\t아니요\n';
    expect(rows(text)).toEqual([
      ['2.4', '예', '2025-06-30'],
      ['2.3', '예', '2024-12-31'],
      ['1.9', '아니요', ''],
    ]);
    expect(readPlain(text).drafts[0]!.row!.header).toBe(false);
  });

  test('two tables are numbered, and prose after one is not drawn in', () => {
    const table = '판       지원\n2.4      예\n2.3      예\n';
    const drafts = readPlain(`${table}\n지원하지 않는 판은 고치지 않습니다.\n\n${table}`).drafts;
    expect(drafts.map(({ kind, row }) => row?.table ?? kind)).toEqual([0, 0, 0, 'paragraph', 1, 1, 1]);
  });

  test.each([
    ['two blanks after a sentence', 'We reply soon.  We fix it.  You are told.\nWe thank you.  We publish it.  Done.'],
    ['an item set off by a tab', '·\t판 번호를 적습니다.\n·\t재현 방법을 적습니다.'],
    ['one line with a gap', '담당        보안팀'],
    ['indented prose', '   등대는 이틀 안에\n   답을 드립니다.'],
  ])('%s is none', (_, text) => {
    expect(rows(text)).toEqual([]);
  });
});

describe('tables of bars', () => {
  test('with or without outer bars, an escaped bar, empty cells', () => {
    expect(rows('판 | 지원\n--- | ---\n2.4 | 예\n2.3 |\n')).toEqual([
      ['판', '지원'],
      ['2.4', '예'],
      ['2.3', ''],
    ]);
    expect(rows('| a \\| b | c |\n| d |  |\n')).toEqual([
      ['a | b', 'c'],
      ['d', ''],
    ]);
  });

  test('a bar in prose makes none', () => {
    expect(rows('한국어 | English\n\n등대 | 보안 정책\n입니다.')).toEqual([]);
  });
});
