import type { Point, Range } from './types.ts';

/** Turns offsets into points. Built once per text; a lookup costs a binary search. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;
  /** The line, from 0, that was found last: the next is often the same. */
  #last = 0;

  /** Lines end at LF, CRLF or a lone CR, as in CommonMark. */
  constructor(text: string) {
    this.#length = text.length;
    if (text.includes('\r')) {
      for (const ending of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(ending.index + ending[0].length);
      return;
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Number of lines, at least 1. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset (0-based) at which a line (1-based) starts; past the last line, the length of the text. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  /** The point of an offset; offsets outside the text are clamped to it. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.#length));
    const starts = this.#starts;
    const last = this.#last;
    const isLast = starts[last]! <= at && (last === starts.length - 1 || at < starts[last + 1]!);
    const line = isLast ? last : (this.#last = this.#search(at));
    return { line: line + 1, column: at - starts[line]! + 1, offset: at };
  }

  #search(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The range between two offsets, end exclusive. */
  range(start: number, end: number): Range {
    return { start: this.point(start), end: this.point(end) };
  }
}

const known = new WeakMap<object, LineIndex>();

/** The index of a document's text, made when it is first asked for. */
export function lineIndexOf(document: { readonly text: string }): LineIndex {
  let index = known.get(document);
  if (!index) known.set(document, (index = new LineIndex(document.text)));
  return index;
}

/** Keeps the index of a document's text that was made before the document. */
export function keepLineIndex(document: { readonly text: string }, index: LineIndex): void {
  known.set(document, index);
}

/** What a byte order mark adds to the offsets of a tree, which was read from the text behind it: 1 or 0. */
export function byteOrderMark(text: string): 0 | 1 {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
