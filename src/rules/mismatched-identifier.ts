import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** An identifier of a register (CVE, CWE, GHSA, TFSA, RFC …) is not the source's. */
export const mismatchedIdentifier: Rule = identityRule({
  id: 'mismatched-identifier',
  kind: 'identifier',
  thing: { en: 'identifier', ko: '식별자' },
});
