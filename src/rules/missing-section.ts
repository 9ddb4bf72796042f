import { lostParts } from '../compare/lost-parts.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { lostPartFinding } from './lost-part-finding.ts';
import { quote } from './quote.ts';

/** A section of the source, or only its heading, is not in the translation. */
export const missingSection: Rule = defineRule({
  id: 'missing-section',
  category: 'structure',
  level: 'error',
  summary: { en: 'A section of the source is missing', ko: '원문의 절이 번역문에 없음' },
  messages: {
    en: {
      missing: ({ source }) => `Missing section ${quote(source)}, expected it as in the source`,
      heading: ({ source }) => `Missing heading ${quote(source)}, though what stands under it is there`,
    },
    ko: {
      missing: ({ source }) => `빠진 절, 원문: ${quote(source)}`,
      heading: ({ source }) => `빠진 제목(본문은 있음), 원문: ${quote(source)}`,
    },
  },
  check({ bitext, placement, tables }) {
    const { sections } = lostParts(bitext, placement, 'source', tables.reported);
    return sections.map((part) => lostPartFinding(part.what === 'heading' ? 'heading' : 'missing', part, 'source'));
  },
});
