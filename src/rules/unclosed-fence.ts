import type { Rule } from './define-rule.ts';
import { markupRule } from './markup-rule.ts';
import { quote } from './quote.ts';

/** A fence that nothing closes. */
export const unclosedFence: Rule = markupRule({
  id: 'unclosed-fence',
  what: 'fence',
  summary: { en: 'A code block is never closed', ko: '닫히지 않은 코드 블록' },
  wording: {
    en: ({ target }) =>
      `Unexpected end of the document in the code block that ${quote(target)} opens, expected it to be closed`,
    ko: ({ target }) => `닫히지 않은 코드 블록: ${quote(target)}`,
  },
});
