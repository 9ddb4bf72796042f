import type { Rule } from './define-rule.ts';
import { markupRule } from './markup-rule.ts';
import { quote } from './quote.ts';

/** A word behind an address that GitHub takes into the link. */
export const swallowedParticle: Rule = markupRule({
  id: 'swallowed-particle',
  what: 'particle',
  summary: { en: 'A particle has become part of a link', ko: '주소 뒤의 조사가 링크에 포함됨' },
  wording: {
    en: ({ target }) => `Unexpected ${quote(target)} in the link before it, expected a blank or angle brackets`,
    ko: ({ target }) => `앞의 링크에 함께 걸린 글자: ${quote(target)}, 주소를 꺾쇠괄호(<>)로 묶어야 함`,
  },
});
