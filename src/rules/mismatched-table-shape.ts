import type { Bitext, Block } from '../types.ts';
import { defineRule, type RawFinding, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A table has another number of columns than its source. */
export const mismatchedTableShape: Rule = defineRule({
  id: 'mismatched-table-shape',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A table has other columns than the source', ko: '표의 열이 원문과 다름' },
  messages: {
    en: {
      changed: ({ source, target }) =>
        `Unexpected number of columns \`${target}\`, expected \`${source}\` as in the source`,
      row: ({ source, target }) =>
        `Unexpected number of cells \`${target}\` in a row, expected \`${source}\` as in its table`,
      titles: ({ source, target }) =>
        `Unexpected order of the titles ${quote(source)} and ${quote(target)}, each stands above the other's cells`,
    },
    ko: {
      changed: ({ source, target }) => `다른 열 개수: \`${target}\`, 원문: \`${source}\``,
      row: ({ source, target }) => `칸 개수가 표와 다른 행: \`${target}\`, 표의 열 개수: \`${source}\``,
      titles: ({ source, target }) => `서로 바뀐 열 제목: ${quote(source)}, ${quote(target)}`,
    },
  },
  check({ bitext, tables }) {
    if (bitext.target.form === 'plain') return [];
    const titles = tables.titles.map(({ titles: [source, target], confidence, ...places }) => ({
      messageId: 'titles',
      facts: { source, target },
      source: places.source,
      target: places.target,
      unsure: confidence < 0.5,
    }));
    return [...titles, ...brokenRows(bitext), ...otherWidths(bitext)];
  },
});

/** Rows with more or fewer cells than the titles of their table: GitHub drops what is too much and leaves empty what is too little. As in the source is right. */
function brokenRows({ source, target, blocks }: Bitext): RawFinding<'row'>[] {
  const own = widthsOf(target.blocks);
  if (own.size === 0) return [];
  const widths = widthsOf(source.blocks);
  const isBroken = (row: Block, of: ReadonlyMap<number, number>): boolean =>
    row.row !== null && of.has(row.row.table) && of.get(row.row.table) !== row.row.cells.length;
  const broken: RawFinding<'row'>[] = [];
  for (const bead of blocks)
    for (const row of bead.target) {
      if (!isBroken(row, own) || bead.source.some((counterpart) => isBroken(counterpart, widths))) continue;
      const facts = { source: own.get(row.row!.table)!, target: row.row!.cells.length };
      broken.push({ messageId: 'row', facts, source: bead.source[0]?.range ?? null, target: row.range });
    }
  return broken;
}

/** The number of titles of each table. */
function widthsOf(blocks: readonly Block[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { row } of blocks) if (row?.header) widths.set(row.table, row.cells.length);
  return widths;
}

/** Titles that are linked and more or fewer than in the source. */
function otherWidths({ blocks }: Bitext): RawFinding<'changed'>[] {
  const other: RawFinding<'changed'>[] = [];
  for (const { source, target, confidence } of blocks) {
    const row = source[0];
    const counterpart = target[0];
    if (!row?.row?.header || !counterpart?.row) continue;
    const facts = { source: row.row.cells.length, target: counterpart.row.cells.length };
    if (facts.source !== facts.target)
      other.push({
        messageId: 'changed',
        facts,
        source: row.range,
        target: counterpart.range,
        unsure: confidence < 0.5,
      });
  }
  return other;
}
