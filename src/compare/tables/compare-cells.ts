import type { Bitext, Block, Cell, Facts, Invariant, Range, Value } from '../../types.ts';
import { spanOf } from '../placement.ts';
import { saysTheSame } from '../value-likeness.ts';
import { hasProse, invariantsIn, type KeyedTable } from './keyed-tables.ts';
import { keyOf, type RowPair } from './match-rows.ts';
import { sameFigures } from './same-figures.ts';

/** A row or a cell of a keyed table that differs. */
export interface RowDifference {
  readonly messageId: 'changed' | 'comparator' | 'columns' | 'titles' | 'order' | 'missing' | 'extra' | 'duplicate';
  readonly facts: Facts;
  readonly source: Range | null;
  readonly target: Range;
  readonly confidence: number;
}

/** Cells of two rows that answer each other, the target's looked up where its column now stands. */
interface CellPair {
  readonly source: Cell;
  readonly target: Cell | undefined;
  readonly column: number;
}

/** Compares two rows cell by cell. Invariants that need no other comparison are added to `claimed`. */
export function compareCells(
  { source, target, confidence }: RowPair & { readonly source: Block; readonly target: Block },
  table: KeyedTable,
  positions: readonly number[],
  bitext: Bitext,
  claimed: Set<Invariant>,
): RowDifference[] {
  const targets = target.row!.cells;
  return cellPairs(source, targets, positions).flatMap((pair) => {
    const policy = table.policies[pair.column];
    const claim = (): void => {
      claimAll(source, pair.source, claimed);
      if (pair.target) claimAll(target, pair.target, claimed);
    };
    if (policy === 'ignore') claim();
    if (policy === 'ignore' || policy === 'translate') return [];
    if (policy === undefined && hasProse(source, pair.source)) return [];
    claim();
    if (pair.target?.text === pair.source.text) return [];
    if (pair.target && policy === undefined && saysTheValues(source, pair.source, target, pair.target)) return [];
    const title = table.titles[pair.column] ?? '';
    const locale = bitext.target.locale;
    if (pair.target && policy === undefined && sameFigures(pair.source.text, pair.target.text, { title, locale }))
      return [];
    // In a table recovered from columns the cells may have shifted: there the value has to stand somewhere in the row.
    if (bitext.target.form === 'plain' && targets.some((other) => other.text === pair.source.text)) return [];
    const facts = {
      source: pair.source.text,
      target: pair.target?.text ?? '',
      column: table.titles[pair.column] ?? pair.column + 1,
      key: keyOf(source, table),
    };
    const messageId = isComparator(facts.source, facts.target) ? 'comparator' : 'changed';
    return [
      { messageId, facts, source: pair.source.range, target: pair.target?.range ?? spanOf([target]), confidence },
    ];
  });
}

function cellPairs(source: Block, targets: readonly Cell[], positions: readonly number[]): CellPair[] {
  return source.row!.cells.map((cell, column) => ({
    source: cell,
    target: targets[positions[column] ?? column],
    column,
  }));
}

/** What is said by the text of a cell was compared with it; what is not (where a link leads) is left to the other comparisons. */
function claimAll(row: Block, cell: Cell, claimed: Set<Invariant>): void {
  for (const value of valuesIn(row, cell)) claimed.add(value);
  for (const invariant of invariantsIn(row, cell)) if (cell.text.includes(invariant.raw)) claimed.add(invariant);
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

const comparators = /[<>=≤≥!~^＜＞＝]+/gu;

/** True where two cells differ in their comparators alone, as `<= 1.2` and `< 1.2` do. */
function isComparator(source: string, target: string): boolean {
  const bare = (text: string): string => text.replace(comparators, '').replace(/\s/g, '');
  return bare(source) === bare(target) && /\d/.test(source) && marks(source) !== marks(target);
}

function marks(text: string): string {
  return (text.match(comparators) ?? []).join(' ');
}

/**
 * For each column of the source the one in which the target has it. Two columns are exchanged where every pair of rows has the one's
 * cell in the other's place; a table whose titles went along has only been laid out anew.
 */
export function columnPositions(
  pairs: readonly RowPair[],
  table: KeyedTable,
  header: Block | null,
): {
  readonly positions: readonly number[];
  readonly exchanged: readonly [number, number] | null;
} {
  const width = Math.max(0, ...table.rows.map((row) => row.row!.cells.length));
  const identity = Array.from({ length: width }, (_, column) => column);
  const rows = pairs.flatMap(({ source, target }) =>
    source && target ? [[source.row!.cells, target.row!.cells] as const] : [],
  );
  const isThere = (from: number, to: number): boolean =>
    rows.every(([source, target]) => source[from] !== undefined && source[from].text === target[to]?.text);
  // Columns that stand in their place need not be looked at; so many columns as to make this slow have no table that people read.
  const moved = rows.length < 2 || width > 100 ? [] : identity.filter((column) => !isThere(column, column));
  for (const one of moved)
    for (const other of moved) {
      if (other <= one || !isThere(one, other) || !isThere(other, one)) continue;
      const positions = identity.map((column) => (column === one ? other : column === other ? one : column));
      const titles = header?.row?.cells;
      const wentAlong = titles?.[other]?.text === table.titles[one] && titles?.[one]?.text === table.titles[other];
      return { positions, exchanged: wentAlong ? null : [one, other] };
    }
  return { positions: identity, exchanged: null };
}
