import { defineRule, type Rule } from './define-rule.ts';

/** Next to nothing of the translation could be linked to the source: said once, in place of a finding for every part of either. */
export const unalignedDocument: Rule = defineRule({
  id: 'unaligned-document',
  category: 'structure',
  level: 'error',
  summary: { en: 'The documents could not be linked', ko: '원문과 연결할 수 없는 문서' },
  messages: {
    en: {
      unaligned: ({ linkedSections, sourceSections, linkedBlocks, sourceBlocks }) =>
        `Unexpected document, only \`${linkedSections}\` of \`${sourceSections}\` sections and \`${linkedBlocks}\` of \`${sourceBlocks}\` blocks could be linked, nothing else was compared`,
    },
    ko: {
      unaligned: ({ linkedSections, sourceSections, linkedBlocks, sourceBlocks }) =>
        `원문의 번역으로 보이지 않는 문서: 절 \`${sourceSections}\`개 중 \`${linkedSections}\`개, 블록 \`${sourceBlocks}\`개 중 \`${linkedBlocks}\`개만 연결되어 다른 것은 비교하지 않음`,
    },
  },
  check({ bitext, unaligned }) {
    if (unaligned === null) return [];
    const start = bitext.target.blocks[0]!.range.start;
    const target = { start, end: start };
    return [{ messageId: 'unaligned', facts: { ...unaligned }, source: null, target, identity: 'unaligned' }];
  },
});
