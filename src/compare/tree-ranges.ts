import type { Nodes, Parents } from 'mdast';
import { byteOrderMark, lineIndexOf } from '../line-index.ts';
import type { Document, Range } from '../types.ts';

/** Offsets of a node in the text that was parsed (0-based, end exclusive); 0 and 0 for a node without a place. */
export function extent(node: Nodes): [start: number, end: number] {
  const { position } = node;
  return position ? [position.start.offset ?? 0, position.end.offset ?? 0] : [0, 0];
}

/** Turns offsets of a document's tree into ranges of its text, which may begin with a byte order mark. */
export function treeRanges(document: Document): (start: number, end: number) => Range {
  const [index, shift] = [lineIndexOf(document), byteOrderMark(document.text)];
  return (start, end) => index.range(start + shift, end + shift);
}

/** What stands in a node; empty for one that holds no others. Asked for as it is: nodes are objects of so many kinds that `in` takes its time. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  return (node as Partial<Parents>).children ?? none;
}

const none: readonly Nodes[] = [];
