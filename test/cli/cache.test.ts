import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { array, assert, asyncProperty, constantFrom, integer, oneof, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { runMain } from './run-cli.ts';

const files = {
  'en/a.md':
    '# Security\n\nWrite to security@lantern.example within 7 days.\n\nSee [it](https://lantern.example/en/a).\n',
  'ko/a.md':
    '# 보안\n\n7일 안에 security@lantern.example로 알려 주세요.\n\n[여기](https://lantern.example/ko/a)를 보세요.\n',
  'en/b.md': '# Terms\n\n| a | b |\n| - | - |\n| 1.2 | x |\n',
  'ko/b.md': '# 조건\n\n| a | b |\n| - | - |\n| 1.3 | x |\n',
  'ja/a.md': '# セキュリティ\n\nsecurity@lantem.example へ 7 日以内に。\n',
};
const named = ['--source', 'en', '--target', 'ko=ko', '--target', 'ja=ja', '--format', 'json', '--no-history'];

/** A change of a file, and the flags of the run that follows it. */
const step = record({
  edit: oneof(
    record({
      path: constantFrom(...Object.keys(files)),
      at: integer({ min: 0, max: 80 }),
      cut: integer({ min: 0, max: 5 }),
      put: oneof(
        string({ maxLength: 3 }),
        constantFrom('**', '<!-- diglot-allow mismatched-email: x -->', '\n\n', '8'),
      ),
    }),
    constantFrom(null),
  ),
  flags: array(
    constantFrom(
      ['--alignment'],
      ['--texts'],
      ['--format', 'html=out'],
      ['--format', 'jsonl=out'],
      ['--lang', 'ko'],
      ['--rule', 'mismatched-url=note'],
      ['--rule', 'mismatched-email=off'],
      ['--config', 'urls.json'],
    ),
    { maxLength: 2 },
  ),
});

test('whatever is edited and asked for, the report with a cache is that without one', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const root = makeFolder({ ...files, 'urls.json': '{"identity": {"url": "exact"}}' });
      for (const { edit, flags } of steps) {
        if (edit) {
          const path = join(root, edit.path);
          const text = readFileSync(path, 'utf8');
          writeFileSync(path, text.slice(0, edit.at) + edit.put + text.slice(edit.at + edit.cut));
        }
        const args = ['check', ...named, ...flags.flat()];
        const plain = await runOutput(root, args);
        expect(await runOutput(root, [...args, '--cache'])).toEqual(plain);
        expect(await runOutput(root, [...args, '--cache', '--jobs', '1'])).toEqual(plain);
      }
    }),
    { numRuns: 25, seed: 6 },
  );
}, 60_000);

describe('--cache', () => {
  test('is off unless asked for, and keeps itself out of the repository', async () => {
    const root = makeFolder(files);
    await runMain(root, ['check', ...named], home(root));
    expect(existsSync(join(root, 'home'))).toBe(false);
    await runMain(root, ['check', ...named, '--cache'], home(root));
    expect(readFileSync(join(root, 'home/diglot/.gitignore'), 'utf8')).toBe('*\n');
    expect(entries(join(root, 'home/diglot'))).toHaveLength(3);
    await runMain(root, ['check', ...named, '--cache'], home(root));
    expect(entries(join(root, 'home/diglot'))).toHaveLength(3);
  });

  test('what is kept is used: its report comes back as it was kept', async () => {
    const root = makeFolder(files);
    const args = ['check', ...named, '--cache-location', 'kept', 'ko/a.md'];
    const first = await runMain(root, args);
    const { stderr } = await runMain(root, [...args, '--timing']);
    expect(stderr).toMatch(/ 0 ms .* parse$/m);
    expect(entries(join(root, 'kept'))).toHaveLength(1);
    expect(await runMain(root, args)).toEqual(first);
  });

  test('several processes share a folder', async () => {
    const root = makeFolder(files);
    const bin = fileURLToPath(new URL('../../bin/diglot.js', import.meta.url));
    const run = async (): Promise<string> => {
      const child = spawn(process.execPath, [bin, 'check', ...named, '--cache-location', 'kept'], { cwd: root });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      await once(child, 'close');
      return stdout;
    };
    const { stdout } = await runMain(root, ['check', ...named]);
    expect(new Set(await Promise.all([run(), run(), run(), run()]))).toEqual(new Set([stdout]));
    expect(await run()).toBe(stdout);
    expect(entries(join(root, 'kept'))).toHaveLength(3);
  });
});

/** What a run prints, and what it writes to `out`. */
async function runOutput(root: string, args: readonly string[]): Promise<unknown> {
  const out = join(root, 'out');
  rmSync(out, { force: true });
  const printed = await runMain(root, args, home(root));
  return { ...printed, out: existsSync(out) ? readFileSync(out, 'utf8') : null };
}

/** The user's cache folder, for a run. */
function home(root: string): Record<string, string> {
  return { XDG_CACHE_HOME: join(root, 'home') };
}

function entries(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:json|tmp)$/.test(path));
}
