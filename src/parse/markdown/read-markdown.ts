import type { Code, Definition, Heading, Html, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import type { Block } from '../../types.ts';
import { codeUnitAt } from '../../code-units.ts';
import { type Span, spanOf } from '../../invariants/span.ts';
import type { Draft } from '../draft.ts';
import { frontMatterDrafts } from './front-matter.ts';
import { htmlSpans, htmlText } from './html.ts';
import { extent, readInline, resourceSpans } from './inline.ts';
import { anchorId, splitHeadingId } from './heading-id.ts';

type Containers = Block['containers'];

const [brace, letterE, letterI] = [0x7b, 0x65, 0x69];

/** The blocks of a Markdown tree as drafts, in reading order. `shift` is added to the tree's offsets (1 after a byte order mark). */
export function readMarkdown(tree: Root, text: string, shift: number): Draft[] {
  const reader = new MarkdownReader(text, shift);
  for (const node of tree.children) reader.read(node, []);
  return reader.drafts;
}

class MarkdownReader {
  readonly drafts: Draft[] = [];
  readonly #text: string;
  readonly #shift: number;
  #tables = 0;

  constructor(text: string, shift: number) {
    this.#text = text;
    this.#shift = shift;
  }

  read(node: Nodes, containers: Containers): void {
    switch (node.type) {
      case 'heading':
        return this.#readHeading(node, containers);
      case 'paragraph':
        return this.#readParagraph(node, containers, 'paragraph', null);
      case 'code':
        return this.#readCode(node, containers);
      case 'html':
        return this.#readHtml(node, containers);
      case 'table':
        return this.#readTable(node, containers);
      case 'definition':
        return this.#readDefinition(node, containers);
      case 'list':
        return this.#readItems(node.children, [...containers, 'list']);
      case 'blockquote':
        return this.#readAll(node.children, [...containers, 'quote']);
      case 'footnoteDefinition':
        return this.#readAll(node.children, [...containers, 'footnote']);
      case 'thematicBreak':
        return this.#add(node, { kind: 'rule', text: '', spans: [], containers });
      case 'yaml': {
        const at = extent(node, this.#shift);
        if (at) this.drafts.push(...frontMatterDrafts(this.#text, at.start, at.end));
        return;
      }
      default:
        // TOML front matter is not in mdast's own union of node types.
        if ((node.type as string) === 'toml') {
          const at = extent(node, this.#shift);
          if (at) this.drafts.push(...frontMatterDrafts(this.#text, at.start, at.end));
        }
    }
  }

  #readHeading(node: Heading, containers: Containers): void {
    const inline = readInline(node.children, this.#text, this.#shift);
    const { title, id: written } = splitHeadingId(inline.text);
    const id = written ?? anchorId(node.children);
    const depth = containers.length === 0 ? node.depth : 0;
    this.#add(node, { kind: 'heading', depth, id, text: title, spans: inline.spans, containers });
  }

  #readParagraph(node: Paragraph, containers: Containers, kind: 'paragraph' | 'list-item', start: number | null): void {
    const at = extent(node, this.#shift);
    // Few paragraphs begin so that they may be something else.
    const first = at ? codeUnitAt(this.#text, at.start) : NaN;
    if (at && first === brace && isExpressionComment(this.#text.slice(at.start, at.end))) {
      this.#add(node, { kind: 'html', text: '', spans: [spanOf('html', at.start, at.end)], containers });
      return;
    }
    if (
      at &&
      (first === letterI || first === letterE) &&
      containers.length === 0 &&
      isModuleCode(this.#text.slice(at.start, at.end))
    ) {
      const text = this.#text.slice(at.start, at.end);
      this.#add(node, {
        kind: 'code',
        text,
        spans: [spanOf('code', at.start, at.end, text)],
        containers,
        language: 'js',
      });
      return;
    }
    const { text, spans } = readInline(node.children, this.#text, this.#shift);
    this.#add(node, { kind, text, spans, containers }, start);
  }

  #readAll(nodes: readonly Nodes[], containers: Containers, from = 0): void {
    for (let at = from; at < nodes.length; at++) this.read(nodes[at]!, containers);
  }

  #readItems(items: readonly ListItem[], containers: Containers): void {
    for (let at = 0; at < items.length; at++) {
      const { position, children } = items[at]!;
      const offset = position?.start.offset;
      const start = offset === undefined ? null : offset + this.#shift;
      const [first] = children;
      if (first?.type !== 'paragraph') this.#readAll(children, containers);
      else {
        this.#readParagraph(first, containers, 'list-item', start);
        this.#readAll(children, containers, 1);
      }
    }
  }

  #readCode(node: Code, containers: Containers): void {
    const at = extent(node, this.#shift);
    if (!at) return;
    const content = codeContent(this.#text, at.start, at.end);
    const spans: Span[] = [spanOf('code', content.start, content.end, node.value)];
    // What stands behind the language is shown by some sites (`title="…"`); most of it is settings.
    const meta = node.meta && /@|:\/\/|www\./.test(node.meta) ? this.#text.indexOf(node.meta, at.start) : -1;
    if (node.meta && meta >= 0 && meta < at.end) spans.unshift(spanOf('html', meta, meta + node.meta.length));
    this.#add(node, {
      kind: 'code',
      text: node.value,
      spans,
      containers,
      language: node.lang?.split(/[\s{:,]/)[0] || null,
    });
  }

  #readHtml(node: Html, containers: Containers): void {
    const at = extent(node, this.#shift);
    if (!at) return;
    const spans = htmlSpans(this.#text, at.start, at.end);
    this.#add(node, { kind: 'html', text: htmlText(node.value).replace(/\s+/g, ' ').trim(), spans, containers });
  }

  #readTable(table: Table, containers: Containers): void {
    const number = this.#tables++;
    table.children.forEach((row, position) => {
      const inlines = row.children.map((cell) => ({
        at: extent(cell, this.#shift),
        ...readInline(cell.children, this.#text, this.#shift),
      }));
      const cells = inlines.map(({ at, text, spans }) => {
        const { start, end } = cellContent(this.#text, at ?? { start: 0, end: 0 });
        return { text, start, end, spans };
      });
      this.#add(row, {
        kind: 'table-row',
        text: cells.map((cell) => cell.text).join(' | '),
        spans: cells.flatMap((cell) => cell.spans),
        containers,
        row: {
          table: number,
          header: position === 0,
          cells: cells.map(({ text, start, end }) => ({ text, start, end })),
        },
      });
    });
  }

  #readDefinition(node: Definition, containers: Containers): void {
    const at = extent(node, this.#shift);
    if (!at) return;
    const colon = this.#text.indexOf(']:', at.start);
    // A label is only a name, but it may hold a version or an address, and then it is a change like any other.
    const label: Span[] = colon > at.start ? [spanOf('html', at.start + 1, colon)] : [];
    const spans = [...label, ...resourceSpans(node, this.#text, at.start, at.end)];
    this.#add(node, { kind: 'definition', text: node.label ?? node.identifier, spans, containers });
  }

  #add(
    node: Nodes,
    draft: Pick<Draft, 'kind' | 'text' | 'spans' | 'containers'> & Partial<Draft>,
    start: number | null = null,
  ): void {
    const at = extent(node, this.#shift);
    if (!at) return;
    this.drafts.push({
      kind: draft.kind,
      depth: draft.depth ?? 0,
      id: draft.id ?? null,
      start: start ?? at.start,
      end: at.end,
      text: draft.text,
      spans: draft.spans,
      containers: draft.containers,
      language: draft.language ?? null,
      row: draft.row ?? null,
    });
  }
}

/** Offsets of what stands between the fences, without the last line end; or of all of an indented block. */
function codeContent(text: string, start: number, end: number): { start: number; end: number } {
  const slice = text.slice(start, end);
  const fence = /^(?:`{3,}|~{3,})/.exec(slice)?.[0];
  if (fence === undefined) return { start, end };
  const opening = /\r\n|[\r\n]/.exec(slice);
  if (!opening) return { start: end, end };
  const from = start + opening.index + opening[0].length;
  const last = Math.max(slice.lastIndexOf('\n'), slice.lastIndexOf('\r'));
  const closing = slice.slice(last + 1).replace(/^[ \t>]*/, '');
  if (!closing.startsWith(fence)) return { start: from, end };
  const stop = slice.startsWith('\r\n', last - 1) ? last - 1 : last;
  return { start: from, end: Math.max(from, start + stop) };
}

/** Offsets of a table cell without its bars and padding. */
function cellContent(text: string, at: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = at;
  if (text[start] === '|') start++;
  if (end > start && text[end - 1] === '|') end--;
  while (start < end && /[ \t]/.test(text[start]!)) start++;
  while (end > start && /[ \t]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** A statement of a module, as pages in MDX begin with: what it takes in, and from where; or a short one that gives something out. */
const statement =
  /^(?:import (?:[A-Za-z_$*{][0-9A-Za-z_$*{}, ]{0,500} from )?['"][^'"\n]{1,300}['"];?|export (?:const|let|var|default|function) [^\n]{1,500}[;})\]])\s{0,8}$/;

function isModuleCode(text: string): boolean {
  return (
    /^(?:import|export) /.test(text) &&
    text.split(/\r?\n(?=import |export )/).every((part) => statement.test(part.replace(/\s{1,80}/g, ' ')))
  );
}

/** True for a paragraph that is one comment as MDX writes it, which no reader sees. */
function isExpressionComment(text: string): boolean {
  return text.startsWith('{/*') && text.endsWith('*/}') && text.indexOf('*/') === text.length - 3;
}
