import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A translation has no source. Reported by the check of a project, which knows the files; a pair always has both. */
export const extraDocument: Rule = defineRule({
  id: 'extra-document',
  category: 'structure',
  level: 'warning',
  summary: { en: 'A translation has no source', ko: '원문이 없는 번역문' },
  messages: {
    en: { extra: ({ source, target }) => `Unexpected document ${quote(target)}, expected a source ${quote(source)}` },
    ko: { extra: ({ source, target }) => `원문이 없는 문서: ${quote(target)}, 있어야 할 원문: ${quote(source)}` },
  },
  check: () => [],
});
