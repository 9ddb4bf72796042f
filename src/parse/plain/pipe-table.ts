import type { Piece, RecoveredRow, RecoveredTable } from './table.ts';
import type { TextLine } from './text-line.ts';

const delimiter = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** Rows are filled up with empty cells to the width of the first one, up to this many. */
const widest = 100;

const barred = /^\|.*\|$/;

/**
 * A table of bars that starts at a line: rows that begin and end with a bar, or a head over a line of dashes. Null
 * where there is none. A line of dashes is no row.
 */
export function pipeTableAt(lines: readonly TextLine[], position: number): RecoveredTable | null {
  const text = lines[position]!.text;
  const next = lines[position + 1];
  const headed = text.includes('|') && next?.gap === 0 && next.text.includes('|') && delimiter.test(next.text);
  if (!headed && !(barred.test(text) && text.length > 2 && next?.gap === 0 && barred.test(next.text))) return null;
  let last = position;
  while (lines[last + 1]?.gap === 0 && lines[last + 1]!.text.includes('|')) last++;
  const rows: RecoveredRow[] = [];
  const width = Math.min(pieces(lines[position]!).length, widest);
  for (let index = position; index <= last; index++) {
    if (delimiter.test(lines[index]!.text)) continue;
    const cells = pieces(lines[index]!).map((piece) => (piece.text ? [piece] : []));
    while (cells.length < width) cells.push([]);
    rows.push({ header: headed && index === position, first: index, last: index, cells });
  }
  return { rows, last, marked: true };
}

/** The cells of a line between its bars; an escaped bar is none. */
function pieces(line: TextLine): Piece[] {
  const bars = [...line.text.matchAll(/\\.|\|/g)].filter(([bar]) => bar === '|').map((bar) => bar.index);
  if (bars[0] !== 0) bars.unshift(-1);
  if (bars.at(-1) !== line.text.length - 1) bars.push(line.text.length);
  return bars.slice(1).map((bar, index) => {
    const inner = line.text.slice(bars[index]! + 1, bar);
    const start = line.start + bars[index]! + 1 + (inner.length - inner.trimStart().length);
    const text = inner.trim();
    return { text: text.replaceAll('\\|', '|'), start, end: start + text.length, column: 0 };
  });
}
