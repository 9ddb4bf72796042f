import type { Rule } from './define-rule.ts';
import { markupRule } from './markup-rule.ts';
import { quote } from './quote.ts';

/** A word behind an address that GitHub takes into the link. */
export const swallowedParticle: Rule = markupRule({
  id: 'swallowed-particle',
  what: 'particle',
  summary: { en: 'A particle has become part of a link', ko: '링크에 포함된 조사' },
  wording: {
    en: ({ target }) => `Unexpected ${quote(target)} in the link before it, expected a blank or angle brackets`,
    ko: ({ target }) => `앞의 링크에 포함된 글: ${quote(target)}, 주소를 꺾쇠괄호로 묶어야 함`,
  },
});
