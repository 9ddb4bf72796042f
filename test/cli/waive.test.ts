import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { runMain } from './run-cli.ts';

const files = {
  'en/a.md': '# Security\n\nSee [it](https://lantern.example/policy).\n',
  'ko/a.md': '# 보안\n\n[여기](https://lantern.test/policy)를 보세요.\n',
};
const waive = ['waive', 'mismatched-url', 'ko/a.md', '--source', 'en', '--target', 'ko=ko'];

test.each([
  ['a day that no calendar has', ['--reason', 'a mirror', '--until', '2027-02-30'], '2027-02-30'],
  ['a word for a day', ['--reason', 'a mirror', '--until', 'soon'], 'soon'],
  ['a reason that says nothing', ['--reason', ' '], '--reason'],
])('waive refuses %s and writes nothing', async (_, args, named) => {
  const root = makeFolder(files);
  const { status, stderr } = await runMain(root, [...waive, ...args]);
  expect(status).toBe(2);
  expect(stderr).toContain(named);
  expect(existsSync(join(root, 'diglot.waivers.json'))).toBe(false);
});

test('waive takes the last day of a leap February', async () => {
  const root = makeFolder(files);
  expect((await runMain(root, [...waive, '--reason', 'a mirror', '--until', '2028-02-29'])).status).toBe(0);
  expect(readFileSync(join(root, 'diglot.waivers.json'), 'utf8')).toContain('2028-02-29');
});

test('a pattern that cannot be read is told once, whatever the number of documents', async () => {
  const config = JSON.stringify({ identity: { patterns: [{ kind: 'ticket', pattern: 'LAN-(' }] } });
  const root = makeFolder({ ...files, 'en/b.md': '# B\n', 'ko/b.md': '# 나\n', 'diglot.config.json': config });
  const { status, stdout, stderr } = await runMain(root, ['check', '--source', 'en', '--target', 'ko=ko']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.match(/Incorrect pattern/g)).toHaveLength(1);
});
