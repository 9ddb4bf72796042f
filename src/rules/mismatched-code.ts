import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A code block is not the source's, byte for byte. */
export const mismatchedCode: Rule = identityRule({
  id: 'mismatched-code',
  kind: 'code',
  thing: { en: 'code', ko: '코드' },
});
