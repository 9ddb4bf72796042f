import type { LineIndex } from '../line-index.ts';
import type { Document, Place, Range } from '../types.ts';

/** How much of a line is kept around a place, and of the place itself, for display (UTF-16 units). */
const around = 60;
const within = 160;

/** A range as a place with the text around it, cut to display lengths at character boundaries. */
export function placeOf(document: Document, range: Range, index: LineIndex): Place {
  const { text } = document;
  const { start, end } = range;
  const lineStart = index.lineStart(start.line);
  const lineEnd = endOfLine(text, end.offset);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    snippet: {
      before: tail(text.slice(lineStart, start.offset), around),
      text: head(text.slice(start.offset, end.offset), within),
      after: head(text.slice(end.offset, lineEnd), around),
    },
  };
}

function endOfLine(text: string, offset: number): number {
  const rest = text.slice(offset, offset + around * 2);
  const end = rest.search(/[\n\r]/);
  return end < 0 ? Math.min(text.length, offset + around * 2) : offset + end;
}

function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(text.length - length + 1);
  return `…${/^[\uDC00-\uDFFF]/.test(cut) ? cut.slice(1) : cut}`;
}
