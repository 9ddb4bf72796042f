import { lostParts } from '../compare/lost-parts.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { lostPartFinding } from './lost-part-finding.ts';
import { quote } from './quote.ts';

/** The translation has a section, or only a heading, that the source has not. */
export const extraSection: Rule = defineRule({
  id: 'extra-section',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A section is not in the source', ko: '원문에 없는 절' },
  messages: {
    en: {
      extra: ({ target }) => `Unexpected section ${quote(target)}, not in the source`,
      heading: ({ target }) => `Unexpected heading ${quote(target)}, not in the source, though what stands under it is`,
    },
    ko: {
      extra: ({ target }) => `원문에 없는 절: ${quote(target)}`,
      heading: ({ target }) => `원문에 없는 제목(본문은 원문에 있음): ${quote(target)}`,
    },
  },
  check({ bitext, placement, tables }) {
    const { sections } = lostParts(bitext, placement, 'target', tables.reported);
    return sections.map((part) => lostPartFinding(part.what === 'heading' ? 'heading' : 'extra', part, 'target'));
  },
});
