import { byteOrderMark } from '../../line-index.ts';
/** A line that is not blank. Offsets are 0-based UTF-16 into the document. */
export interface TextLine {
  /** 1-based. */
  readonly number: number;
  /** Where the line starts, behind the marks of the containers around it. */
  readonly from: number;
  /** Where the line ends, before its line ending. */
  readonly to: number;
  /** Its first and one past its last character that is no white space. */
  readonly start: number;
  readonly end: number;
  /** What stands between `start` and `end`. */
  readonly text: string;
  /** Columns of white space before `start`; tab stops every four columns. */
  readonly indent: number;
  /** Blank lines before it; `outset` for the first line. */
  readonly gap: number;
}

/** The gap before the first line: wider than any gap that is told apart from another. */
export const outset = 9;

/** The lines of a text that are not blank. Lines end at LF, CRLF or a lone CR; a byte order mark stands before the first. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = byteOrderMark(text);
  let number = 0;
  let gap = outset;
  const add = (end: number): void => {
    number++;
    const line = textLine(text, from, end, number, gap);
    if (line) lines.push(line);
    gap = line ? 0 : gap + 1;
  };
  for (const ending of text.matchAll(/\r\n?|\n/g)) {
    add(ending.index);
    from = ending.index + ending[0].length;
  }
  add(text.length);
  return lines;
}

/** The line between two offsets, or null where it is blank. */
export function textLine(text: string, from: number, to: number, number: number, gap: number): TextLine | null {
  let start = from;
  let indent = 0;
  while (start < to && isSpace(text.charCodeAt(start))) {
    indent += text[start] === '\t' ? 4 - (indent % 4) : 1;
    start++;
  }
  if (start === to) return null;
  let end = to;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { number, from, to, start, end, text: text.slice(start, end), indent, gap };
}

/** White space as `\s` has it, without the cost of an expression for each character. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit)))
  );
}

/** Columns that a text takes in a fixed pitch: Hangul, kana, Han and full-width forms count two (Unicode TR 11), all else one. */
export function columns(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) width++;
  return width;
}

function isWide(unit: number): boolean {
  if (unit < 0x1100) return false;
  if (unit <= 0x115f || (unit >= 0x2e80 && unit <= 0xa4cf) || (unit >= 0xac00 && unit <= 0xd7a3))
    return unit !== 0x303f;
  return (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfe30 && unit <= 0xfe6f) || (unit >= 0xff01 && unit <= 0xff60);
}
