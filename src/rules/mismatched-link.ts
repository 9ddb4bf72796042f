import { changedRanges, isInside } from './changed-ranges.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A link or a footnote of the translation leads to where another one of the source leads. */
export const mismatchedLink: Rule<'exchanged' | 'misled'> = defineRule({
  id: 'mismatched-link',
  category: 'identity',
  level: 'error',
  summary: { en: 'A link leads to where another link should', ko: '다른 링크의 대상으로 이어지는 링크' },
  messages: {
    en: {
      exchanged: ({ source, target }) =>
        `Unexpected destination ${quote(target)} of this link, expected ${quote(source)}: two links have changed places`,
      misled: ({ source, target }) =>
        `Unexpected destination ${quote(target)} of this link, expected ${quote(source)} as in the source`,
    },
    ko: {
      exchanged: ({ source, target }) => `대상이 서로 바뀐 두 링크: ${quote(target)}, 원문: ${quote(source)}`,
      misled: ({ source, target }) => `원문과 다른 곳으로 이어지는 링크: ${quote(target)}, 원문: ${quote(source)}`,
    },
  },
  check(context) {
    const links = context.misledLinks();
    if (links.length === 0) return [];
    const changed = changedRanges(context);
    return links.flatMap(({ messageId, expected, leads, source, target, definition }) => {
      // Where the definition's own address is reported as changed, that says more.
      const isReported = definition !== null && changed.some((range) => isInside(range, [definition]));
      return isReported ? [] : [{ messageId, facts: { source: expected, target: leads }, source, target }];
    });
  },
});
