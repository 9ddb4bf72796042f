import { displacedBlocks } from '../compare/displaced.ts';
import { type LostPart, lostParts } from '../compare/lost-parts.ts';
import type { Bead, Block } from '../types.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { blockName, lostPartFinding } from './lost-part-finding.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

/** The translation has a paragraph, list item, code block or table that the source has not. */
export const extraBlock: Rule = defineRule({
  id: 'extra-block',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A block is not in the source', ko: '원문에 없는 블록' },
  messages: {
    en: {
      extra: ({ target, kind, blocks }) =>
        `Unexpected ${blockName(kind, blocks, 'en')} ${quote(target)}, not in the source`,
    },
    ko: { extra: ({ target, kind, blocks }) => `원문에 없는 ${blockName(kind, blocks, 'ko')}: ${quote(target)}` },
  },
  *check(context) {
    const { bitext, placement, tables } = context;
    const reported = new Set([...tables.reported, ...displacedBlocks(bitext, context.languages())]);
    for (const part of lostParts(bitext, placement, 'target', reported).blocks) {
      const finding = lostPartFinding('extra', part, 'target');
      // Of two that are the same word for word, it matters little which of them answers the source: one is too many.
      yield repeatsNeighbour(part, bitext.target.blocks) ? { ...finding, unsure: false } : finding;
    }
    for (const part of pastedTwice(context)) yield lostPartFinding('extra', part, 'target');
  },
});

/** Shorter paragraphs may be the same twice for a reason: `Yes.` */
const shortestCopy = 20;

/**
 * Paragraphs that are linked and repeat a neighbour word for word, where the source does not say the same twice: a copy is neither the
 * second half of a paragraph that was split nor the translation of the next one. Of the two it is the one whose link is worth less.
 */
function pastedTwice({ bitext, placement }: PairContext): LostPart[] {
  const { blocks } = bitext.target;
  const beadOf = (block: Block): Bead<Block> | undefined => bitext.blocks[placement.beadOfTarget[block.index] ?? -1];
  return blocks.flatMap((block, index): LostPart[] => {
    if (block.kind !== 'paragraph' || block.text.length < shortestCopy) return [];
    const twin = blocks
      .slice(Math.max(0, index - reach), index)
      .find((other) => other.kind === block.kind && other.section === block.section && other.text === block.text);
    const own = beadOf(block);
    const theirs = twin && beadOf(twin);
    if (!own || !theirs || own.source.length === 0 || theirs.source.length === 0) return [];
    if (own !== theirs && textOf(own) === textOf(theirs)) return [];
    if (own === theirs && own.source.length > 1) return [];
    const copy = own.confidence > theirs.confidence ? twin : block;
    // That it is a copy is certain, whatever the links are worth.
    return [{ what: 'blocks', blocks: [copy], range: copy.range, gap: copy.range, confidence: 1 }];
  });
}

function textOf({ source }: Bead<Block>): string {
  return source.map(({ text }) => text).join(' ');
}

/** How far a block is looked for that was pasted twice: its neighbour, with one other between them. */
const reach = 2;

function repeatsNeighbour({ blocks: [block, ...others] }: LostPart, all: readonly Block[]): boolean {
  if (!block || others.length > 0) return false;
  return all
    .slice(Math.max(0, block.index - reach), block.index + reach + 1)
    .some(
      (near) =>
        near !== block && near.kind === block.kind && near.section === block.section && near.text === block.text,
    );
}
