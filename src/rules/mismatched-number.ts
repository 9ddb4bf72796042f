import type { Rule } from './define-rule.ts';
import { valueRule } from './value-rule.ts';

/** A number, percentage or amount of money is not the source's. */
export const mismatchedNumber: Rule = valueRule({
  id: 'mismatched-number',
  kind: 'number',
  thing: { en: 'number', ko: '숫자' },
});
