import type { Document, Invariant, Point, Range } from '../../types.ts';

/** One line of a block of code: its text without the indentation of the list or quote around the block, and where it stands. */
export interface CodeLine {
  readonly text: string;
  readonly start: Point;
}

/** The lines of a code block or key block; at least one. */
export function linesOf(invariant: Invariant, document: Document): CodeLine[] {
  let { line, offset } = invariant.range.start;
  let column = invariant.range.start.column;
  return invariant.raw.split(/\r\n?|\n/).map((text) => {
    const end = endOfLine(document.text, offset);
    const whole = document.text.slice(offset, end);
    // What the parser took off stands before the line's own text.
    const indent = whole.endsWith(text) ? whole.length - text.length : 0;
    const start = { line, column: column + indent, offset: offset + indent };
    line++;
    column = 1;
    offset = document.text.startsWith('\r\n', end) ? end + 2 : end + 1;
    return { text, start };
  });
}

/** The range of `count` lines from `first` (0-based); where there are none, the empty range before the line at which they should stand. */
export function rangeOfLines(lines: readonly CodeLine[], first: number, count: number, whole: Range): Range {
  const start = lines[first]?.start ?? whole.end;
  const last = lines[first + count - 1];
  if (count === 0 || !last) return { start, end: start };
  const { length } = last.text;
  const end = { line: last.start.line, column: last.start.column + length, offset: last.start.offset + length };
  return { start, end: end.offset > whole.end.offset ? whole.end : end };
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}
