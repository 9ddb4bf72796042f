import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';
import { lineWording } from './line-wording.ts';
import { quote } from './quote.ts';

/** A PGP block is not the source's, byte for byte: a line of it differs, or it is another key. */
export const mismatchedPgpBlock: Rule = identityRule({
  id: 'mismatched-pgp-block',
  kind: 'pgp-block',
  thing: { en: 'key block', ko: '키 블록' },
  messages: {
    en: {
      changed: lineWording.en('key block line'),
      spacing: ({ line }) => `Unexpected blanks in key block, expected them as in the source (from line ${line})`,
      replaced: ({ source, target }) => `Unexpected key ${quote(target)}, expected ${quote(source)} as in the source`,
    },
    ko: {
      changed: lineWording.ko('키 블록의 행'),
      spacing: ({ line }) => `원문과 공백이 다른 키 블록 (${line}행부터)`,
      replaced: ({ source, target }) => `원문과 다른 키: ${quote(target)}, 원문: ${quote(source)}`,
    },
  },
});
