import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** An e-mail address is not the source's. */
export const mismatchedEmail: Rule = identityRule({
  id: 'mismatched-email',
  kind: 'email',
  thing: { en: 'e-mail', ko: '이메일 주소' },
});
