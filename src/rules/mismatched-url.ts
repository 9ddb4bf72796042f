import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** A URL or a path is not the source's, apart from segments that name the locale. */
export const mismatchedUrl: Rule = identityRule({
  id: 'mismatched-url',
  kind: 'url',
  thing: { en: 'URL', ko: 'URL' },
});
