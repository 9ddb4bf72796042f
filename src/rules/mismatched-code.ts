import type { Rule } from './define-rule.ts';
import { identityRule } from './identity-rule.ts';
import { lineWording } from './line-wording.ts';
import { quote } from './quote.ts';

/** A code block is not the source's, byte for byte. Of what is natural language in it only a note says that it is translated. */
export const mismatchedCode: Rule = identityRule({
  id: 'mismatched-code',
  kind: 'code',
  thing: { en: 'code', ko: '코드' },
  messages: {
    en: {
      changed: lineWording.en('code'),
      spacing: ({ line }) => `Unexpected blanks in code, expected them as in the source (from line ${line})`,
      comments: ({ source, target }) =>
        `Unexpected wording ${quote(target)} in code, ${quote(source)} in the source; only natural language differs`,
    },
    ko: {
      changed: lineWording.ko('코드'),
      spacing: ({ line }) => `원문과 공백이 다른 코드 (${line}행부터)`,
      comments: ({ source, target }) => `코드 안에서 번역된 글: ${quote(target)}, 원문: ${quote(source)}`,
    },
  },
});
