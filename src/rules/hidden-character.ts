import { defineRule, type Rule } from './define-rule.ts';
import { findExtraCharacters } from './extra-characters.ts';

/**
 * Characters that show nothing, without those that change direction: `bidi-control` reports these. Hangul fillers and tag characters are
 * among them, and so are control characters, line separators, the braille blank and the marks of annotations.
 */
const hidden =
  /(?:(?!\p{Bidi_Control})[\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFC]|(?![\t\n\f\r])\p{Cc})+/gu;

/** A character that nobody sees stands in the translation and not in the source. */
export const hiddenCharacter: Rule = defineRule({
  id: 'hidden-character',
  category: 'security',
  level: 'error',
  summary: { en: 'An invisible character is not in the source', ko: '원문에 없는 보이지 않는 문자' },
  messages: {
    en: {
      extra: ({ character, count }) =>
        `Unexpected invisible character \`${character}\`${Number(count) > 1 ? ` (${count} times)` : ''}, not in the source`,
    },
    ko: {
      extra: ({ character, count }) =>
        `원문에 없는 보이지 않는 문자: \`${character}\`${Number(count) > 1 ? ` (${count}번)` : ''}`,
    },
  },
  check: (context) => findExtraCharacters(context, hidden, belongsThere),
});

function isTag(text: string, at: number): boolean {
  return /^[\u{E0000}-\u{E007F}]/u.test(text.slice(at, at + 2));
}

/** Joiners and selectors inside emoji, and joiners between letters of scripts that need them (Arabic, Devanagari and its kin). */
function belongsThere(text: string, at: number): boolean {
  const character = text[at]!;
  const before = text.slice(Math.max(0, at - 4), at);
  // The flags of England, Scotland and Wales are spelt in tag characters.
  if (isTag(text, at)) return /\u{1F3F4}[\u{E0030}-\u{E007A}]{0,8}$/u.test(text.slice(Math.max(0, at - 20), at));
  if (character === '\uFE0F' || character === '\uFE0E') return /[\p{Emoji}\p{Extended_Pictographic}]$/u.test(before);
  if (character === '\u200D' && /[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}]$/u.test(before)) return true;
  if (character === '\u200D' || character === '\u200C')
    return /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}]$/u.test(
      before,
    );
  return false;
}
