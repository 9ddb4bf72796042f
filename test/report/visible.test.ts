import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleInDetail } from '../../src/report/terminal/visible.ts';

test.each([
  ['secu\u200Brity@x.example', 'secuU+200Brity@x.example'],
  ['admin\u202Etxt.exe', 'adminU+202Etxt.exe'],
  ['\u001B[31mred\u001B[0m', 'U+001B[31mredU+001B[0m'],
  ['a\u0000b\u009Bc', 'aU+0000bU+009Bc'],
  ['\u3164\uFFA0\u00AD\uFEFF', 'U+3164U+FFA0U+00ADU+FEFF'],
  ['\u{E0061}', 'U+E0061'],
  ['\uD800x', 'U+D800x'],
  ['one\r\ntwo\nthree\rfour\u2028five', 'one↵two↵three↵fourU+2028five'],
  ['a\tb', 'a b'],
  ['x\u200Dy\uFE0F', 'xU+200DyU+FE0F'],
  ['1\uFE0F.2', '1U+FE0F.2'],
  ['😀\u200Dx', '😀U+200Dx'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(['취약점을 신고하려면', '⚠️ 주의', '👩‍💻 👍🏽 🏳️‍🌈 1️⃣', 'a b', 'é e\u0301', '한'])(
  '%s stays as it is',
  (text) => {
    expect(visible(text)).toBe(text);
    expect(visibleInDetail(text)).toBe(text);
  },
);

test('in detail, blanks that look like others are named', () => {
  expect(visibleInDetail('7\u00A0days\u3000\t x')).toBe('7U+00A0daysU+3000U+0009 x');
  expect(visible('7\u00A0days')).toBe('7\u00A0days');
});

test('nothing that a terminal obeys is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const shown of [visible(text), visibleInDetail(text)])
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
  );
});
