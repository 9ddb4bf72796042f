import { displacedBlocks } from '../compare/displaced.ts';
import { type LostPart, lostParts } from '../compare/lost-parts.ts';
import type { Block } from '../types.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { blockName, lostPartFinding } from './lost-part-finding.ts';
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
  },
});

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
