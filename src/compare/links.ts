import type { Definition, Html, LinkReference, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { anchorDestination } from '../parse/markdown/html.ts';
import type { Document, Range } from '../types.ts';
import { childrenOf, extent, treeRanges } from './tree-ranges.ts';

/** A link as a reader sees it, however it is written: inline, by reference, or as an HTML element. */
export interface PlainLink {
  readonly text: string;
  readonly url: string;
  /** The whole link. */
  readonly range: Range;
  /** Where the definition stands from which a link by reference has its destination; null for any other. */
  readonly definition: Range | null;
}

const known = new WeakMap<Document, readonly PlainLink[]>();

/** The links of a document in reading order; none where it was read as plain text. Read once: several rules ask, and a source has several translations. */
export function linksOf(document: Document): readonly PlainLink[] {
  let links = known.get(document);
  if (!links) {
    links = readLinks(document);
    known.set(document, links);
  }
  return links;
}

function readLinks(document: Document): readonly PlainLink[] {
  const { tree } = document;
  if (!tree) return [];
  const reader = new LinkReader(treeRanges(document));
  reader.read(tree);
  return reader.links().toSorted((one, other) => one.range.start.offset - other.range.start.offset);
}

const tag = /<\/?a(?:\s[^<>]*)?>/gi;

function holdsHtml(nodes: readonly Nodes[]): boolean {
  for (let at = 0; at < nodes.length; at++) if (nodes[at]!.type === 'html') return true;
  return false;
}

class LinkReader {
  /** A link by reference is one only where its label is defined, and that may be further down. */
  readonly #found: (PlainLink | LinkReference)[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #range: (start: number, end: number) => Range;

  constructor(range: (start: number, end: number) => Range) {
    this.#range = range;
  }

  /** The links of what was read. */
  links(): PlainLink[] {
    return this.#found.flatMap((link) => ('type' in link ? this.#resolve(link) : [link]));
  }

  read(node: Nodes): void {
    switch (node.type) {
      case 'html':
        return this.#readHtml(node, extent(node)[0]);
      case 'link':
        this.#add(textOf(node), node.url, ...extent(node));
        break;
      case 'linkReference':
        this.#found.push(node);
        break;
      case 'definition':
        // Of several definitions of a label the first counts.
        if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
        break;
      default:
    }
    const children = childrenOf(node);
    if (holdsHtml(children)) this.#readElements(children);
    for (let at = 0; at < children.length; at++) {
      const { type } = children[at]!;
      // What holds no link and no other node: most of a tree.
      if (type !== 'text' && type !== 'inlineCode' && type !== 'code') this.read(children[at]!);
    }
  }

  /** Elements in a sentence: their tags are nodes of their own, and what they mark up stands between them. */
  #readElements(children: readonly Nodes[]): void {
    let open: { url: string; start: number; text: string } | null = null;
    for (const child of children) {
      if (child.type !== 'html') {
        if (open) open.text += textOf(child);
        continue;
      }
      const [start, end] = extent(child);
      const isClose = /^<\/a\s*>/i.test(child.value);
      const url = anchorDestination(child.value);
      if (open && (isClose || url !== null)) this.#add(open.text, open.url, open.start, isClose ? end : start);
      if (isClose) open = null;
      if (url !== null) open = { url, start, text: '' };
    }
    // An element that is never closed makes a link of all that follows.
    if (open) this.#add(open.text, open.url, open.start, extent(children.at(-1)!)[1]);
  }

  /** Elements in a block of HTML, which is one node. */
  #readHtml({ value }: Html, base: number): void {
    let open: { url: string; start: number; content: number } | null = null;
    for (const match of value.matchAll(tag)) {
      const after = match.index + match[0].length;
      if (open) {
        const text = value.slice(open.content, match.index).replace(/<[^<>]*>/g, ' ');
        const stop = match[0].startsWith('</') ? after : match.index;
        this.#add(text.replace(/\s+/g, ' ').trim(), open.url, base + open.start, base + stop);
      }
      const url = anchorDestination(match[0]);
      open = url === null || after === value.length ? null : { url, start: match.index, content: after };
    }
  }

  #resolve(reference: LinkReference): PlainLink[] {
    const definition = this.#definitions.get(reference.identifier);
    if (!definition) return [];
    const range = this.#range(...extent(reference));
    return [{ text: textOf(reference), url: definition.url, range, definition: this.#range(...extent(definition)) }];
  }

  #add(text: string, url: string, start: number, end: number): void {
    this.#found.push({ text, url, range: this.#range(start, end), definition: null });
  }
}
