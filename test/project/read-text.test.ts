import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readText } from '../../src/project/read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'diglot-read-'));
const file = join(folder, 'a.md');
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: string | Uint8Array, byteLimit = 1000): string {
  writeFileSync(file, bytes);
  return readText(file, 'docs/a.md', byteLimit);
}

test.each(['', '# 보안\r\n', '\uFEFF# Security\n', 'A replaced character: \uFFFD.\n', '😀'])(
  'reads %j as it is',
  (text) => {
    expect(read(text)).toBe(text);
  },
);

test.each<[string, string | Uint8Array, string]>([
  ['a binary file', 'a\0b', 'Cannot read `docs/a.md`: it is a binary file (NUL at byte 1), expected UTF-8 text'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x23, 0), 'Cannot read `docs/a.md`: it is UTF-16, expected UTF-8'],
  ['broken UTF-8', Uint8Array.of(0x23, 0xc3, 0x28), 'Cannot read `docs/a.md`: broken UTF-8 at byte 1'],
])('refuses %s', (_name, bytes, message) => {
  expect(() => read(bytes)).toThrow(message);
});

test('refuses a file that is too large', () => {
  expect(() => read('12345', 4)).toThrow('Cannot read `docs/a.md`: 5 bytes, expected at most 4');
});
