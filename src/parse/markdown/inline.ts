import type { Definition, Image, Link, Nodes, PhrasingContent } from 'mdast';
import type { Span } from '../../invariants/span.ts';
import { closesCode, codeSpan, htmlSpans, inlineHtmlText, opensCode } from './html.ts';

/** Offsets of a node in the document's text; null for a node that the parser made up. */
export function extent(node: Nodes, shift: number): { start: number; end: number } | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start: start + shift, end: end + shift };
}

/** What a run of phrasing content says and where to look in it: the text as read (white space folded) and its spans. */
export interface Inline {
  readonly text: string;
  readonly spans: Span[];
}

/** White space, unless it is a single blank already. */
const blanks = /[^\S ]\s*| \s+/g;

/** Reads phrasing content. `shift` is added to the tree's offsets (1 where the text has a byte order mark). */
export function readInline(nodes: readonly PhrasingContent[], text: string, shift: number): Inline {
  const reader = new InlineReader(text, shift);
  reader.readAll(nodes);
  return { text: reader.read.replace(blanks, ' ').trim(), spans: reader.spans };
}

class InlineReader {
  read = '';
  readonly spans: Span[] = [];
  readonly #text: string;
  readonly #shift: number;

  constructor(text: string, shift: number) {
    this.#text = text;
    this.#shift = shift;
  }

  readAll(nodes: readonly PhrasingContent[]): void {
    for (let position = 0; position < nodes.length; position++) this.#readNode(nodes, position);
  }

  #readNode(nodes: readonly PhrasingContent[], position: number): void {
    const node = nodes[position]!;
    const at = extent(node, this.#shift);
    if (!at) return;
    switch (node.type) {
      case 'text':
        this.read += node.value;
        this.spans.push(
          isBetweenCodeTags(nodes, position)
            ? codeSpan(this.#text, at.start, at.end)
            : { role: 'text', start: at.start, end: at.end },
        );
        return;
      case 'inlineCode':
        this.read += node.value;
        this.spans.push(codeContent(this.#text, at));
        return;
      case 'html':
        this.read += inlineHtmlText(this.#text.slice(at.start, at.end));
        this.spans.push(...htmlSpans(this.#text, at.start, at.end));
        return;
      case 'break':
        this.read += ' ';
        return;
      case 'image':
        this.#readAlternative(node.alt ?? '', at);
        this.spans.push(...resourceSpans(node, this.#text, at.start, at.end));
        return;
      case 'imageReference':
        this.#readAlternative(node.alt ?? '', at);
        return;
      case 'link':
        this.readAll(node.children);
        if (this.#text[at.start] !== '<')
          this.spans.push(...resourceSpans(node, this.#text, this.#endOfChildren(node, at.start), at.end));
        return;
      case 'footnoteReference':
        return;
      default:
        if ('children' in node) this.readAll(node.children);
    }
  }

  #readAlternative(alternative: string, at: { start: number; end: number }): void {
    this.read += alternative;
    const start = this.#text.indexOf(alternative, at.start);
    if (alternative && start >= 0 && start + alternative.length <= at.end)
      this.spans.push({ role: 'text', start, end: start + alternative.length });
  }

  #endOfChildren(link: Link, fallback: number): number {
    const last = link.children.at(-1);
    return (last && extent(last, this.#shift)?.end) ?? fallback;
  }
}

function isBetweenCodeTags(nodes: readonly PhrasingContent[], position: number): boolean {
  if (position === 0 || position === nodes.length - 1) return false;
  const [before, after] = [nodes[position - 1]!, nodes[position + 1]!];
  return before.type === 'html' && after.type === 'html' && opensCode(before.value) && closesCode(after.value);
}

/** The span of an inline code node: its content without its backticks and the one space that CommonMark strips on each side. */
function codeContent(text: string, at: { start: number; end: number }): Span {
  let fence = 0;
  while (text[at.start + fence] === '`') fence++;
  let start = at.start + fence;
  let end = at.end - fence;
  if (
    end - start > 2 &&
    /[ \n]/.test(text[start]!) &&
    /[ \n]/.test(text[end - 1]!) &&
    /\S/.test(text.slice(start, end))
  ) {
    start++;
    end--;
  }
  return { role: 'inline-code', start, end };
}

/** Spans of the destination and the title of a link, image or definition, looked for from `from`, which is past its label. */
export function resourceSpans(node: Link | Image | Definition, text: string, from: number, end: number): Span[] {
  const opening = node.type === 'definition' ? ']:' : '](';
  const open = text.indexOf(opening, from);
  if (open < 0 || open >= end) return [];
  let start = open + 2;
  while (start < end && /\s/.test(text[start]!)) start++;
  if (text[start] === '<') start++;
  const stop = destinationEnd(text, start, end);
  const spans: Span[] = [
    { role: 'destination', start, end: stop, ...(text.slice(start, stop) === node.url ? {} : { text: node.url }) },
  ];
  const title = node.title ? text.indexOf(node.title, stop) : -1;
  if (node.title && title >= 0 && title < end)
    spans.push({ role: 'text', start: title, end: title + node.title.length });
  return node.url === '' ? spans.slice(1) : spans;
}

function destinationEnd(text: string, start: number, end: number): number {
  if (text[start - 1] === '<') {
    const close = text.indexOf('>', start);
    return close < 0 || close > end ? end : close;
  }
  let depth = 0;
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    if (character === '\\') at++;
    else if (/\s/.test(character)) return at;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return at;
  }
  return end;
}
