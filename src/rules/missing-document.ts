import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A source has no translation in a locale. Reported by the check of a project, which knows the files; a pair always has both. */
export const missingDocument: Rule = defineRule({
  id: 'missing-document',
  category: 'structure',
  level: 'error',
  summary: { en: 'A document has no translation', ko: '번역문이 없는 문서' },
  messages: {
    en: { missing: ({ source, target }) => `Missing translation ${quote(target)} of ${quote(source)}` },
    ko: { missing: ({ source, target }) => `번역문 없음: ${quote(target)}, 원문: ${quote(source)}` },
  },
  check: () => [],
});
