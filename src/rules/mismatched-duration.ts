import type { Rule } from './define-rule.ts';
import { valueRule } from './value-rule.ts';

/** A length of time, or its unit, is not the source's. */
export const mismatchedDuration: Rule = valueRule({
  id: 'mismatched-duration',
  kind: 'duration',
  thing: { en: 'duration', ko: '기간' },
});
