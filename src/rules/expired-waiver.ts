import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A waiver is past its day; what it accepted is reported again. Reported when waivers are applied. */
export const expiredWaiver: Rule = defineRule({
  id: 'expired-waiver',
  category: 'waiver',
  level: 'error',
  summary: { en: 'A waiver is past its day', ko: '기한이 지난 예외' },
  messages: {
    en: {
      expired: ({ rule, until, reason }) =>
        `Expired waiver of ${quote(rule)} (${quote(reason)}), it held until \`${until}\``,
    },
    ko: {
      expired: ({ rule, until, reason }) => `기한이 지난 예외: ${quote(rule)}(${quote(reason)}), 기한: \`${until}\``,
    },
  },
  check: () => [],
});
