import type { Rule } from './define-rule.ts';
import { valueRule } from './value-rule.ts';

/** A date or a time of day is not the source's. */
export const mismatchedDate: Rule = valueRule({
  id: 'mismatched-date',
  kind: 'date',
  thing: { en: 'date or time', ko: '날짜 또는 시각' },
});
