import type { Block, Document, Range, Section } from '../types.ts';

/** The block that an offset (0-based) stands in, or null between blocks. */
export function blockAt(document: Document, offset: number): Block | null {
  const block = document.blocks[lastStarting(document.blocks, offset)];
  return block && offset < block.range.end.offset ? block : null;
}

/** The blocks that a range touches, ends included, in reading order. */
export function blocksTouching(document: Document, { start, end }: Range): Block[] {
  const last = lastStarting(document.blocks, end.offset);
  let first = last;
  while (first > 0 && document.blocks[first - 1]!.range.end.offset >= start.offset) first--;
  return document.blocks.slice(Math.max(0, first), last + 1).filter((block) => block.range.end.offset >= start.offset);
}

/** The innermost section that an offset stands in; null in a document without sections. */
export function sectionAt(document: Document, offset: number): Section | null {
  return document.sections[lastStarting(document.sections, offset)] ?? null;
}

/** Index of the last part that starts at or before an offset, or -1. Parts are in order, so a binary search finds it. */
function lastStarting(parts: readonly { readonly range: Range }[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.range.start.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
