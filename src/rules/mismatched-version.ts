import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A version, or the comparator before it, is not the source's. */
export const mismatchedVersion: Rule = identityRule({
  id: 'mismatched-version',
  kind: 'version',
  thing: { en: 'version', ko: '버전' },
});
