import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A hash or key fingerprint is not the source's. */
export const mismatchedDigest: Rule = identityRule({
  id: 'mismatched-digest',
  kind: 'digest',
  thing: { en: 'digest', ko: '해시 또는 지문' },
});
