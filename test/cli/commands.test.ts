import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { ownVersion } from '../../src/cli/version.ts';
import { rules } from '../../src/rules/index.ts';
import { makeFolder } from '../folder.ts';
import { runCli, runMain } from './run-cli.ts';

const source = '# Security\n\nWrite to security@lantern.example within 7 days.\n';
const target = '# 보안\n\n7일 안에 security@lantern.example로 알려 주세요.\n';

describe('init', () => {
  const files = {
    'docs/en/a.md': source,
    'docs/ko/a.md': target,
    'docs/zh_CN/a.md': source,
    'site/a.md': source,
    'site/ja/a.md': source,
    'README.md': source,
    'README.ko.md': target,
  };

  test('writes what discovery finds, and a check by it finds the same', async () => {
    const root = makeFolder(files);
    const before = (await runMain(root, ['check', '--format', 'json', '--fail-on', 'never'])).stdout;
    const { status, stdout } = await runMain(root, ['init']);
    expect([status, stdout]).toEqual([0, 'Wrote diglot.config.json: 4 pairs of documents, locales ja, ko, zh-CN\n']);
    expect(JSON.parse(readFileSync(join(root, 'diglot.config.json'), 'utf8'))).toEqual({
      sourceLocale: 'en',
      locales: ['ja', 'ko', 'zh-CN'],
      layouts: ['docs/{locale}/{path}', { source: 'site/{path}', target: 'site/{locale}/{path}' }],
      pairs: [{ locale: 'ko', source: 'README.md', target: 'README.ko.md' }],
    });
    const after = (await runMain(root, ['check', '--format', 'json', '--fail-on', 'never'])).stdout;
    const pairs = (json: string): unknown[] =>
      (JSON.parse(json) as { documents: { source: string; target: string | null }[] }).documents.map(
        ({ source: one, target: other }) => [one, other],
      );
    expect(pairs(after)).toEqual(expect.arrayContaining(pairs(before)));
  });

  test.each(['diglot.config.json', '.diglotrc.yaml'])('never writes beside %s', async (file) => {
    const root = makeFolder({ ...files, [file]: '{}' });
    const { status, stderr } = await runMain(root, ['init']);
    expect([status, stderr]).toEqual([2, `diglot: Not written: there is a configuration already, \`${file}\`\n`]);
    expect(readFileSync(join(root, file), 'utf8')).toBe('{}');
  });

  test('writes nothing where nothing is found', async () => {
    const root = makeFolder({ 'README.md': source });
    expect(await runMain(root, ['init'])).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(join(root, 'diglot.config.json'))).toBe(false);
  });
});

describe('rules', () => {
  test('lists every rule in its order', async () => {
    const { status, stdout } = await runMain(makeFolder(), ['rules']);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s/)[0]),
    ).toEqual(rules.map(({ id }) => id));
    expect(stdout).toMatch(/^mismatched-email +identity +error +\S/m);
  });

  test('in Korean, and as JSON', async () => {
    expect((await runMain(makeFolder(), ['rules', '--lang', 'ko'])).stdout).toMatch(
      /^mismatched-email +identity +오류 +.*이메일/m,
    );
    const json = JSON.parse((await runMain(makeFolder(), ['rules', '--format', 'json'])).stdout) as unknown[];
    expect(json).toHaveLength(rules.length);
    expect(json[0]).toEqual({
      id: rules[0]!.id,
      category: rules[0]!.category,
      level: rules[0]!.level,
      summary: rules[0]!.summary,
    });
  });
});

describe('explain', () => {
  // That every rule has a page is for another test to say.
  const pages = readdirSync(new URL('../../src/rules', import.meta.url)).filter((name) => name.endsWith('.md'));

  test.each(pages.map((name) => name.slice(0, -'.md'.length)))('%s', async (id) => {
    const { status, stdout } = await runMain(makeFolder(), ['explain', id]);
    expect(status).toBe(0);
    expect(stdout).toContain(id);
    expect(stdout).not.toMatch(/^(?:#|```)/m);
  });
});

describe('align', () => {
  const root = (): string => makeFolder({ 'docs/en/a.md': source, 'docs/ko/a.md': target, 'NOTIZEN.md': source });

  test('shows the links', async () => {
    const { status, stdout } = await runMain(root(), ['align', 'docs/en/a.md', 'docs/ko/a.md', '--why']);
    expect(status).toBe(0);
    expect(stdout).toContain('docs/en/a.md ↔ docs/ko/a.md');
    expect(stdout).toMatch(/Write to security@lantern.*7일 안에 security@lantern/);
    expect(stdout).toContain('same values');
  });

  test('as JSON, with the locale that the path tells', async () => {
    const { stdout } = await runMain(root(), ['align', 'docs/en/a.md', 'docs/ko/a.md', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      locale: 'ko',
      source: 'docs/en/a.md',
      target: 'docs/ko/a.md',
      alignment: { sections: [{ source: { line: 1, title: 'Security' }, target: { line: 1, title: '보안' } }] },
    });
  });

  test('a locale that the path does not tell has to be named', async () => {
    const folder = root();
    expect(await runMain(folder, ['align', 'docs/en/a.md', 'NOTIZEN.md'])).toMatchObject({
      status: 2,
      stderr: 'diglot: Unknown locale of `NOTIZEN.md`, expected it before the path, for example `ko=NOTIZEN.md`\n',
    });
    const { stdout } = await runMain(folder, ['align', 'docs/en/a.md', 'de=NOTIZEN.md', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ locale: 'de', target: 'NOTIZEN.md' });
  });
});

describe('help', () => {
  const commands = createProgram('0.0.0', () => async () => undefined).commands.map((command) => command.name());

  test('lists the commands', async () => {
    const { status, stdout } = await runMain(makeFolder(), ['--help']);
    expect(status).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  test.each(commands)('of %s has an example', async (command) => {
    const { status, stdout } = await runMain(makeFolder(), [command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ {2}\\$ (?:.*\\| )?diglot ${command}\\b`, 'm'));
  });

  test('without a command nothing is checked, which must not pass for a check', () => {
    const { status, stdout, stderr } = runCli(makeFolder(), []);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: diglot');
  });
});

test('the version is that of the package', () => {
  const { status, stdout } = runCli(makeFolder(), ['--version']);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect([status, stdout]).toEqual([0, `${version}\n`]);
  expect(ownVersion()).toBe(version);
});
