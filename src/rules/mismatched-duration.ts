import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';
import { placeDifference, valueMessages } from './value-rule.ts';

const messages = valueMessages({ en: 'duration', ko: '기간' });

/** A length of time is not the source's, or the same length is given in another unit. */
export const mismatchedDuration: Rule = defineRule({
  id: 'mismatched-duration',
  category: 'meaning',
  level: 'warning',
  summary: { en: 'A duration differs from the source', ko: '기간: 원문과 다름' },
  messages: {
    en: {
      ...messages.en,
      unit: ({ source, target }) => `Unexpected unit in ${quote(target)}, expected ${quote(source)} as in the source`,
    },
    ko: {
      ...messages.ko,
      unit: ({ source, target }) => `원문과 다른 단위: ${quote(target)}, 원문: ${quote(source)}`,
    },
  },
  *check(context) {
    for (const difference of context.values().differences)
      if (difference.kind === 'duration')
        yield { messageId: difference.messageId, ...placeDifference(difference, context) };
  },
});
