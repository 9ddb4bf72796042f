import { isUnsure } from './counterpart.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A value is the source's, and what limits it is not: a least became a most, or `more than` became `at least`. */
export const mismatchedBoundary: Rule = defineRule({
  id: 'mismatched-boundary',
  category: 'meaning',
  level: 'warning',
  summary: { en: 'A limit is worded otherwise than in the source', ko: '한계를 나타내는 말: 원문과 다름' },
  messages: {
    en: {
      direction: ({ source, target }) =>
        `Unexpected limit ${quote(target)}, expected ${quote(source)} as in the source`,
      inclusion: ({ source, target }) =>
        `Unexpected limit ${quote(target)}, expected ${quote(source)} as in the source: one includes the value, the other does not`,
    },
    ko: {
      direction: ({ source, target }) => `방향이 원문과 다른 한계: ${quote(target)}, 원문: ${quote(source)}`,
      inclusion: ({ source, target }) => `값을 포함하는지가 원문과 다른 한계: ${quote(target)}, 원문: ${quote(source)}`,
    },
  },
  check(context) {
    return context.values().bounds.map(({ messageId, source, target }) => ({
      messageId,
      facts: { source: source.invariant.bound!.raw, target: target.invariant.bound!.raw },
      source: source.invariant.range,
      target: target.invariant.range,
      unsure: isUnsure(source, context),
    }));
  },
});
