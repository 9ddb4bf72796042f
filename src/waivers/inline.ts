import type { Block, Document, Range } from '../types.ts';

/** A comment in a translation that accepts the findings of a rule at what follows it. */
export interface InlineWaiver {
  readonly ruleId: string;
  /** Empty where the comment gives none: such a waiver does not hold. */
  readonly reason: string;
  /** Where the comment stands. */
  readonly range: Range;
  /** Where findings are accepted: the block it stands in, or the one it precedes (a heading's section, a whole list or table). */
  readonly covers: Range;
}

const comment =
  /(?:<!--|\{\/\*)[ \t]*diglot-allow[ \t]+([a-z][a-z0-9-]{0,63})[ \t]*(?::[ \t]*([^\n]{0,300}?))?[ \t]*(?:-->|\*\/\})/g;

/** The waivers in a document's comments: `<!-- diglot-allow mismatched-url: the mirror serves Korea -->`. Code is not looked at. */
export function findInlineWaivers(document: Document): InlineWaiver[] {
  if (!document.text.includes('diglot-allow')) return [];
  return document.blocks.flatMap((block, position) => {
    if (block.kind === 'code') return [];
    const start = block.range.start.offset;
    return [...document.text.slice(start, block.range.end.offset).matchAll(comment)].map((match): InlineWaiver => {
      const line = document.text.slice(0, start + match.index).split('\n').length;
      const column = start + match.index - document.text.lastIndexOf('\n', start + match.index - 1);
      const point = { line, column, offset: start + match.index };
      const end = { line, column: column + match[0].length, offset: point.offset + match[0].length };
      return {
        ruleId: match[1]!,
        reason: (match[2] ?? '').trim(),
        range: { start: point, end },
        covers: covered(document, block, position),
      };
    });
  });
}

function covered(document: Document, block: Block, position: number): Range {
  const standsAlone = !/[\p{L}\p{N}]/u.test(block.text.replace(/\{\/\*.*?\*\/\}/g, ''));
  const next = document.blocks[position + 1];
  if (!standsAlone || !next) return block.range;
  if (next.kind === 'heading') return document.sections[next.section]!.range;
  let last = next;
  for (let at = position + 2; at < document.blocks.length && isSameGroup(next, document.blocks[at]!); at++)
    last = document.blocks[at]!;
  return { start: next.range.start, end: last.range.end };
}

function isSameGroup(first: Block, other: Block): boolean {
  if (first.row) return other.row?.table === first.row.table;
  return first.containers[0] === 'list' && other.containers[0] === 'list';
}
