import { describe, expect, it } from 'vitest';
import { extraCharacters } from '../../src/compare/special-characters.ts';
import { contextOf } from './context.ts';

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/** Invisible characters that the translation has and its source has not: name, number, place. */
function extra(source: string, target: string): string[] {
  const { bitext, placement } = contextOf(source, target);
  return extraCharacters(bitext, placement, invisible, () => false).map(
    ({ name, count, target: { start } }) => `${name} ${count} at ${start.line}:${start.column}`,
  );
}

describe('extraCharacters', () => {
  it.each<readonly [name: string, source: string, target: string, expected: readonly string[]]>([
    ['none on either side', 'One.\n', '하나.\n', []],
    ['one in the translation', 'One.\n', '하\u200B나.\n', ['U+200B 1 at 1:2']],
    ['one on both sides', 'O\u200Bne.\n', '하\u200B나.\n', []],
    ['another one', 'O\u200Bne.\n', '하\u200C나.\n', ['U+200C 1 at 1:2']],
    ['one more than in the source', 'O\u200Bne two.\n', '하\u200B나 둘\u200B.\n', ['U+200B 1 at 1:6']],
    ['a run of two kinds', 'One.\n', '하\u200B\u200B\u200D나.\n', ['U+200B 2 at 1:2', 'U+200D 1 at 1:4']],
    ['two outside the basic plane', 'One.\n', '하\u{E0141}\u{E0141}나.\n', ['U+E0141 2 at 1:2']],
    ['a text in tag characters', 'One.\n', '하\u{E0048}\u{E0069}나.\n', ['U+E0000–U+E007F 2 at 1:2']],
    ['a longer run than in the source', 'O\u200Bne.\n', '하\u200B\u200B\u200B나.\n', ['U+200B 2 at 1:2']],
    ['one between blocks on both sides', 'One.\n\u200B\nTwo.\n', '하나.\n\u200B\n둘.\n', []],
    ['one between blocks', 'One.\n\nTwo.\n', '하나.\n\u200B\n둘.\n', ['U+200B 1 at 2:1']],
    ['a byte order mark at the start', 'One.\n', '\uFEFF하나.\n', []],
    ['a byte order mark within', 'One.\n', '하\uFEFF나.\n', ['U+FEFF 1 at 1:2']],
  ])('%s', (_, source, target, expected) => {
    expect(extra(source, target)).toEqual(expected);
  });

  it('does not take for known what the source has for good reason', () => {
    const { bitext, placement } = contextOf('Go \u{1F468}\u200D\u{1F469}!\n', '가\u200D자!\n');
    const inEmoji = (text: string, at: number): boolean => /\p{Extended_Pictographic}$/u.test(text.slice(0, at));
    expect(extraCharacters(bitext, placement, invisible, inEmoji).map(({ name }) => name)).toEqual(['U+200D']);
  });
});
