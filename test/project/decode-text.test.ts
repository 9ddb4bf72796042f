import { isUtf8 } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, firstBrokenByte } from '../../src/project/decode-text.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test.each([
  ['', ''],
  ['Reply within 7 days.\r\n', 'Reply within 7 days.\r\n'],
  ['7일 안에 답변합니다 😀', '7일 안에 답변합니다 😀'],
  ['\uFEFF# Policy', '\uFEFF# Policy'],
])('%j stays as it is', (text, expected) => {
  expect(decodeText(bytes(text), 'x.md')).toBe(expected);
});

test.each([
  ['a lone continuation byte', bytes('ab', [0x80], 'c'), 2],
  ['a sequence cut short at the end', bytes('정책', [0xec, 0xa0]), 6],
  ['a sequence cut short before a letter', bytes([0xec, 0xa0], 'a'), 0],
  ['an overlong slash', bytes('..', [0xc0, 0xaf]), 2],
  ['an overlong form of three bytes', bytes([0xe0, 0x80, 0xaf]), 0],
  ['half a surrogate pair', bytes('a', [0xed, 0xa0, 0x80]), 1],
  ['a code point above U+10FFFF', bytes([0xf4, 0x90, 0x80, 0x80]), 0],
  ['a Korean text in EUC-KR', bytes('# ', [0xba, 0xb8, 0xbe, 0xc8]), 2],
])('%s is refused with its place', (_what, input, offset) => {
  expect(() => decodeText(input, 'docs/ko/x.md')).toThrow(
    `Cannot read \`docs/ko/x.md\`: broken UTF-8 at byte ${offset}`,
  );
});

test.each([
  ['UTF-16, little-endian', bytes([0xff, 0xfe, 0x61, 0x00]), 'it is UTF-16, expected UTF-8'],
  ['UTF-16, big-endian', bytes([0xfe, 0xff, 0x00, 0x61]), 'it is UTF-16, expected UTF-8'],
  ['a picture', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'it is a binary file (NUL at byte 8)'],
])('%s is refused', (_what, input, cause) => {
  expect(() => decodeText(input, 'x.md')).toThrow(cause);
});

test('the first broken byte is where the longest well-formed beginning ends', () => {
  const mixed = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => [...Buffer.from(text)]),
      fc.array(fc.nat(255)),
    ),
  );
  fc.assert(
    fc.property(mixed, (parts) => {
      const input = Uint8Array.from(parts.flat());
      const offset = firstBrokenByte(input);
      expect(isUtf8(input.subarray(0, offset))).toBe(true);
      expect(offset === input.length).toBe(isUtf8(input));
      // No longer beginning is well-formed: the sequence at the offset is broken however far one reads.
      for (let end = offset + 1; end <= input.length; end += 1) expect(isUtf8(input.subarray(0, end))).toBe(false);
    }),
  );
});
