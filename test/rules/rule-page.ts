import type { Code, Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseTree } from '../../src/parse/markdown/tree.ts';

/** What an example shows. A near miss looks wrong and is right: it keeps a rule from reporting more than it should. */
export type ExampleKind = 'reported' | 'clean' | 'near-miss';

/** One side of an example: a document as the fence has it, its locale, and whether it is Markdown or plain text. */
export interface ExampleText {
  readonly locale: string;
  readonly extension: '.md' | '.txt';
  readonly text: string;
}

/** An example of a page. A side without a fence is a document that does not exist. */
export interface Example {
  readonly kind: ExampleKind | null;
  readonly title: string;
  /** Line of the page (1-based) at which it starts. */
  readonly line: number;
  /** The paragraph that says why. */
  readonly why: string;
  readonly source: ExampleText | null;
  /** The source from which the translation was made (`en before`), or null where that is not known. */
  readonly before: ExampleText | null;
  readonly target: ExampleText | null;
  /** The configuration under which the example holds, as written in a `json` fence; null for the defaults. */
  readonly config: string | null;
  /** What else is known of the past of the translation, as written in a `history` fence (see `checkExample`), or null. */
  readonly history: string | null;
  /** What was accepted before, as written in a `waivers` fence (see `checkExample`), or null. */
  readonly waivers: string | null;
  /** Lines such as `3:1-3:9 error changed {"source":"1.2","target":"1.3"}`. */
  readonly findings: readonly string[];
}

/** A row of the table of messages. */
export interface MessageRow {
  readonly id: string;
  readonly level: string;
  readonly wording: string;
}

/** A rule's page, read. */
export interface RulePage {
  readonly title: string;
  /** Titles of the sections, in order. */
  readonly sections: readonly string[];
  /** `Category: identity. Level: error` as the page says it, or null where it does not. */
  readonly standing: { readonly category: string; readonly level: string } | null;
  readonly messages: readonly MessageRow[];
  readonly examples: readonly Example[];
}

const kinds: Readonly<Record<string, ExampleKind>> = {
  Reported: 'reported',
  Clean: 'clean',
  'Near miss': 'near-miss',
};

/** Reads a page: `#` the rule's id, `##` its sections, `###` its examples, whose titles begin with their kind. */
export function readRulePage(markdown: string): RulePage {
  const tree = parseTree(markdown);
  const standing = /^Category: ([a-z]+)\. Level: ([a-z]+)/m.exec(markdown);
  return {
    title: textOf(tree.children[0]),
    sections: headings(tree, 2).map((heading) => textOf(heading)),
    standing: standing && { category: standing[1]!, level: standing[2]! },
    messages: messageRows(tree, markdown),
    examples: headings(tree, 3).map((heading) => readExample(heading, under(tree, heading))),
  };
}

function headings(tree: Root, depth: number): Heading[] {
  return tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === depth);
}

/** The nodes from a heading to the next. */
function under(tree: Root, heading: Heading): RootContent[] {
  const rest = tree.children.slice(tree.children.indexOf(heading) + 1);
  const next = rest.findIndex((node) => node.type === 'heading');
  return next < 0 ? rest : rest.slice(0, next);
}

function messageRows(tree: Root, markdown: string): MessageRow[] {
  const table = tree.children.find((node) => node.type === 'table');
  return (table?.children.slice(1) ?? []).map((row) => ({
    id: textOf(row.children[0]),
    level: textOf(row.children[1]),
    wording: row.children[2] ? sliceOf(row.children[2].children, markdown) : '',
  }));
}

/** Nodes as they are written, backticks and all. */
function sliceOf(nodes: readonly Nodes[], markdown: string): string {
  return markdown.slice(nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset);
}

/** Fences that hold no document. */
const dataFences: ReadonlySet<string> = new Set(['json', 'history', 'waivers', 'findings']);

function readExample(heading: Heading, nodes: readonly RootContent[]): Example {
  const [, kind = '', title = ''] = /^([^:]+): (.+)$/.exec(textOf(heading)) ?? [];
  const fences = nodes.filter((node): node is Code => node.type === 'code');
  const valueOf = (name: string): string | null => fences.find(({ lang }) => lang === name)?.value ?? null;
  const isBefore = ({ meta }: Code): boolean => meta === 'before';
  const texts = fences.filter(({ lang }) => !dataFences.has(lang ?? ''));
  const now = texts.filter((fence) => !isBefore(fence)).map(readText);
  return {
    kind: kinds[kind] ?? null,
    title,
    line: heading.position!.start.line,
    why: nodes[0]?.type === 'paragraph' ? textOf(nodes[0]) : '',
    source: now.find(({ locale }) => locale === 'en') ?? null,
    before: texts.filter(isBefore).map(readText)[0] ?? null,
    target: now.find(({ locale }) => locale !== 'en') ?? null,
    config: valueOf('json'),
    history: valueOf('history'),
    waivers: valueOf('waivers'),
    findings: (valueOf('findings') ?? '').split('\n').filter((line) => line !== ''),
  };
}

/** A fence `ko`, `ko txt` (plain text) or `ko escaped` (`\u{200B}` stands for a character that a page should not hide). */
function readText({ lang, meta, value }: Code): ExampleText {
  const marks = (meta ?? '').split(' ');
  const text = marks.includes('escaped')
    ? value.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    : value;
  return {
    locale: lang ?? '',
    extension: marks.includes('txt') ? '.txt' : '.md',
    text: text === '' ? '' : `${text}\n`,
  };
}
