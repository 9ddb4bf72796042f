import { displacedBlocks } from '../compare/displaced.ts';
import { lostParts } from '../compare/lost-parts.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { blockName, lostPartFinding } from './lost-part-finding.ts';
import { quote } from './quote.ts';

/** A paragraph, list item, code block or table of the source is not in the translation. */
export const missingBlock: Rule = defineRule({
  id: 'missing-block',
  category: 'structure',
  level: 'error',
  summary: { en: 'A block of the source is missing', ko: '원문의 블록이 번역문에 없음' },
  messages: {
    en: {
      missing: ({ source, kind, blocks }) =>
        `Missing ${blockName(kind, blocks, 'en')} ${quote(source)}, expected as in the source`,
    },
    ko: { missing: ({ source, kind, blocks }) => `빠진 ${blockName(kind, blocks, 'ko')}, 원문: ${quote(source)}` },
  },
  check(context) {
    const { bitext, placement, tables } = context;
    const reported = new Set([...tables.reported, ...displacedBlocks(bitext, context.notTranslated())]);
    return lostParts(bitext, placement, 'source', reported).blocks.map((part) =>
      lostPartFinding('missing', part, 'source'),
    );
  },
});
