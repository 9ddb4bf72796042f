import type { Bitext, Block, Invariant } from '../types.ts';
import { defaultIdentity, type IdentityOptions } from './identity-options.ts';
import { type Placement, spanOf } from './placement.ts';
import { columnPositions, compareCells, type RowDifference } from './tables/compare-cells.ts';
import { type ExchangedTitles, exchangedTitles } from './tables/exchanged-titles.ts';
import { type KeyedTable, keyedTables } from './tables/keyed-tables.ts';
import { keyOf, matchRows, type RowPair, targetRows } from './tables/match-rows.ts';

export type { RowDifference } from './tables/compare-cells.ts';

/** The result of comparing all keyed tables. */
export interface TablesComparison {
  readonly differences: readonly RowDifference[];
  /** Titles above each other's cells, in tables that have no keys. */
  readonly titles: readonly ExchangedTitles[];
  /** Rows (without headers) of keyed tables in the source, and those without a difference. */
  readonly source: number;
  readonly identical: number;
  /** Invariants in cells that were compared whole, so that no other comparison need look at them. */
  readonly claimed: ReadonlySet<Invariant>;
  /** Rows of either side that the aligner left alone and that are dealt with here. */
  readonly reported: ReadonlySet<Block>;
}

/**
 * Compares advisory and support tables row by row: rows are paired by their keys; a cell without prose must say the same to the
 * character, a cell with prose may be translated, unless its column's policy says otherwise.
 */
export function compareTables(
  bitext: Bitext,
  placement: Placement,
  identity: IdentityOptions = defaultIdentity,
): TablesComparison {
  const tables = keyedTables(bitext.source.blocks, identity.columns ?? {});
  const targets = tables.size === 0 ? new Map<number, Block[]>() : targetRows(tables, bitext, placement);
  const comparison = {
    differences: [] as RowDifference[],
    claimed: new Set<Invariant>(),
    reported: new Set<Block>(),
    titles: [] as ExchangedTitles[],
    source: 0,
    identical: 0,
  };
  for (const [number, table] of tables) {
    const rows = targets.get(number);
    // A table that is missing as a whole is reported as a block.
    if (!rows || rows.length === 0) continue;
    const pairs = matchRows(table, rows, bitext, placement);
    const compared = compareTable(table, pairs, { bitext, placement, identity, claimed: comparison.claimed });
    for (const difference of compared.differences) comparison.differences.push(difference);
    comparison.source += table.rows.length;
    comparison.identical += compared.identical;
    for (const row of table.rows) if (isAlone(placement.beadOfSource[row.index], bitext)) comparison.reported.add(row);
    for (const row of rows) if (isAlone(placement.beadOfTarget[row.index], bitext)) comparison.reported.add(row);
  }
  for (const exchanged of exchangedTitles(bitext))
    if (tables.has(exchanged.table)) comparison.differences.push(titles(exchanged));
    else comparison.titles.push(exchanged);
  return comparison;
}

interface Job {
  readonly bitext: Bitext;
  readonly placement: Placement;
  readonly identity: IdentityOptions;
  readonly claimed: Set<Invariant>;
}

function compareTable(
  table: KeyedTable,
  pairs: readonly RowPair[],
  job: Job,
): { differences: RowDifference[]; identical: number } {
  const header = headerOf(pairs, job.bitext);
  const { positions, exchanged } = columnPositions(pairs, table, header);
  const twins = new Map(table.rows.map((row) => [keyOf(row, table), row]));
  let identical = 0;
  const rows = pairs.flatMap((pair) => {
    const { source, target } = pair;
    if (!target) return source ? [missing(pair, source, table, job)] : [];
    if (!source) return [extra(pair, target, table, twins)];
    const cells = compareCells({ ...pair, source, target }, table, positions, job.bitext, job.claimed);
    if (cells.length === 0) identical++;
    return cells;
  });
  const differences = [...columns(exchanged, table, header, pairs), ...rows, ...movedRows(table, pairs, job.identity)];
  return { differences, identical };
}

function columns(
  exchanged: readonly [number, number] | null,
  table: KeyedTable,
  header: Block | null,
  pairs: readonly RowPair[],
): RowDifference[] {
  const place = header ?? pairs.find(({ target }) => target)?.target;
  if (!exchanged || !place) return [];
  const [source, target] = exchanged.map((column) => table.titles[column] ?? String(column + 1));
  const range = table.header?.range ?? spanOf(table.rows.slice(0, 1));
  const facts = { source: source!, target: target! };
  return [{ messageId: 'columns', facts, source: range, target: place.range, confidence: 1 }];
}

function titles({ titles: [source, target], confidence, ...places }: ExchangedTitles): RowDifference {
  return { messageId: 'titles', facts: { source, target }, source: places.source, target: places.target, confidence };
}

/** The row of titles above the target's rows. */
function headerOf(pairs: readonly RowPair[], { target }: Bitext): Block | null {
  const table = pairs.find((pair) => pair.target)?.target?.row?.table;
  return target.blocks.find((block) => block.row?.header && block.row.table === table) ?? null;
}

function missing({ confidence }: RowPair, row: Block, table: KeyedTable, { placement }: Job): RowDifference {
  const gap = placement.gaps[placement.beadOfSource[row.index] ?? -1] ?? row.range;
  return { messageId: 'missing', facts: { source: keyOf(row, table) }, source: row.range, target: gap, confidence };
}

function extra(
  { confidence }: RowPair,
  row: Block,
  table: KeyedTable,
  twins: ReadonlyMap<string, Block>,
): RowDifference {
  const key = keyOf(row, table);
  const twin = twins.get(key);
  const messageId = twin ? 'duplicate' : 'extra';
  return { messageId, facts: { target: key }, source: twin?.range ?? null, target: row.range, confidence };
}

/** Where the order of rows is asked for, the rows that stand before one that the source has earlier. */
function movedRows(table: KeyedTable, pairs: readonly RowPair[], { rowOrder }: IdentityOptions): RowDifference[] {
  if (!rowOrder) return [];
  const linked = pairs
    .flatMap(({ source, target, confidence }) => (source && target ? [{ source, target, confidence }] : []))
    .toSorted((one, other) => one.target.index - other.target.index);
  return linked.flatMap(({ source, target, confidence }, position) => {
    const before = linked[position - 1];
    if (!before || before.source.index < source.index) return [];
    const facts = { target: keyOf(target, table), before: keyOf(before.target, table) };
    return [{ messageId: 'order' as const, facts, source: source.range, target: target.range, confidence }];
  });
}

/** True where the aligner has linked a row to nothing. */
function isAlone(bead: number | undefined, { blocks }: Bitext): boolean {
  const owner = blocks[bead ?? -1];
  return owner !== undefined && (owner.source.length === 0 || owner.target.length === 0);
}
