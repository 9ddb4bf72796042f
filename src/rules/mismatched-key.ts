import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A public key (SSH, minisign, age), or another string that only machines read, is not the source's. */
export const mismatchedKey: Rule = identityRule({
  id: 'mismatched-key',
  kind: 'key',
  thing: { en: 'key', ko: '키' },
});
