import type { Nodes, RootContent } from 'mdast';
import type { Mark } from './read-otherwise.ts';
import { extent } from './tree-ranges.ts';

/**
 * Emphasis in a child of the root as CommonMark's own rules (0.31.2, emphasis) pair its marks, paragraph by paragraph; `text` is what the
 * tree was read from. Null where it would take a parser to tell: that is dear, and hardly ever needed, for most paragraphs hold no more
 * than emphasis, code and links.
 */
export function literalMarks(node: RootContent, text: string): Mark[] | null {
  const marks: Mark[] = [];
  return readBlock(node, text, marks) ? marks : null;
}

function readBlock(node: RootContent, text: string, marks: Mark[]): boolean {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return readParagraph(node, text, marks);
  return !('children' in node) || node.children.every((child) => readBlock(child, text, marks));
}

/** What no mark pairs across, as code and links: from where to where. */
type Opaque = readonly [start: number, end: number];

function readParagraph(paragraph: Nodes, text: string, marks: Mark[]): boolean {
  const opaque: Opaque[] = [];
  if (!findOpaque(paragraph, opaque)) return false;
  const [from, end] = extent(paragraph);
  const open: Run[] = [];
  let at = from;
  for (const [start, after] of [...opaque, [end, end] as const]) {
    anyRun.lastIndex = at;
    for (let match = anyRun.exec(text); match && match.index < start; match = anyRun.exec(text))
      if (!readRun({ mark: match[0][0]!, size: match[0].length, start: match.index }, open, [text, from, end], marks))
        return false;
    at = after;
  }
  return true;
}

const anyRun = /\*+|_+/g;

/** Collects what is opaque in a paragraph, in reading order; false where there is more in it than emphasis, code and links. */
function findOpaque(parent: Nodes, opaque: Opaque[]): boolean {
  if (!('children' in parent)) return true;
  return parent.children.every((node) => {
    if (node.type === 'text' || node.type === 'break') return true;
    if (node.type === 'strong' || node.type === 'emphasis') return findOpaque(node, opaque);
    if (node.type !== 'link' && node.type !== 'inlineCode' && node.type !== 'html') return false;
    opaque.push(extent(node));
    return true;
  });
}

/** A run of marks: one of emphasis, two of strong emphasis. */
interface Run {
  readonly mark: string;
  readonly size: number;
  readonly start: number;
}

/** Closes with a run the nearest one of its kind, and with it all that was opened within, or opens it; false where that takes a parser. */
function readRun(run: Run, open: Run[], within: Paragraph, marks: Mark[]): boolean {
  const flanks = flanksOf(run, within);
  if (flanks === null) return false;
  const nearest = flanks.closes ? open.findLastIndex(({ mark }) => mark === run.mark) : -1;
  if (nearest < 0) {
    if (flanks.opens) open.push(run);
    return true;
  }
  const { size, start } = open[nearest]!;
  // Runs of two sizes share their marks out.
  if (size !== run.size) return false;
  open.length = nearest;
  marks.push({ type: size === 2 ? 'strong' : 'emphasis', start, end: run.start + size });
  return true;
}

/** A whole text, and from where to where in it a paragraph stands. */
type Paragraph = readonly [text: string, start: number, end: number];

const whiteSpace = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
/** Beside one of these a mark is escaped, struck out, or stands at what is no part of its paragraph: the edge of a cell, a quotation's mark. */
const unclear = /[\\~|>]/;

/** Whether a run may open and close emphasis; null where that depends on more than the characters around it. */
function flanksOf(
  { mark, size, start }: Run,
  [text, from, end]: Paragraph,
): { opens: boolean; closes: boolean } | null {
  const before = start > from ? text[start - 1]! : ' ';
  const after = start + size < end ? text[start + size]! : ' ';
  if (size > 2 || unclear.test(before) || unclear.test(after)) return null;
  const [isAfterBlank, isBeforeBlank] = [whiteSpace.test(before), whiteSpace.test(after)];
  const isAfterWord = !isAfterBlank && !punctuation.test(before);
  const isBeforeWord = !isBeforeBlank && !punctuation.test(after);
  const isLeft = isBeforeWord || (!isBeforeBlank && !isAfterWord);
  const isRight = isAfterWord || (!isAfterBlank && !isBeforeWord);
  if (mark === '*') return { opens: isLeft, closes: isRight };
  return { opens: isLeft && (!isAfterWord || !isRight), closes: isRight && (!isBeforeWord || !isLeft) };
}
