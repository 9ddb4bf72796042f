import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A phone number is not the source's. */
export const mismatchedPhone: Rule = identityRule({
  id: 'mismatched-phone',
  kind: 'phone',
  thing: { en: 'phone number', ko: '전화번호' },
});
