import { findConfusables } from '../compare/confusables.ts';
import { holdsUnusual } from '../compare/unusual-characters.ts';
import { outsideChanges } from './changed-ranges.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { quote } from './quote.ts';

/** A word of the translation looks like another and is not: letters of another script stand in it. */
export const confusableCharacter: Rule = defineRule({
  id: 'confusable-character',
  category: 'security',
  level: 'error',
  summary: { en: 'A word holds letters that look like others', ko: '다른 글자처럼 보이는 글자가 섞인 낱말' },
  messages: {
    en: {
      lookalike: ({ source, target }) =>
        `Unexpected letters in ${quote(target)}, expected ${quote(source)} as in the source`,
      mixed: ({ target }) => `Unexpected mixture of scripts in ${quote(target)}, not in the source`,
    },
    ko: {
      lookalike: ({ source, target }) => `비슷하게 생긴 다른 글자: ${quote(target)}, 원문: ${quote(source)}`,
      mixed: ({ target }) => `원문에 없는, 여러 문자가 섞인 낱말: ${quote(target)}`,
    },
  },
  check(context) {
    const found = holdsUnusual(context.bitext.target) ? findConfusables(context.bitext) : [];
    return outsideChanges(found, context).map(({ word, meant, target }) =>
      meant === null
        ? { messageId: 'mixed', facts: { target: word }, source: null, target }
        : { messageId: 'lookalike', facts: { source: meant, target: word }, source: null, target },
    );
  },
});
