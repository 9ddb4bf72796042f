import { defineRule, type Rule } from './define-rule.ts';
import { judgedFinding } from './judged-finding.ts';
import { blockName } from './lost-part-finding.ts';
import { quote } from './quote.ts';

/** A block is translated, but for a sentence or a long phrase. */
export const partlyTranslatedBlock: Rule = defineRule({
  id: 'partly-translated-block',
  category: 'language',
  level: 'warning',
  summary: { en: 'A sentence is still in the language of the source', ko: '일부만 번역된 블록' },
  messages: {
    en: { partly: ({ target, kind }) => `Partly translated ${blockName(kind, 1, 'en')} ${quote(target)}` },
    ko: { partly: ({ target, kind }) => `일부만 번역된 ${blockName(kind, 1, 'ko')}: ${quote(target)}` },
  },
  check(context) {
    return context
      .notTranslated()
      .filter(({ verdict }) => verdict === 'partly')
      .map((judged) => judgedFinding(judged, 'partly'));
  },
});
