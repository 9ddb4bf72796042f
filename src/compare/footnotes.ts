import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import type { Document, Range } from '../types.ts';
import { extent, treeRanges } from './tree-ranges.ts';

/** A reference to a footnote. */
export interface FootnoteLink {
  /** What it is a note to: the words of its block before it, from the reference before it on. */
  readonly text: string;
  /** Its mark, for example `[^1]`. */
  readonly mark: string;
  readonly range: Range;
  /** The note itself. */
  readonly definition: Range;
}

/** So much of what stands before a reference is looked at, in characters. */
const mostWords = 300;

/** The references to footnotes of a document that have a note, in reading order; none where it was read as plain text. */
export function footnotesOf(document: Document): FootnoteLink[] {
  const { tree, text, blocks } = document;
  if (!tree || !text.includes('[^')) return [];
  const definitions = new Map<string, FootnoteDefinition>();
  const references: FootnoteReference[] = [];
  collect(tree, definitions, references);
  if (references.length === 0) return [];
  const ranges = treeRanges(document);
  const rangeOf = (node: Nodes): Range => ranges(...extent(node));
  let before = 0;
  let next = 0;
  return references.flatMap((reference): FootnoteLink[] => {
    const range = rangeOf(reference);
    while (next < blocks.length && blocks[next]!.range.start.offset <= range.start.offset)
      before = Math.max(before, blocks[next++]!.range.start.offset);
    const words = text.slice(Math.max(before, range.start.offset - mostWords), range.start.offset);
    before = range.end.offset;
    const definition = definitions.get(reference.identifier);
    if (!definition) return [];
    return [
      {
        text: words,
        mark: text.slice(range.start.offset, range.end.offset),
        range,
        definition: rangeOf(definition),
      },
    ];
  });
}

/** Of several notes of a label the first counts. */
function collect(node: Nodes, definitions: Map<string, FootnoteDefinition>, references: FootnoteReference[]): void {
  if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if (node.type === 'footnoteReference') references.push(node);
  if ('children' in node) for (const child of node.children) collect(child, definitions, references);
}
