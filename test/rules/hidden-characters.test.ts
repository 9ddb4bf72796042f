import { describe, expect, it } from 'vitest';
import { check } from '../findings-of.ts';

const source = 'Write to the security team within 7 days.\n';

/** Rules that speak of a character between two words of a translation. */
function rulesFor(character: string, original = source): string[] {
  return check(original, `보안팀에${character} 7일 이내에 알려 주십시오.\n`)
    .filter(({ category }) => category === 'security')
    .map(({ ruleId }) => ruleId);
}

describe('characters that show nothing', () => {
  it.each([
    ['zero-width blank', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['zero-width non-joiner', '\u200c'],
    ['word joiner', '\u2060'],
    ['soft hyphen', '\u00ad'],
    ['byte order mark', '\ufeff'],
    ['Hangul filler', '\u3164'],
    ['Hangul choseong filler', '\u115f'],
    ['half-width Hangul filler', '\uffa0'],
    ['tag character', '\u{e0041}'],
    ['variation selector', '\ufe00'],
    ['variation selector of the supplement', '\u{e0100}'],
    ['combining grapheme joiner', '\u034f'],
  ])('are reported: %s', (_, character) => {
    expect(rulesFor(character)).toEqual(['hidden-character']);
    expect(rulesFor(character, `Write to the${character} security team within 7 days.\n`)).toEqual([]);
  });

  it.each([
    ['right-to-left override', '\u202e'],
    ['left-to-right isolate', '\u2066'],
    ['Arabic letter mark', '\u061c'],
  ])('change the direction: %s', (_, character) => {
    expect(rulesFor(character)).toEqual(['bidi-control']);
  });

  it.each([
    ['an emoji with a selector', ' ✔\ufe0f'],
    ['an emoji of several', ' \u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a flag', ' \u{1f1f0}\u{1f1f7}'],
    ['full-width punctuation', '，（）：！'],
    ['a middle dot', 'ㆍ·'],
    ['compatibility jamo', 'ㄱ'],
    ['an ideographic blank', '\u3000'],
  ])('are none: %s', (_, characters) => {
    expect(rulesFor(characters)).toEqual([]);
  });
});
