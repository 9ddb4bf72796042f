import { findDeceptiveLinks } from '../compare/deceptive-links.ts';
import type { Range } from '../types.ts';
import { changedRanges } from './changed-ranges.ts';
import { defineRule, type Rule } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';
import { quote } from './quote.ts';

/** A link of the translation does not lead where it seems to. */
export const deceptiveLink: Rule = defineRule({
  id: 'deceptive-link',
  category: 'security',
  level: 'error',
  summary: { en: 'A link leads somewhere else than it shows', ko: '표시된 주소와 다른 곳으로 이어지는 링크' },
  messages: {
    en: {
      text: ({ target, source }) =>
        `Unexpected destination ${quote(target)} behind ${quote(source)}, not in the source`,
      lookalike: ({ target, source }) =>
        `Unexpected host ${quote(target)}, which looks like ${quote(source)} in the source`,
      userinfo: ({ target, source }) => `Unexpected user name ${quote(source)} before the host ${quote(target)}`,
    },
    ko: {
      text: ({ target, source }) => `표시와 다른 곳으로 이어지는 링크: ${quote(target)}, 표시된 주소: ${quote(source)}`,
      lookalike: ({ target, source }) => `원문의 호스트와 비슷한 다른 호스트: ${quote(target)}, 원문: ${quote(source)}`,
      userinfo: ({ target, source }) =>
        `호스트처럼 보이는 사용자 이름: ${quote(source)}, 실제 호스트: ${quote(target)}`,
    },
  },
  check(context) {
    const links = findDeceptiveLinks(context.bitext, context.identity);
    if (links.length === 0) return [];
    const changed = changedRanges(context);
    return links.flatMap(({ messageId, seems, leads, target }) => {
      // Where the address itself is reported as changed, that says more.
      const isReported = changed.some(
        ({ start, end }) => start.offset >= target.start.offset && end.offset <= target.end.offset,
      );
      if (isReported || isExchanged(target, context)) return [];
      return [{ messageId, facts: { source: seems, target: leads }, source: null, target }];
    });
  },
});

/** True for a link that has changed places with another: both are one mistake, which `mismatched-link` tells. */
function isExchanged({ start, end }: Range, context: PairContext): boolean {
  return context
    .misledLinks()
    .some(({ target, other }) =>
      [target, other].some((range) => range?.start.offset === start.offset && range.end.offset === end.offset),
    );
}
