import type { Nodes, RootContent } from 'mdast';
import { extent } from './tree-ranges.ts';

/** A run of marks that may open emphasis and has not been closed, or that closes some. */
interface Run {
  readonly mark: string;
  readonly size: number;
  readonly start: number;
}

/**
 * True where CommonMark's own rules (0.31.2, emphasis) pair the marks of a node as its tree has them paired, `text` being what the tree
 * was read from. False where they do not, and where it would take a parser to tell: that is dear, and hardly ever needed, for most marks
 * that may be read otherwise have only one partner.
 */
export function readsAsWritten(node: RootContent, text: string): boolean {
  return holdsText(node)
    ? agrees(node, text)
    : !('children' in node) || node.children.every((child) => readsAsWritten(child, text));
}

function holdsText({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

/** Compares the marks of one paragraph: no pair reaches beyond it. */
function agrees(paragraph: Nodes, text: string): boolean {
  const inline: Inline = { opaque: [], pairs: new Set() };
  if (!readInline(paragraph, text, inline)) return false;
  const [from, end] = extent(paragraph);
  const open: Run[] = [];
  let at = from;
  let pairs = 0;
  for (const [start, after] of [...inline.opaque, [end, end] as const]) {
    anyRun.lastIndex = at;
    for (let match = anyRun.exec(text); match && match.index < start; match = anyRun.exec(text)) {
      const run = { mark: match[0][0]!, size: match[0].length, start: match.index };
      const flanks = flanksOf(run, text, from, end);
      if (flanks === null) return false;
      const pair = flanks.closes ? close(open, run) : null;
      if (pair === 'unclear' || (pair && !inline.pairs.has(pair))) return false;
      if (pair) pairs++;
      else if (flanks.opens) open.push(run);
    }
    at = after;
  }
  return pairs === inline.pairs.size;
}

const anyRun = /\*+|_+/g;

/** What stands in a paragraph: what no mark in it pairs across (code, links), in reading order, and the pairs, as `start-end`. */
interface Inline {
  readonly opaque: (readonly [start: number, end: number])[];
  readonly pairs: Set<string>;
}

/** Collects what stands in a node; false where there is more in it than emphasis, and code and links without marks of their own. */
function readInline(parent: Nodes, text: string, inline: Inline): boolean {
  if (!('children' in parent)) return true;
  return parent.children.every((node) => {
    const [start, end] = extent(node);
    switch (node.type) {
      case 'text':
      case 'break':
        return true;
      case 'strong':
      case 'emphasis':
        inline.pairs.add(`${start}-${end}`);
        return readInline(node, text, inline);
      case 'link':
      case 'inlineCode':
      case 'html':
        inline.opaque.push([start, end]);
        return true;
      default:
        return false;
    }
  });
}

const whiteSpace = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
/** Beside one of these a mark is escaped, struck out, or stands at what is no part of the paragraph: the edge of a cell, a quotation's mark. */
const unclear = /[\\~|>]/;

/** Whether a run may open and close emphasis; null where that depends on more than the characters around it. */
function flanksOf(
  { mark, size, start }: Run,
  text: string,
  from: number,
  end: number,
): { opens: boolean; closes: boolean } | null {
  const before = start > from ? text[start - 1]! : ' ';
  const after = start + size < end ? text[start + size]! : ' ';
  if (size > 2 || unclear.test(before) || unclear.test(after)) return null;
  const [isAfterBlank, isBeforeBlank] = [whiteSpace.test(before), whiteSpace.test(after)];
  const [isAfterWord, isBeforeWord] = [
    !isAfterBlank && !punctuation.test(before),
    !isBeforeBlank && !punctuation.test(after),
  ];
  const isLeft = isBeforeWord || (!isBeforeBlank && !isAfterWord);
  const isRight = isAfterWord || (!isAfterBlank && !isBeforeWord);
  if (mark === '*') return { opens: isLeft, closes: isRight };
  return { opens: isLeft && (!isAfterWord || !isRight), closes: isRight && (!isBeforeWord || !isLeft) };
}

/** Closes the nearest open run of the same mark, with all that was opened within; null where there is none. Runs of two sizes share their marks out. */
function close(open: Run[], { mark, size, start }: Run): string | null {
  const opener = open.findLastIndex((run) => run.mark === mark);
  if (opener < 0) return null;
  const run = open[opener]!;
  if (run.size !== size) return 'unclear';
  open.length = opener;
  return `${run.start}-${start + size}`;
}
