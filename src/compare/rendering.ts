import type { Code, Nodes, Root, Text } from 'mdast';
import { byteOrderMark } from '../line-index.ts';
import type { Document, Range } from '../types.ts';
import { type Mark, readMarks } from './read-otherwise.ts';
import { childrenOf, extent, treeRanges } from './tree-ranges.ts';

/** A place whose Markdown does not render as it was meant. */
export interface Misrendering {
  readonly what: 'emphasis' | 'particle' | 'strikethrough' | 'fence';
  /** The text at the place, or what was swallowed. */
  readonly text: string;
  readonly range: Range;
}

const cjk = String.raw`\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/**
 * Punctuation within emphasis beside a letter without: where CommonMark's rules for word boundaries go wrong. Looked for from the mark, which
 * is rarer than what stands before it.
 */
const suspicious = new RegExp(
  String.raw`[*_~](?:(?<=[\p{P}\p{S}][*_~])(?=[${cjk}])|(?<=[${cjk}][*_~])[*_~]{0,2}(?=[\p{P}\p{S}])|(?<=\d~)~?(?=\d))`,
  'u',
);

/** What in a document renders otherwise than it was meant, in reading order. A text without suspicious marks is not parsed again. */
export function findMisrenderings(document: Document): Misrendering[] {
  const { tree, text } = document;
  if (!tree) return [];
  const shift = byteOrderMark(text);
  const at = treeRanges(document);
  const found: Misrendering[] = [];
  findWithin(tree, [text, shift, at], mayHoldParticle(text), found);
  if (suspicious.test(text)) found.push(...otherwiseRead(tree, text, shift, at));
  return found.toSorted((one, other) => one.range.start.offset - other.range.start.offset);
}

type At = (start: number, end: number) => Range;

/** Emphasis that was meant and is none, and strikethrough that was not meant and is. */
function otherwiseRead(tree: Root, text: string, shift: number, at: At): Misrendering[] {
  const { meant, rendered } = readMarks(tree, text.slice(shift));
  const own = byPlace(meant);
  const theirs = byPlace(rendered);
  const describe = (what: Misrendering['what'], { start, end }: Mark): Misrendering => ({
    what,
    text: text.slice(start + shift, end + shift),
    range: at(start, end),
  });
  return [
    ...[...own]
      .filter(([key, { type }]) => type !== 'delete' && !theirs.has(key))
      .map(([, mark]) => describe('emphasis', mark)),
    ...[...theirs]
      .filter(([key, { type }]) => type === 'delete' && !own.has(key))
      .map(([, mark]) => describe('strikethrough', mark)),
  ];
}

/** Marks by where they stand; strong or not makes no difference. */
function byPlace(marks: readonly Mark[]): Map<string, Mark> {
  return new Map(
    marks.map((mark) => [`${mark.type === 'delete' ? 'delete' : 'emphasis'} ${mark.start}-${mark.end}`, mark]),
  );
}

type Written = readonly [text: string, shift: number, at: At];

/** What is wrong with single nodes; what is inside a link is a link already. Running text is looked at only where an address in it may be. */
function findWithin(node: Nodes, written: Written, inText: boolean, found: Misrendering[]): void {
  const { type } = node;
  if (type === 'text') findParticles(node, written, found);
  else if (type === 'code') findFence(node, written, found);
  else if (type !== 'link' && (inText || !holdsText(type))) {
    const children = childrenOf(node);
    for (let at = 0; at < children.length; at++) findWithin(children[at]!, written, inText, found);
  }
}

/** True for nodes within which all is running text. */
function holdsText(type: Nodes['type']): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table';
}

/** False where no address is followed by a letter that it would swallow. */
function mayHoldParticle(text: string): boolean {
  if (!text.includes('://') && !text.includes('www.')) return false;
  for (const match of text.matchAll(address)) {
    const { length } = match[0];
    const end = match.index + length;
    // What is cut off at its longest may hold another address.
    if (length >= longestAddress || swallowed.test(text.slice(end, end + 2))) return true;
  }
  return false;
}

/** The number that the expression has for it. */
const longestAddress = 2000;
const address = /(?:https?:\/\/|www\.)[!-;=?-~]{1,2000}/g;
const swallowed = new RegExp(String.raw`^[${cjk}][^\s<]{0,200}`, 'u');

/** Addresses in running text that a particle follows without a blank: GitHub's autolinks go on to the next blank. */
function findParticles(node: Text, [text, shift, at]: Written, found: Misrendering[]): void {
  if (!node.value.includes('://') && !node.value.includes('www.')) return;
  const [start, end] = extent(node);
  const written = text.slice(start + shift, end + shift);
  for (const match of written.matchAll(address)) {
    const after = match.index + match[0].length;
    const particle = swallowed.exec(written.slice(after, after + 210))?.[0];
    if (particle !== undefined && /^(?:https?:\/\/|www\.)[^/]*\./.test(match[0]))
      found.push({
        what: 'particle',
        text: particle,
        range: at(start + match.index, start + after + particle.length),
      });
  }
}

/** A fence that nothing closes: all that follows is code. */
function findFence(node: Code, [text, shift, at]: Written, found: Misrendering[]): void {
  const [start, end] = extent(node);
  const written = text.slice(start + shift, end + shift);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  if (fence === undefined) return;
  const last = written.lastIndexOf('\n');
  const lastLine = written.slice(last + 1).replace(/^[ \t>]*/, '');
  if (last >= 0 && lastLine.startsWith(fence)) return;
  const line = written.split('\n', 1)[0]!;
  found.push({ what: 'fence', text: line, range: at(start, start + line.length) });
}
