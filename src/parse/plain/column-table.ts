import { listMarker } from './markers.ts';
import { endsSentence } from './prose.ts';
import type { Piece, RecoveredRow, RecoveredTable } from './table.ts';
import { columns, type TextLine } from './text-line.ts';

/**
 * A table laid out in columns that starts at a line, or null. Cells stand apart by a tab or two blanks; rows are set off
 * by a blank line or start with a new key; what a row's further lines hold is joined to the cells it stands under.
 */
export function columnTableAt(lines: readonly TextLine[], position: number): RecoveredTable | null {
  if (!isRow(lines[position]!)) return null;
  const last = tableEnd(lines, position);
  const starts = rowStarts(lines, position, last);
  if (starts.length < 2) return null;
  const head = splitCells(lines[position]!);
  const rows = starts.map((first, index) => readRow(lines, first, (starts[index + 1] ?? last + 1) - 1, head));
  return { rows: withHeader(rows), last, marked: false };
}

/** No line of a table laid out by hand is longer, in UTF-16 units. */
const widest = 1000;

/** True for a line of two or more cells of which two stand well apart; a list item set off by a tab is none. */
function isRow(line: TextLine): boolean {
  if (line.text.length > widest || !/\t| {3}/.test(line.text)) return false;
  const cells = splitCells(line);
  if (cells.length < 2) return false;
  return cells.length > 2 || (listMarker(line.text)?.length ?? 0) < cells[1]!.start - line.start;
}

/** The line's cells. Two blanks after a sentence are a typist's habit, not a column. */
function splitCells(line: TextLine): Piece[] {
  const cells: Piece[] = [];
  let at = 0;
  for (const separator of [...line.text.matchAll(/\s{2,}|\t/g), null]) {
    const end = separator?.index ?? line.text.length;
    if (separator?.[0] === '  ' && endsSentence(line.text.slice(at, end))) continue;
    const text = line.text.slice(at, end);
    cells.push({ text, start: line.start + at, end: line.start + end, column: 0 });
    at = end + (separator?.[0].length ?? 0);
  }
  return withColumns(line, cells);
}

/** Display columns with tab stops every eight columns, as terminals and editors of plain text have them. */
function withColumns(line: TextLine, cells: readonly Piece[]): Piece[] {
  let column = line.indent;
  let at = line.start;
  return cells.map((cell) => {
    for (const part of line.text.slice(at - line.start, cell.start - line.start).split(/(\t)/))
      column += part === '\t' ? 8 - (column % 8) : columns(part);
    at = cell.start;
    return { ...cell, column };
  });
}

/** The last line of the table: lines follow without a blank one as long as they fit, and after one where they are rows. */
function tableEnd(lines: readonly TextLine[], position: number): number {
  const width = columns(lines[position]!.text);
  let last = position;
  for (let index = position + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.gap > 1 || (line.gap === 1 && !isRow(line))) break;
    if (line.gap === 0 && !isRow(line) && columns(line.text) * 2 > width && line.indent < 4) break;
    last = index;
  }
  return last;
}

/**
 * The lines at which rows start: after a blank line, where as many cells stand as in the row's first line, where its key
 * comes again (`TFSA-` over `2018-` over `006`), or where a key of the same form with a digit does (`1.0` under `1.1`).
 */
function rowStarts(lines: readonly TextLine[], position: number, last: number): number[] {
  const starts = [position];
  for (let index = position + 1; index <= last; index++) {
    const line = lines[index]!;
    const first = splitCells(lines[starts.at(-1)!]!);
    const cells = splitCells(line);
    const key = line.indent <= lines[starts.at(-1)!]!.indent + 1 ? cells[0]!.text : '';
    if (line.gap > 0 || (key && cells.length >= first.length) || isNextKey(key, first[0]!.text)) starts.push(index);
  }
  return starts;
}

function isNextKey(key: string, first: string): boolean {
  if (!key) return false;
  return key === first || (/\d(?:.*[^-])?$/.test(key) && keyForm(key) === keyForm(first));
}

function keyForm(key: string): string {
  return key.replace(/\d+/g, '9').replace(/[A-Za-z]+/g, 'a');
}

function readRow(lines: readonly TextLine[], first: number, last: number, head: readonly Piece[]): RecoveredRow {
  const top = splitCells(lines[first]!);
  const anchors = [...(top.length < head.length ? head : top)];
  const cells: Piece[][] = anchors.map(() => []);
  for (let index = first; index <= last; index++) {
    const line = index === first ? top : splitCells(lines[index]!);
    columnsUnder(line, anchors).forEach((column, cell) => cells[column]!.push(line[cell]!));
    // The row's own first line tells better where its columns stand than the table's head does.
    if (index === first) cells.forEach((cell, column) => (anchors[column] = cell[0] ?? anchors[column]!));
  }
  return { header: false, first, last, cells };
}

/** For each cell of a line the anchor that it stands under: the nearest one, each to the right of the cell's before it. */
function columnsUnder(cells: readonly Piece[], anchors: readonly Piece[]): number[] {
  const taken: number[] = [];
  cells.forEach((cell, index) => {
    const first = Math.min((taken.at(-1) ?? -1) + 1, anchors.length - 1);
    const limit = Math.min(anchors.length - (cells.length - index), anchors.length - 1);
    let nearest = first;
    for (let column = first + 1; column <= limit; column++)
      if (Math.abs(anchors[column]!.column - cell.column) < Math.abs(anchors[nearest]!.column - cell.column))
        nearest = column;
    taken.push(nearest);
  });
  return taken;
}

/** The first row names the columns where it holds no figures and no sentence, and stands over rows. */
function withHeader(rows: readonly RecoveredRow[]): RecoveredRow[] {
  const titles = rows[0]!.cells.flat();
  const header = titles.every((piece) => !/[\d@]/.test(piece.text) && !endsSentence(piece.text));
  return rows.map((row, index) => ({ ...row, header: header && index === 0 }));
}
