import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** Inline code is not the source's. */
export const mismatchedInlineCode: Rule = identityRule({
  id: 'mismatched-inline-code',
  kind: 'inline-code',
  thing: { en: 'inline code', ko: '인라인 코드' },
});
