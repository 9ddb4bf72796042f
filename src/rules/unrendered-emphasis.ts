import type { Rule } from './define-rule.ts';
import { markupRule } from './markup-rule.ts';
import { quote } from './quote.ts';

/** Emphasis that GitHub does not render. */
export const unrenderedEmphasis: Rule = markupRule({
  id: 'unrendered-emphasis',
  what: 'emphasis',
  summary: { en: 'Emphasis is shown with its marks', ko: '강조 표시가 그대로 보임' },
  wording: {
    en: ({ target }) => `Unexpected marks in ${quote(target)}, rendered as they are and not as emphasis`,
    ko: ({ target }) => `강조로 표시되지 않고 기호가 그대로 보이는 글: ${quote(target)}`,
  },
});
