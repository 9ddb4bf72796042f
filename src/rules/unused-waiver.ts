import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A waiver accepts nothing. Reported when waivers are applied, after all rules have run. */
export const unusedWaiver: Rule = defineRule({
  id: 'unused-waiver',
  category: 'waiver',
  level: 'warning',
  summary: { en: 'A waiver accepts nothing', ko: '아무것도 허용하지 않는 예외' },
  messages: {
    en: {
      comment: ({ rule }) => `Unused \`diglot-allow\` of ${quote(rule)}, nothing to accept at what follows it`,
      reason: ({ rule }) => `Missing reason of \`diglot-allow\` of ${quote(rule)}, expected one after a colon`,
      gone: ({ rule, reason }) => `Unused waiver of ${quote(rule)} (${quote(reason)}), its finding is gone`,
      changed: ({ rule, reason }) => `Unused waiver of ${quote(rule)} (${quote(reason)}), the text has changed since`,
    },
    ko: {
      comment: ({ rule }) => `쓰이지 않는 \`diglot-allow\`: ${quote(rule)}, 뒤따르는 블록에 허용할 것이 없음`,
      reason: ({ rule }) => `이유가 없는 \`diglot-allow\`: ${quote(rule)}, 쌍점 뒤에 이유를 적어야 함`,
      gone: ({ rule, reason }) => `쓰이지 않는 예외: ${quote(rule)}(${quote(reason)}), 해당하는 지적이 없어짐`,
      changed: ({ rule, reason }) => `쓰이지 않는 예외: ${quote(rule)}(${quote(reason)}), 그 뒤로 글이 바뀜`,
    },
  },
  check: () => [],
});
