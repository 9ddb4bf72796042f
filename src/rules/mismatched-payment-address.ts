import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';

/** An address to which money is sent is not the source's. */
export const mismatchedPaymentAddress: Rule = identityRule({
  id: 'mismatched-payment-address',
  kind: 'payment-address',
  thing: { en: 'payment address', ko: '송금 주소' },
});
