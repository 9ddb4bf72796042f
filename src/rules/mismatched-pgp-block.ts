import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A PGP block is not the source's, byte for byte. */
export const mismatchedPgpBlock: Rule = identityRule({
  id: 'mismatched-pgp-block',
  kind: 'pgp-block',
  thing: { en: 'key block line', ko: '키 블록' },
});
