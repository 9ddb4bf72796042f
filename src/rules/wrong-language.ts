import { defineRule, type Rule } from './define-rule.ts';
import { judgedFinding } from './judged-finding.ts';
import { blockName } from './lost-part-finding.ts';
import { quote } from './quote.ts';

/** A block is in a third language: neither the source's nor the target's. */
export const wrongLanguage: Rule = defineRule({
  id: 'wrong-language',
  category: 'language',
  level: 'warning',
  summary: { en: 'A block is in neither of the two languages', ko: '두 언어 중 어느 것도 아닌 블록' },
  messages: {
    en: { wrong: ({ target, kind }) => `Unexpected language of ${blockName(kind, 1, 'en')} ${quote(target)}` },
    ko: { wrong: ({ target, kind }) => `다른 언어로 된 ${blockName(kind, 1, 'ko')}: ${quote(target)}` },
  },
  check(context) {
    return context
      .notTranslated()
      .filter(({ verdict }) => verdict === 'wrong-language')
      .map((judged) => judgedFinding(judged, 'wrong'));
  },
});
