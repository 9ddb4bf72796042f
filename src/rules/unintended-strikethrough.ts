import type { Rule } from './define-rule.ts';
import { markupRule } from './markup-rule.ts';
import { quote } from './quote.ts';

/** Tildes of ranges that GitHub reads as strikethrough. */
export const unintendedStrikethrough: Rule = markupRule({
  id: 'unintended-strikethrough',
  what: 'strikethrough',
  summary: { en: 'Tildes strike out what stands between them', ko: '물결표 사이의 글에 취소선이 그어짐' },
  wording: {
    en: ({ target }) => `Unexpected strikethrough of ${quote(target)}, expected tildes to show a range`,
    ko: ({ target }) => `물결표 때문에 취소선이 그어지는 글: ${quote(target)}`,
  },
});
