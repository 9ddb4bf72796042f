import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/parse/index.ts';
import { holdsUnusual } from '../../src/compare/unusual-characters.ts';

function holds(text: string): boolean {
  return holdsUnusual(parseDocument({ path: 'policy.md', locale: 'ko', text }));
}

/** All characters that a rule about single characters looks for. */
const looked =
  /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\u2028\u2029\u2800\uFFF9-\uFFFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}\uFB00-\uFB06\u0131\u017F\u0251\u0261\u0269\u1D00-\u1D2B]|(?![\t\n\f\r])\p{Cc}/u;

/** True for what a composed text does not hold, alone or behind another letter. */
function isDecomposed(character: string): boolean {
  return [character, `a${character}`, `\uAC00${character}`].some((text) => text.normalize('NFC') !== text);
}

const plain = parseDocument({ path: 'policy.md', locale: 'ko', text: '' });

describe('holdsUnusual', () => {
  it('is true for every character that is looked for', () => {
    const missed: string[] = [];
    for (let code = 0; code <= 0x10_ffff; code++) {
      // Half of a character.
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      if (!looked.test(character) && !isDecomposed(character)) continue;
      if (!holdsUnusual({ ...plain, text: `가 ${character}나` })) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['Korean', '# 보안 정책\n\n취약점을 “보안팀”에 알려 주세요 — 7일 이내에 · `curl` → 확인…\n'],
    ['French', 'Déclaration de sécurité : écrivez-nous à l’adresse « cœur ».\n'],
    ['Japanese', 'セキュリティポリシー：（平日）7日以内に「連絡」してください。ー〜\n'],
    ['Chinese', '安全策略：请在 7 天内联系我们（邮件）。\n'],
    ['an emoji', 'Done 🎉 ✅\n'],
  ])('is false for a text in plain characters: %s', (_, text) => {
    expect(holds(text)).toBe(false);
  });

  it.each([
    ['a zero-width blank', '보안\u200B팀\n'],
    ['a letter in parts', 'se\u0301curite\n'],
    ['Hangul in parts', '보안\u1112\u1161\n'],
    ['a Cyrillic letter', 'p\u0430ypal.com\n'],
    ['a letter of mathematics', '\u{1D400}\n'],
    ['a tag', '가\u{E0041}\n'],
  ])('is true for %s', (_, text) => {
    expect(holds(text)).toBe(true);
  });
});
