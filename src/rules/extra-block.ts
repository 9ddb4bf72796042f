import { displacedBlocks } from '../compare/displaced.ts';
import { isCopy, linkedCopies, repeatedDefinitions } from '../compare/copies.ts';
import { lostParts } from '../compare/lost-parts.ts';
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
  check(context) {
    const { bitext, placement, tables } = context;
    const reported = new Set([...tables.reported, ...displacedBlocks(bitext, context.notTranslated())]);
    const extra = lostParts(bitext, placement, 'target', reported).blocks.map((part) => {
      const finding = lostPartFinding('extra', part, 'target');
      // Of two that are the same word for word, it matters little which of them answers the source: one is too many.
      return isCopy(part, bitext.target.blocks) ? { ...finding, unsure: false } : finding;
    });
    const copies = [...linkedCopies(bitext, placement), ...repeatedDefinitions(bitext)];
    return [...extra, ...copies.map((part) => lostPartFinding('extra', part, 'target'))];
  },
});
