import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { parseAsGitHub } from '../parse/markdown/github-tree.ts';
import { literalMarks } from './literal-marks.ts';
import { extent } from './tree-ranges.ts';

/** Emphasis or strikethrough, and where it stands: 0-based offsets into the text that was parsed, end exclusive. */
export interface Mark {
  readonly type: 'strong' | 'emphasis' | 'delete';
  readonly start: number;
  readonly end: number;
}

/** Emphasis and strikethrough in the parts of a document that GitHub may read otherwise than they were meant. */
export interface ReadMarks {
  readonly meant: readonly Mark[];
  readonly rendered: readonly Mark[];
}

/**
 * The marks of both readings of a text, `tree` being that of what was meant. Parsing is most of the time of a check, so only those
 * children of the root are read again in which the readings can differ, and parsed only where that takes a parser; each by itself, since
 * nothing but definitions reaches from one into another.
 */
export function readMarks(tree: Root, text: string): ReadMarks {
  const doubtful = tree.children.filter((child) => isDoubtful(child, text));
  let labels: string | null = null;
  const parsed = (child: RootContent): readonly Mark[] =>
    renderedMarks(child, text, (labels ??= definitions(tree, text)));
  return {
    meant: doubtful.flatMap((child) => [...marksOf(child, 0)]),
    rendered: doubtful.flatMap((child) => {
      const literal = mayStrikeOut(child, text) ? null : literalMarks(child, text);
      return literal ?? parsed(child);
    }),
  };
}

/** Marks of one child of the root as GitHub reads it. Labels stand before it, for a fence in it may never close. */
function renderedMarks(child: RootContent, text: string, labels: string): readonly Mark[] {
  const [start, end] = extent(child);
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const part = text.slice(lineStart, end);
  // A line end in front: what looks like front matter is none further down.
  const before = part.includes('[') ? `\n${labels}\n` : '\n';
  return [...marksOf(parseAsGitHub(before + part), lineStart - before.length)];
}

/** A definition for every label that the document defines: whether brackets are a link decides which marks around them pair. */
function definitions(tree: Root, text: string): string {
  const lines: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    lines.push(`${labelOf(node, text)}: x\n`);
  }
  return lines.join('\n');
}

function labelOf(node: Definition | FootnoteDefinition, text: string): string {
  const [start, end] = extent(node);
  const colon = text.indexOf(']:', start);
  return text.slice(start, colon < 0 ? end : colon + 1).replace(/\s+/g, ' ');
}

const run = /\*+|_+/g;
const anyMark = /[*_~]/;
const beyondAscii = /[^\u0000-\u007f]/u;
const punctuation = /[\p{P}\p{S}]/u;
const selector = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const singleTilde = /(?<!~)~(?!~)/;

/**
 * True where the readings of a node may differ: at a single tilde, where marks of two kinds meet, and where punctuation stands on one side
 * of a mark and a character beyond ASCII on either, since Chinese, Japanese and Korean are read in another way there and nowhere else
 * (micromark-extension-cjk-friendly). Never false where they do differ.
 */
function isDoubtful(node: RootContent, text: string): boolean {
  if (node.type === 'code' || node.type === 'html' || node.type === 'definition') return false;
  const [start, end] = extent(node);
  const written = text.slice(start, end);
  if (!anyMark.test(written)) return false;
  if (mayStrikeOut(node, text)) return true;
  for (const { 0: marks, index } of written.matchAll(run)) {
    const before = /\S$/u.exec(written.slice(Math.max(index - 2, 0), index))?.[0];
    const after = /^\S/u.exec(written.slice(index + marks.length, index + marks.length + 2))?.[0];
    if (before === undefined || after === undefined) continue;
    const around = before + after;
    if (/[*_]/.test(around) || selector.test(before)) return true;
    if (beyondAscii.test(around) && punctuation.test(around)) return true;
  }
  return false;
}

/** True where a single tilde stands in the text of a node and may be one of a pair: without another tilde it strikes out nothing. */
function mayStrikeOut(node: RootContent, text: string): boolean {
  const written = text.slice(...extent(node));
  if (!written.includes('~') || !singleTilde.test(written)) return false;
  let tildes = 0;
  for (const part of nodesOf(node))
    if (part.type === 'delete') tildes++;
    else if (part.type === 'text') tildes += text.slice(...extent(part)).split('~').length - 1;
  return tildes > 1;
}

/** Emphasis and strikethrough in a node, in reading order; `shift` is added to their offsets. */
function* marksOf(root: Nodes, shift: number): Iterable<Mark> {
  for (const node of nodesOf(root)) {
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') continue;
    const [start, end] = extent(node);
    yield { type: node.type, start: start + shift, end: end + shift };
  }
}

/** All nodes that stand in running text or above it; what is inside a link is a link already. */
function nodesOf(root: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const collect = (node: Nodes): void => {
    nodes.push(node);
    if (node.type === 'link' || !('children' in node)) return;
    for (const child of node.children) collect(child);
  };
  collect(root);
  return nodes;
}
