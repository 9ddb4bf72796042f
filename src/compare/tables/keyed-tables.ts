import type { Block, Cell, Invariant } from '../../types.ts';
import { groupBy } from '../group-by.ts';
import type { ColumnPolicy } from '../identity-options.ts';

/** A table whose rows have names: a column holds an identifier or a version, or was configured as the key. */
export interface KeyedTable {
  /** The key's column, 0-based. */
  readonly column: number;
  /** Titles of the columns; empty where the table has no header. */
  readonly titles: readonly string[];
  readonly header: Block | null;
  readonly rows: readonly Block[];
  /** Policies as configured; undefined where the cells themselves tell. */
  readonly policies: readonly (ColumnPolicy | undefined)[];
}

/** The keyed tables among some blocks, by their number. */
export function keyedTables(
  blocks: readonly Block[],
  columns: Readonly<Record<string, ColumnPolicy>>,
): Map<number, KeyedTable> {
  const tables = new Map<number, KeyedTable>();
  const byTable = groupBy(
    blocks.filter((block) => block.row),
    (block) => block.row!.table,
  );
  for (const [number, members] of byTable) {
    const header = members.find((block) => block.row!.header) ?? null;
    const rows = members.filter((block) => !block.row!.header);
    const titles = header?.row?.cells.map((cell) => cell.text) ?? [];
    const policies = titles.map((title) => policyOf(title, columns));
    const column = policies.includes('key') ? policies.indexOf('key') : keyColumn(rows);
    if (column >= 0 && rows.length > 0) tables.set(number, { column, titles, header, rows, policies });
  }
  return tables;
}

function policyOf(title: string, columns: Readonly<Record<string, ColumnPolicy>>): ColumnPolicy | undefined {
  const name = title.trim().toLowerCase();
  return Object.entries(columns).find(([column]) => column.trim().toLowerCase() === name)?.[1];
}

/** The first column that holds an identifier or a version, each but once, in at least half of the rows; -1 where there is none. */
function keyColumn(rows: readonly Block[]): number {
  const widest = Math.max(0, ...rows.map((row) => row.row!.cells.length));
  for (let column = 0; column < widest; column++) {
    const keys = rows.flatMap((row) => (isKey(row, row.row!.cells[column]) ? [row.row!.cells[column]!.text] : []));
    if (keys.length > 0 && keys.length * 2 >= rows.length && new Set(keys).size === keys.length) return column;
  }
  return -1;
}

function isKey(row: Block, cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    !hasProse(row, cell) &&
    invariantsIn(row, cell).some(({ kind }) => kind === 'identifier' || kind === 'version')
  );
}

/** The invariants that stand in a cell. */
export function invariantsIn(row: Block, cell: Cell): Invariant[] {
  return row.invariants.filter(
    ({ range }) => range.start.offset >= cell.range.start.offset && range.end.offset <= cell.range.end.offset,
  );
}

/** True where words are left in a cell when its invariants are taken out. */
export function hasProse(row: Block, cell: Cell): boolean {
  const rest = invariantsIn(row, cell).reduce((text, invariant) => text.replace(invariant.raw, ' '), cell.text);
  return /\p{L}/u.test(rest);
}
