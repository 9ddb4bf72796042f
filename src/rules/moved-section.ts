import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A section stands elsewhere than in the source. */
export const movedSection: Rule = defineRule({
  id: 'moved-section',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A section stands in another place than in the source', ko: '절의 순서가 원문과 다름' },
  messages: {
    en: {
      moved: ({ source, target }) =>
        `Unexpected place of section ${quote(target)}, expected it where ${quote(source)} stands in the source`,
    },
    ko: { moved: ({ source, target }) => `순서가 다른 절: ${quote(target)}, 원문: ${quote(source)}` },
  },
  check({ bitext }) {
    const moved = new Set<number>();
    return bitext.sections.flatMap((bead) => {
      const source = bead.source[0];
      const target = bead.target[0];
      if (!bead.moved || !source?.blocks[0] || !target?.blocks[0]) return [];
      moved.add(source.index);
      // What moved with its parent did not move by itself.
      if (source.parent !== null && moved.has(source.parent)) return [];
      return [
        {
          messageId: 'moved',
          facts: { source: source.title, target: target.title },
          source: source.blocks[0].range,
          target: target.blocks[0].range,
          unsure: bead.confidence < 0.5,
        },
      ];
    });
  },
});
