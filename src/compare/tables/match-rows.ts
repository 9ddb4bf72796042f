import type { Bitext, Block } from '../../types.ts';
import { groupBy } from '../group-by.ts';
import type { Placement } from '../placement.ts';
import type { KeyedTable } from './keyed-tables.ts';

/** Two rows that are the same row, or one that the other side lacks. */
export interface RowPair {
  readonly source: Block | null;
  readonly target: Block | null;
  /** Probability that the pairing is right, 0–1. */
  readonly confidence: number;
}

/** Rows with the same name are the same row, wherever they stand. */
const sameKey = 0.95;

/** Pairs the rows of a keyed table with those of its translation: by their keys first, then as the aligner linked them. */
export function matchRows(
  table: KeyedTable,
  targets: readonly Block[],
  bitext: Bitext,
  placement: Placement,
): RowPair[] {
  const pairs: RowPair[] = [];
  const byKey = new Map(table.rows.map((row) => [keyOf(row, table), row]));
  const free = new Set(targets);
  const open = new Set(table.rows);
  const pair = (source: Block, target: Block, confidence: number): void => {
    pairs.push({ source, target, confidence });
    open.delete(source);
    free.delete(target);
  };
  for (const target of targets) {
    const source = byKey.get(keyOf(target, table)) ?? sourceNamed(target, byKey);
    if (source && open.has(source)) pair(source, target, sameKey);
  }
  for (const source of table.rows) {
    const bead = bitext.blocks[placement.beadOfSource[source.index] ?? -1];
    const target = bead?.target.find((block) => free.has(block));
    if (bead && target && open.has(source)) pair(source, target, bead.confidence);
  }
  const confidenceOf = (row: Block, side: 'source' | 'target'): number => {
    const owners = side === 'source' ? placement.beadOfSource : placement.beadOfTarget;
    const bead = bitext.blocks[owners[row.index] ?? -1];
    return bead && bead.source.length * bead.target.length === 0 ? bead.confidence : sameKey;
  };
  return [
    ...pairs,
    ...[...open].map((source) => ({ source, target: null, confidence: confidenceOf(source, 'source') })),
    ...[...free].map((target) => ({ source: null, target, confidence: confidenceOf(target, 'target') })),
  ];
}

/** The name of a row: the text of its key cell, or of the whole row where it has none. */
export function keyOf(row: Block, { column }: KeyedTable): string {
  return row.row?.cells[column]?.text || row.text;
}

/** The source's row whose name stands in another column of the target's row: columns may have been exchanged. */
function sourceNamed(target: Block, byKey: ReadonlyMap<string, Block>): Block | undefined {
  const named = target.row!.cells.flatMap((cell) => byKey.get(cell.text) ?? []);
  return named.length === 1 ? named[0] : undefined;
}

/** The rows of the target that answer each keyed table: those of the tables that most of its rows are linked to. */
export function targetRows(
  tables: ReadonlyMap<number, KeyedTable>,
  bitext: Bitext,
  placement: Placement,
): Map<number, Block[]> {
  const byTable = groupBy(
    bitext.target.blocks.filter((block) => block.row),
    (block) => block.row!.table,
  );
  const names = new Map(
    [...tables].map(([number, table]) => [number, new Set(table.rows.map((row) => keyOf(row, table)))]),
  );
  const found = new Map<number, Block[]>();
  for (const rows of byTable.values()) {
    const number = mostVoted(rows, tables, names, bitext, placement);
    if (number === null) continue;
    found.set(number, [...(found.get(number) ?? []), ...rows.filter((row) => !row.row!.header)]);
  }
  return found;
}

/** The keyed table of the source that a table of the target translates: each row votes by its link and, with more weight, by its name. */
function mostVoted(
  rows: readonly Block[],
  tables: ReadonlyMap<number, KeyedTable>,
  names: ReadonlyMap<number, ReadonlySet<string>>,
  bitext: Bitext,
  placement: Placement,
): number | null {
  const votes = new Map<number, number>();
  const vote = (number: number, weight: number): void => void votes.set(number, (votes.get(number) ?? 0) + weight);
  for (const row of rows) {
    const linked = bitext.blocks[placement.beadOfTarget[row.index] ?? -1]?.source[0]?.row?.table ?? -1;
    if (linked >= 0) vote(linked, 1);
    if (row.row!.header) continue;
    for (const [number, table] of tables) if (names.get(number)?.has(keyOf(row, table))) vote(number, 2);
  }
  const [best] = [...votes].toSorted(([, one], [, other]) => other - one);
  return best && tables.has(best[0]) ? best[0] : null;
}
