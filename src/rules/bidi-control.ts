import { scriptsOf } from '../locales/script.ts';
import { defineRule, type Rule } from './define-rule.ts';
import { findExtraCharacters } from './extra-characters.ts';

const control = /\p{Bidi_Control}+/gu;
/** Marks and isolates, which text in a right-to-left script needs beside Latin words; embeddings and overrides it never does. */
const harmless = /[\u061C\u200E\u200F\u2066-\u2069]/;

/** A character that changes the direction of the text stands in the translation and not in the source: what is shown is not what is there. */
export const bidiControl: Rule = defineRule({
  id: 'bidi-control',
  category: 'security',
  level: 'error',
  summary: { en: 'A direction control is not in the source', ko: '원문에 없는 글쓰기 방향 제어 문자' },
  messages: {
    en: { extra: ({ character }) => `Unexpected direction control \`${character}\`, not in the source` },
    ko: { extra: ({ character }) => `원문에 없는 글쓰기 방향 제어 문자: \`${character}\`` },
  },
  check(context) {
    const rightToLeft = scriptsOf(context.bitext.target.locale).some(
      (script) => script === 'Arabic' || script === 'Hebrew',
    );
    return findExtraCharacters(context, control, (text, at) => rightToLeft && harmless.test(text[at]!));
  },
});
