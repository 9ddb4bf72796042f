import { byteOrderMark } from '../../line-index.ts';
import type { Nodes } from 'mdast';
import type { Document, Section } from '../../types.ts';
import { toString } from 'mdast-util-to-string';
import { findUrls } from '../../invariants/url.ts';
import { splitHeadingId } from '../../parse/markdown/heading-id.ts';

/** What a token is: a word of prose, a number, a stretch of inline code or a line of a code block, the destination of a link. */
export type TokenKind = 'word' | 'number' | 'code' | 'address';

/** The smallest thing that is compared between two versions of one text. Tokens with the same `key` are the same. */
export interface Token {
  readonly kind: TokenKind;
  /** Case, accents' composition, typographic quotes and white space folded. */
  readonly key: string;
  /** As written. */
  readonly raw: string;
  /** What stands between it and the next token of its sentence, white space folded; for showing it, never compared. */
  readonly behind: string;
}

/**
 * The tokens of each section of a document, by `Section.index`. Punctuation, emphasis, line breaks, list and table marks, heading
 * ids, names of tags and the way in which a link is written leave no token, so that what differs in them alone is the same. Footnotes that start
 * where `isSkipped` says so (an offset into the text) leave none either.
 */
export function tokenizeSections(document: Document, isSkipped: (offset: number) => boolean = () => false): Token[][] {
  const sections = document.sections.map((): Token[] => []);
  if (document.tree) new TreeReader(document, sections, isSkipped).read(document.tree);
  else for (const section of document.sections) sections[section.index]!.push(...plainTokens(section));
  return sections;
}

function plainTokens(section: Section): Token[] {
  return section.blocks.flatMap((block) => wordTokens(block.text));
}

/** Letters with their marks, or digits, without any of the punctuation that may join them. Scripts without spaces: each character. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}])+(?:['’](?=\p{L}))?/gu;

/** The words and numbers of a stretch of prose. */
export function wordTokens(text: string): Token[] {
  const found: { raw: string; end: number }[] = [];
  const behind: string[] = [];
  for (const match of text.matchAll(word)) {
    const last = found.at(-1);
    const end = match.index + match[0].length;
    // An apostrophe binds: `isn’t` is one word.
    if (last && last.end === match.index && /['’]$/.test(last.raw))
      found[found.length - 1] = { raw: last.raw + match[0], end };
    else {
      if (last) behind.push(text.slice(last.end, match.index).replace(/\s+/g, ' '));
      found.push({ raw: match[0], end });
    }
  }
  const last = found.at(-1);
  if (last) behind.push(`${text.slice(last.end).trimEnd()} `);
  return found.map(({ raw }, at) => toToken(raw, behind[at]!));
}

function toToken(raw: string, behind: string): Token {
  const key = raw.normalize('NFC').replaceAll('’', "'").toLowerCase();
  return { kind: /^\p{N}/u.test(raw) ? 'number' : 'word', key, raw, behind };
}

/** GitHub's `[!NOTE]`: which kind of notice a quotation is, the like of a tag's name. */
const alert = /^\[!\p{L}{1,20}\]/u;
const comment = /^<!--([\s\S]*?)(?:-->)?$/;
const tag = /<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z][^<>]*>/g;
const attribute = /([A-Za-z@][A-Za-z0-9:_.-]{0,63})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|\{([^}]*)\}|([^\s"'<>`={]+))/g;
const addressAttributes = /^(?:href|src|action|cite|poster|srcset|to|url)$/i;

class TreeReader {
  readonly #sections: Token[][];
  /** Where the sections start, as offsets into the tree's text. */
  readonly #starts: readonly number[];
  readonly #isSkipped: (node: Nodes) => boolean;
  readonly #definitions = new Map<string, string>();
  #section = 0;

  constructor(document: Document, sections: Token[][], isSkipped: (offset: number) => boolean) {
    const shift = byteOrderMark(document.text);
    this.#sections = sections;
    this.#isSkipped = (node) => isSkipped((node.position?.start.offset ?? 0) + shift);
    this.#starts = document.sections.map((section) => section.range.start.offset - shift);
  }

  read(root: Nodes): void {
    this.#define(root);
    this.#visit(root);
  }

  #define(node: Nodes): void {
    if (node.type === 'definition') this.#definitions.set(node.identifier, node.url);
    else if ('children' in node) for (const child of node.children) this.#define(child);
  }

  #visit(node: Nodes): void {
    this.#moveTo(node);
    switch (node.type) {
      case 'text':
        return this.#words(node.value.replace(alert, ''));
      case 'inlineCode':
        return this.#push('code', node.value.replace(/\s+/g, ' ').trim());
      case 'code':
        this.#push('code', [node.lang ?? '', node.meta ?? ''].join(' ').trim());
        for (const line of node.value.split(/\r\n?|\n/)) this.#push('code', line.trimEnd());
        return;
      case 'html':
        return this.#html(node.value);
      case 'yaml':
        return this.#words(node.value);
      case 'definition':
        // A reader meets its address where it is referred to; one that nobody refers to is a comment to most tools.
        return this.#words(node.title ?? '');
      case 'image':
        this.#words(`${node.alt ?? ''} ${node.title ?? ''}`);
        return this.#push('address', node.url);
      case 'imageReference':
        this.#words(node.alt ?? '');
        return this.#push('address', this.#definitions.get(node.identifier) ?? '');
      case 'heading':
        return this.#heading(node);
      case 'footnoteDefinition':
        if (!this.#isSkipped(node)) this.#visitOther(node);
        return;
      default:
        return this.#visitOther(node);
    }
  }

  #visitOther(node: Nodes): void {
    // Front matter in TOML is no node of mdast's own.
    if ((node.type as string) === 'toml') this.#words((node as { value?: string }).value ?? '');
    if ('children' in node) for (const child of node.children) this.#visit(child);
    if (node.type === 'link') {
      // Of an address that is its own text, the text has said all: `<a@b.example>` is `a@b.example`.
      const text = toString(node);
      if (text !== node.url && `mailto:${text}` !== node.url) this.#push('address', node.url);
      this.#words(node.title ?? '');
    }
    if (node.type === 'linkReference') this.#push('address', this.#definitions.get(node.identifier) ?? '');
  }

  /** A heading's children, with the explicit id taken off the last. */
  #heading(node: Extract<Nodes, { type: 'heading' }>): void {
    const last = node.children.at(-1);
    for (const child of node.children) {
      if (child === last && child.type === 'text') this.#words(splitHeadingId(child.value).title);
      else this.#visit(child);
    }
  }

  #html(html: string): void {
    let at = 0;
    for (const match of html.matchAll(tag)) {
      this.#words(html.slice(at, match.index));
      at = match.index + match[0].length;
      const inside = comment.exec(match[0]);
      if (inside) this.#words(inside[1]!);
      else this.#attributes(match[0]);
    }
    this.#words(html.slice(at));
  }

  #attributes(text: string): void {
    for (const [, name, ...values] of text.matchAll(attribute)) {
      const value = values.find((each) => each !== undefined) ?? '';
      if (addressAttributes.test(name!)) this.#push('address', value);
      else this.#words(value);
    }
  }

  /** Words, and addresses of the web that stand among them. */
  #words(text: string): void {
    let at = 0;
    for (const { start, end } of text.includes('://') ? findUrls(text) : []) {
      this.#sections[this.#section]?.push(...wordTokens(text.slice(at, start)));
      this.#push('address', text.slice(start, end));
      at = end;
    }
    this.#sections[this.#section]?.push(...wordTokens(text.slice(at)));
  }

  #push(kind: TokenKind, raw: string): void {
    if (raw !== '' && raw !== '#')
      this.#sections[this.#section]?.push({ kind, key: raw.normalize('NFC'), raw, behind: ' ' });
  }

  /** Nodes come in reading order, so that the section only ever moves on. */
  #moveTo(node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    while (start >= (this.#starts[this.#section + 1] ?? Number.POSITIVE_INFINITY)) this.#section++;
  }
}
