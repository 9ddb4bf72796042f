import type { JudgedBlock } from '../compare/judge-blocks.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { judgedFinding } from './judged-finding.ts';
import { blockName } from './lost-part-finding.ts';
import { quote } from './quote.ts';

/** A block is still in the language of the source. A heading or a few words are a warning: they may be a name that is kept. */
export const untranslatedBlock: Rule = defineRule({
  id: 'untranslated-block',
  category: 'language',
  level: 'error',
  levels: { short: 'warning', field: 'note', picture: 'note' },
  summary: { en: 'A block is still in the language of the source', ko: '번역되지 않은 블록' },
  messages: {
    en: {
      untranslated: ({ target, kind }) => `Untranslated ${blockName(kind, 1, 'en')} ${quote(target)}`,
      short: ({ target, kind }) =>
        `Untranslated ${blockName(kind, 1, 'en')} ${quote(target)}, the same words as in the source`,
      field: ({ target, kind }) => `Untranslated ${blockName(kind, 1, 'en')} ${quote(target)}`,
      picture: ({ target }) => `Untranslated alternative text ${quote(target)}`,
    },
    ko: {
      untranslated: ({ target, kind }) => `번역되지 않은 ${blockName(kind, 1, 'ko')}: ${quote(target)}`,
      short: ({ target, kind }) => `번역되지 않은 ${blockName(kind, 1, 'ko')}(원문과 같은 말): ${quote(target)}`,
      field: ({ target, kind }) => `번역되지 않은 ${blockName(kind, 1, 'ko')}: ${quote(target)}`,
      picture: ({ target }) => `번역되지 않은 대체 텍스트: ${quote(target)}`,
    },
  },
  check(context) {
    return context.notTranslated().flatMap((judged) => {
      const messageId = messageOf(judged);
      return messageId === null ? [] : [judgedFinding(judged, messageId)];
    });
  },
});

function messageOf({ block, verdict, isPictures }: JudgedBlock): 'untranslated' | 'short' | 'field' | 'picture' | null {
  if (verdict !== 'untranslated' && verdict !== 'untranslated-short') return null;
  if (block.kind === 'front-matter') return verdict === 'untranslated' ? 'field' : null;
  if (isPictures) return 'picture';
  return verdict === 'untranslated' && block.kind !== 'heading' ? 'untranslated' : 'short';
}
