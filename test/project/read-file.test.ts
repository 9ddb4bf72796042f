import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useFile } from '../../src/project/read-file.ts';
import { makeFolder } from '../folder.ts';

test.each([0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1_000_000])('hands over all of %i bytes', (length) => {
  const bytes = Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251));
  const folder = makeFolder({ 'long.md': bytes, 'short.md': '보안' });
  expect(useFile(join(folder, 'long.md'), (file) => file.bytes.equals(bytes))).toBe(true);
  expect(useFile(join(folder, 'short.md'), (file) => file.bytes.toString(), 6)).toBe('보안');
});

test('leaves alone what is kept, and hands out the rest again', () => {
  const lengths = [100_000, 100_000, 1, 0, 100_000, 300_000, 256 * 1024 - 1, 5];
  const texts = lengths.map((length, index) => String(index).repeat(length));
  const folder = makeFolder(Object.fromEntries(texts.map((text, index) => [`${index}.md`, text])));
  const kept = texts.map((_, index) =>
    useFile(join(folder, `${index}.md`), ({ bytes, keep }) => {
      keep();
      return bytes;
    }),
  );
  for (const index of texts.keys()) useFile(join(folder, `${index}.md`), () => null);
  expect(kept.map((bytes) => bytes.toString())).toEqual(texts);
});

test('tells when a file was changed', () => {
  const before = Date.now();
  const folder = makeFolder({ 'a.md': 'a' });
  expect(useFile(join(folder, 'a.md'), ({ changed }) => changed)).toBeGreaterThan(before - 60_000);
});

test('refuses what is no file or too large, and waits for nobody', () => {
  const folder = makeFolder({ 'a.md': '12345', 'folder.md/b.md': '' });
  const paths = ['none.md', 'folder.md'];
  if (process.platform !== 'win32') {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    paths.push('pipe.md');
  }
  for (const path of paths) expect(() => useFile(join(folder, path), () => 'read')).toThrow(path);
  expect(() => useFile(join(folder, 'a.md'), () => 'read', 4)).toThrow('No file of at most 4 bytes');
});
