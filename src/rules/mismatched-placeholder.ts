import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A placeholder is not the source's. */
export const mismatchedPlaceholder: Rule = identityRule({
  id: 'mismatched-placeholder',
  kind: 'placeholder',
  thing: { en: 'placeholder', ko: '자리 표시자' },
});
