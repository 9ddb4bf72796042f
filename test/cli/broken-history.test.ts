import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository } from '../history/repository.ts';
import { en, english, ko } from '../history/texts.ts';
import { runCli, runMain } from './run-cli.ts';

const named = ['--source', 'en', '--target', 'ko=ko'];
const commands = [
  ['check'],
  ['status'],
  ['diff', 'ko/security.md'],
  ['accept', 'ko/security.md'],
  ['review', '--base', 'HEAD~1'],
  ['check', '--since', 'HEAD~1'],
];

function made(): TestRepository {
  const repository = new TestRepository();
  repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': ko() });
  repository.commit('source', { 'en/security.md': en({ Rewards: `${english.Rewards} Ask us how.` }) });
  return repository;
}

describe('a lock that cannot be read is one sentence and exit code 2, and stays as it is', () => {
  test.each([
    ['no JSON', 'garbage', 'line 1 is no entry'],
    ['another tool’s', '{"name":"x","lockfileVersion":3,"packages":{}}', 'lockfileVersion is 3, expected 1'],
    ['a merge that was not finished', '{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}', 'conflict markers in line 2'],
    ['no text', '\u0000\u0001', 'binary file'],
  ])('%s', async (_, text, sentence) => {
    const { root } = made();
    const file = join(root, 'diglot.lock.json');
    writeFileSync(file, text);
    for (const command of commands) {
      const { status, stderr } = await runMain(root, [...command, ...named]);
      expect([status, command]).toEqual([2, command]);
      expect(stderr).toMatch(/^diglot: Cannot read `diglot\.lock\.json`: [^\n]*\n$/);
      expect(stderr).toContain(sentence);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  test('a folder in its place', async () => {
    const { root } = made();
    mkdirSync(join(root, 'diglot.lock.json'));
    const { status, stderr } = await runMain(root, ['check', ...named]);
    expect([status, stderr]).toEqual([
      2,
      'diglot: Cannot read `diglot.lock.json`: it is not a file, expected a document\n',
    ]);
  });
});

describe('without git on the path', () => {
  const run = (root: string, ...args: string[]) => runCli(root, [...args, ...named], { PATH: '/nowhere' });

  test('what needs no history works, and says that it knows none', () => {
    const { root } = made();
    const { status, stdout } = run(root, 'check');
    expect(status).toBe(0);
    expect(stdout).toContain('Not judged whether 1 translation is up to date');
    expect(run(root, 'diff', 'ko/security.md').stdout).toContain('nothing is known of its past');
    expect(run(root, 'accept', '--all').status).toBe(0);
    expect(existsSync(join(root, 'diglot.lock.json'))).toBe(true);
  });

  test.each([
    ['review', '--base', 'HEAD~1'],
    ['check', '--since', 'HEAD~1'],
  ])('%s cannot be judged', (...args) => {
    const { status, stdout, stderr } = run(made().root, ...args);
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'diglot: Cannot run `git`: it is not installed or not on the path\n',
    ]);
  });
});

describe('a document that cannot be read', () => {
  const broken = (): string => {
    const { root } = made();
    writeFileSync(join(root, 'ko/security.md'), '\u0000');
    return root;
  };

  test('is counted among the results, not passed for a clean one', async () => {
    const { status, stdout, stderr } = await runMain(broken(), ['check', ...named]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^✖ 1 document could not be judged\n/);
    expect(stderr).toContain('binary file');
    const korean = await runMain(broken(), ['check', ...named, '--lang', 'ko', '--format', 'markdown']);
    expect(korean.stdout).toMatch(/^### diglot: 판단하지 못한 문서 1개\n/);
    const json = await runMain(broken(), ['check', ...named, '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ documents: [], summary: { documents: 0, unjudged: 1 } });
  });

  test('is counted in a review as well', async () => {
    const args = ['review', '--base', 'HEAD', ...named];
    const { status, stdout } = await runMain(broken(), args);
    expect([status, stdout]).toEqual([2, '✖ 1 translation could not be judged\n']);
    const markdown = await runMain(broken(), [...args, '--format', 'markdown']);
    expect(markdown.stdout).toContain('❌ 1 translation could not be judged');
    expect(markdown.stdout).not.toContain('touches none');
  });
});
