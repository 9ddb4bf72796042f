import type { Rule } from './define-rule.ts';

/** Every rule, in the order in which they are listed to users. */
export const rules: readonly Rule[] = [];
