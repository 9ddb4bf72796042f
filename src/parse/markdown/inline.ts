import type { Definition, Image, Link, Nodes, PhrasingContent } from 'mdast';
import { codeUnitAt } from '../../code-units.ts';
import { type Span, spanOf } from '../../invariants/span.ts';
import { isWhite } from '../../invariants/traits.ts';
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

const [backslash, backtick, lessThan, opened, closed] = [0x5c, 0x60, 0x3c, 0x28, 0x29];

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
            : spanOf('text', at.start, at.end),
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
        if (codeUnitAt(this.#text, at.start) !== lessThan)
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
      this.spans.push(spanOf('text', start, start + alternative.length));
  }

  #endOfChildren(link: Link, fallback: number): number {
    const last = link.children.at(-1);
    return (last && extent(last, this.#shift)?.end) ?? fallback;
  }
}

function isBetweenCodeTags(nodes: readonly PhrasingContent[], position: number): boolean {
  if (position === 0 || position === nodes.length - 1) return false;
  const before = nodes[position - 1]!;
  if (before.type !== 'html') return false;
  const after = nodes[position + 1]!;
  return after.type === 'html' && opensCode(before.value) && closesCode(after.value);
}

/** The span of an inline code node: its content without its backticks and the one space that CommonMark strips on each side. */
function codeContent(text: string, at: { start: number; end: number }): Span {
  let fence = 0;
  while (codeUnitAt(text, at.start + fence) === backtick) fence++;
  const start = at.start + fence;
  const end = at.end - fence;
  const isPadded =
    end - start > 2 &&
    isBlank(codeUnitAt(text, start)) &&
    isBlank(codeUnitAt(text, end - 1)) &&
    /\S/.test(text.slice(start, end));
  return isPadded ? spanOf('inline-code', start + 1, end - 1) : spanOf('inline-code', start, end);
}

/** True for a space and a line end. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

/** Spans of the destination and the title of a link, image or definition, looked for from `from`, which is past its label. */
export function resourceSpans(node: Link | Image | Definition, text: string, from: number, end: number): Span[] {
  const opening = node.type === 'definition' ? ']:' : '](';
  const open = text.indexOf(opening, from);
  if (open < 0 || open >= end) return [];
  let start = open + 2;
  while (start < end && isWhite(codeUnitAt(text, start))) start++;
  if (codeUnitAt(text, start) === lessThan) start++;
  const stop = destinationEnd(text, start, end);
  const isAsWritten = text.slice(start, stop) === node.url;
  const spans = [spanOf('destination', start, stop, isAsWritten ? undefined : node.url)];
  const title = node.title ? text.indexOf(node.title, stop) : -1;
  if (node.title && title >= 0 && title < end) spans.push(spanOf('text', title, title + node.title.length));
  return node.url === '' ? spans.slice(1) : spans;
}

function destinationEnd(text: string, start: number, end: number): number {
  if (codeUnitAt(text, start - 1) === lessThan) {
    const close = text.indexOf('>', start);
    return close < 0 || close > end ? end : close;
  }
  let depth = 0;
  for (let at = start; at < end; at++) {
    const unit = codeUnitAt(text, at);
    if (unit === backslash) at++;
    else if (isWhite(unit)) return at;
    else if (unit === opened) depth++;
    else if (unit === closed && depth-- === 0) return at;
  }
  return end;
}
