import type { Bead, Bitext, Block, Cell, Facts, Invariant, Range, Value } from '../types.ts';
import { groupBy } from './group-by.ts';
import { type Placement, spanOf } from './placement.ts';
import { saysTheSame } from './value-likeness.ts';

/** A row or a cell of a keyed table that differs. */
export interface RowDifference {
  readonly messageId: 'changed' | 'missing' | 'extra' | 'duplicate';
  readonly facts: Facts;
  readonly source: Range | null;
  readonly target: Range;
  readonly confidence: number;
}

/** The result of comparing all keyed tables. */
export interface TablesComparison {
  readonly differences: readonly RowDifference[];
  /** Rows (without headers) of keyed tables in the source, and those without a difference. */
  readonly source: number;
  readonly identical: number;
  /** Invariants in cells that were compared whole, so that no other comparison need look at them. */
  readonly claimed: ReadonlySet<Invariant>;
  /** Rows of either side that are missing or extra and reported here. */
  readonly reported: ReadonlySet<Block>;
}

/** A table of the source that has a key column: the rows' identifiers or versions. */
interface KeyedTable {
  readonly column: number;
  readonly titles: readonly string[];
}

/**
 * Compares advisory and support tables row by row: rows are linked by the aligner; a cell without prose must say the same to the
 * character, a cell with prose may be translated.
 */
export function compareTables(bitext: Bitext, placement: Placement): TablesComparison {
  const tables = keyedTables(bitext.source.blocks);
  const comparison = {
    differences: [] as RowDifference[],
    claimed: new Set<Invariant>(),
    reported: new Set<Block>(),
    source: 0,
    identical: 0,
  };
  const targetTables = linkedTables(bitext, tables);
  bitext.blocks.forEach((bead, position) => {
    const [row] = bead.source;
    const table = row?.row ? tables.get(row.row.table) : targetTables.get(bead.target[0]?.row?.table ?? -1);
    if (!table) return;
    const rows = bead.source.filter((block) => block.row && !block.row.header);
    comparison.source += rows.length;
    const differences = compareBead(bead, table, placement.gaps[position]!, bitext, comparison.claimed);
    comparison.differences.push(...differences);
    comparison.identical += Math.max(0, rows.length - differences.filter((difference) => difference.source).length);
    if (differences.some((difference) => difference.messageId !== 'changed'))
      for (const block of [...bead.source, ...bead.target])
        if (bead.source.length === 0 || bead.target.length === 0) comparison.reported.add(block);
  });
  return comparison;
}

/** Keyed tables by number. A key column holds an identifier or a version, each but once, in at least half of the rows. */
function keyedTables(blocks: readonly Block[]): Map<number, KeyedTable> {
  const rows = groupBy(
    blocks.filter((block) => block.row),
    (block) => block.row!.table,
  );
  const tables = new Map<number, KeyedTable>();
  for (const [number, members] of rows) {
    const body = members.filter((block) => !block.row!.header);
    const titles = members.find((block) => block.row!.header)?.row?.cells.map((cell) => cell.text) ?? [];
    const widest = Math.max(0, ...body.map((block) => block.row!.cells.length));
    for (let column = 0; column < widest; column++) {
      const keys = body.flatMap((block) =>
        isKey(block, block.row!.cells[column]) ? [block.row!.cells[column]!.text] : [],
      );
      if (keys.length * 2 < body.length || keys.length === 0 || new Set(keys).size < keys.length) continue;
      tables.set(number, { column, titles });
      break;
    }
  }
  return tables;
}

function isKey(row: Block, cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    !hasProse(row, cell) &&
    invariantsIn(row, cell).some(({ kind }) => kind === 'identifier' || kind === 'version')
  );
}

/** Tables of the target that hold a counterpart of a keyed table's row. */
function linkedTables(bitext: Bitext, tables: ReadonlyMap<number, KeyedTable>): Map<number, KeyedTable> {
  const linked = new Map<number, KeyedTable>();
  for (const bead of bitext.blocks) {
    const table = tables.get(bead.source[0]?.row?.table ?? -1);
    for (const block of bead.target) if (table && block.row) linked.set(block.row.table, table);
  }
  return linked;
}

function compareBead(
  bead: Bead<Block>,
  table: KeyedTable,
  gap: Range,
  bitext: Bitext,
  claimed: Set<Invariant>,
): RowDifference[] {
  const [source, ...others] = bead.source.filter((block) => !block.row?.header);
  const [target, ...repeated] = bead.target.filter((block) => block.row && !block.row.header);
  const keyOf = (row: Block): string => row.row?.cells[table.column]?.text ?? row.text;
  const { confidence } = bead;
  const missing = (row: Block): RowDifference => ({
    messageId: 'missing',
    facts: { source: keyOf(row) },
    source: row.range,
    target: gap,
    confidence,
  });
  const extra = (row: Block): RowDifference => {
    const twin = bitext.source.blocks.find((block) => block.row && keyOf(block) === keyOf(row));
    return {
      messageId: twin ? 'duplicate' : 'extra',
      facts: { target: keyOf(row) },
      source: twin?.range ?? null,
      target: row.range,
      confidence,
    };
  };
  if (source && bead.target.length === 0) return [source, ...others].map(missing);
  if (!source && bead.source.length === 0) return target ? [target, ...repeated].map(extra) : [];
  if (!source?.row || !target?.row || others.length > 0) return [];
  return [
    ...compareRows(source, target, table, bitext, claimed).map((difference) => ({ ...difference, confidence })),
    ...repeated.map(extra),
  ];
}

function compareRows(
  source: Block,
  target: Block,
  table: KeyedTable,
  bitext: Bitext,
  claimed: Set<Invariant>,
): Omit<RowDifference, 'confidence'>[] {
  const targets = target.row!.cells;
  return source.row!.cells.flatMap((cell, column) => {
    if (hasProse(source, cell)) return [];
    const counterpart = targets[column];
    for (const value of [...valuesIn(source, cell), ...(counterpart ? valuesIn(target, counterpart) : [])])
      claimed.add(value);
    for (const invariant of invariantsIn(source, cell)) if (cell.text.includes(invariant.raw)) claimed.add(invariant);
    for (const invariant of counterpart ? invariantsIn(target, counterpart) : [])
      if (counterpart!.text.includes(invariant.raw)) claimed.add(invariant);
    if (counterpart?.text === cell.text) return [];
    if (counterpart && saysTheValues(source, cell, target, counterpart)) return [];
    // In a table recovered from columns the cells may have shifted: there the value has to stand somewhere in the row.
    if (bitext.target.form === 'plain' && targets.some((other) => other.text === cell.text)) return [];
    const facts = {
      source: cell.text,
      target: counterpart?.text ?? '',
      column: table.titles[column] ?? column + 1,
      key: source.row!.cells[table.column]?.text ?? '',
    };
    return [
      { messageId: 'changed' as const, facts, source: cell.range, target: counterpart?.range ?? spanOf([target]) },
    ];
  });
}

/** True where two cells hold nothing but values, and the same ones (`2027-03-31`, `2027년 3월 31일`). */
function saysTheValues(source: Block, cell: Cell, target: Block, counterpart: Cell): boolean {
  const [meant, said] = [valuesIn(source, cell), valuesIn(target, counterpart)];
  const onlyValues = (text: string, values: readonly Value[]): boolean =>
    values.length > 0 && !/[\p{L}\p{N}]/u.test(values.reduce((rest, { raw }) => rest.replace(raw, ''), text));
  return (
    onlyValues(cell.text, meant) &&
    onlyValues(counterpart.text, said) &&
    meant.length === said.length &&
    meant.every((value, position) => saysTheSame(value, said[position]!) === 1)
  );
}

function valuesIn(row: Block, cell: Cell): Value[] {
  return row.values.filter(
    ({ range }) => range.start.offset >= cell.range.start.offset && range.end.offset <= cell.range.end.offset,
  );
}

function invariantsIn(row: Block, cell: Cell): Invariant[] {
  return row.invariants.filter(
    ({ range }) => range.start.offset >= cell.range.start.offset && range.end.offset <= cell.range.end.offset,
  );
}

/** True where words are left in a cell when its invariants are taken out. */
function hasProse(row: Block, cell: Cell): boolean {
  const rest = invariantsIn(row, cell).reduce((text, invariant) => text.replace(invariant.raw, ' '), cell.text);
  return /\p{L}/u.test(rest);
}
