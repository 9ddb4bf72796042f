import { findDecomposed } from '../compare/decomposed.ts';
import { holdsUnusual } from '../compare/unusual-characters.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** Letters of the translation are written in parts (NFD): they look right and are found by no search. */
export const decomposedCharacter: Rule = defineRule({
  id: 'decomposed-character',
  category: 'security',
  level: 'warning',
  summary: { en: 'Letters are written in parts', ko: '자모나 부호가 분리되어 적힌 글자' },
  messages: {
    en: { decomposed: ({ target, count }) => `Unexpected letters in parts (NFD) in ${quote(target)}, ${count} in all` },
    ko: { decomposed: ({ target, count }) => `자모나 부호가 분리된(NFD) 글자: ${quote(target)}, 모두 ${count}개` },
  },
  check({ bitext }) {
    const found = holdsUnusual(bitext.target) ? findDecomposed(bitext) : null;
    if (!found) return [];
    const facts = { source: found.composed, target: found.word, count: found.count };
    return [{ messageId: 'decomposed', facts, source: null, target: found.target, identity: 'decomposed' }];
  },
});
