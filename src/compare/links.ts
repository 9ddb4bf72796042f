import type { Definition, Html, Nodes, Parent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { anchorDestination } from '../parse/markdown/html.ts';
import type { Document, Range } from '../types.ts';
import { extent, treeRanges } from './tree-ranges.ts';

/** A link as a reader sees it, however it is written: inline, by reference, or as an HTML element. */
export interface PlainLink {
  readonly text: string;
  readonly url: string;
  /** The whole link. */
  readonly range: Range;
  /** Where the definition stands from which a link by reference has its destination; null for any other. */
  readonly definition: Range | null;
}

/** The links of a document in reading order; none where it was read as plain text. */
export function linksOf(document: Document): PlainLink[] {
  const { tree } = document;
  if (!tree) return [];
  const reader = new LinkReader(treeRanges(document));
  reader.readDefinitions(tree);
  reader.read(tree);
  return reader.links.toSorted((one, other) => one.range.start.offset - other.range.start.offset);
}

const tag = /<\/?a(?:\s[^<>]*)?>/gi;

class LinkReader {
  readonly links: PlainLink[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #range: (start: number, end: number) => Range;

  constructor(range: (start: number, end: number) => Range) {
    this.#range = range;
  }

  /** Of several definitions of a label the first counts. */
  readDefinitions(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.readDefinitions(child);
  }

  read(node: Nodes): void {
    const [start, end] = extent(node);
    if (node.type === 'link') this.#add(textOf(node), node.url, start, end, null);
    if (node.type === 'linkReference') {
      const definition = this.#definitions.get(node.identifier);
      if (definition) this.#add(textOf(node), definition.url, start, end, definition);
    }
    if (node.type === 'html') this.#readHtml(node, start);
    if ('children' in node) {
      this.#readElements(node);
      for (const child of node.children) this.read(child);
    }
  }

  /** Elements in a sentence: their tags are nodes of their own, and what they mark up stands between them. */
  #readElements({ children }: Parent): void {
    let open: { url: string; start: number; text: string } | null = null;
    for (const child of children) {
      const [start, end] = extent(child);
      if (child.type !== 'html') {
        if (open) open.text += textOf(child);
        continue;
      }
      const isClose = /^<\/a\s*>/i.test(child.value);
      const url = anchorDestination(child.value);
      if (open && (isClose || url !== null)) this.#add(open.text, open.url, open.start, isClose ? end : start, null);
      if (isClose) open = null;
      if (url !== null) open = { url, start, text: '' };
    }
    // An element that is never closed makes a link of all that follows.
    if (open) this.#add(open.text, open.url, open.start, extent(children.at(-1)!)[1], null);
  }

  /** Elements in a block of HTML, which is one node. */
  #readHtml({ value }: Html, base: number): void {
    let open: { url: string; start: number; content: number } | null = null;
    for (const match of value.matchAll(tag)) {
      const after = match.index + match[0].length;
      if (open) {
        const text = value.slice(open.content, match.index).replace(/<[^<>]*>/g, ' ');
        const stop = match[0].startsWith('</') ? after : match.index;
        this.#add(text.replace(/\s+/g, ' ').trim(), open.url, base + open.start, base + stop, null);
      }
      const url = anchorDestination(match[0]);
      open = url === null || after === value.length ? null : { url, start: match.index, content: after };
    }
  }

  #add(text: string, url: string, start: number, end: number, definition: Definition | null): void {
    this.links.push({
      text,
      url,
      range: this.#range(start, end),
      definition: definition && this.#range(...extent(definition)),
    });
  }
}
