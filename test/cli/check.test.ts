import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/types.ts';
import { makeFolder } from '../folder.ts';
import { runCli, runMain } from './run-cli.ts';

const source = '# Security\n\nWrite to security@lantern.example within 7 days.\n';
const target = '# 보안\n\n7일 안에 security@lantern.example로 알려 주세요.\n';
const changed = target.replace('lantern', 'lantem');
const untranslated = '# 보안\n\nWrite to security@lantern.example within 7 days.\n';

const named = ['--source', 'en', '--target', 'ko=ko'];

function reportOf(stdout: string): Report {
  return JSON.parse(stdout) as Report;
}

describe('the JSON contract', () => {
  const root = (): string =>
    makeFolder({ 'en/a/b.md': source, 'ko/a/b.txt': changed, 'en/c.md': source, 'ko/d.md': target });

  test('documents of named folders, with nothing else on standard output', () => {
    const { stdout, stderr, status } = runCli(root(), ['check', ...named, '--format', 'json']);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const report = reportOf(stdout);
    expect(report).toMatchObject({ schemaVersion: 1, tool: { name: 'diglot' }, sourceLocale: 'en' });
    expect(report.documents.map(({ locale, source: one, target: other }) => [locale, one, other])).toEqual([
      ['ko', 'en/a/b.md', 'ko/a/b.txt'],
      ['ko', 'en/c.md', null],
      ['ko', null, 'ko/d.md'],
    ]);
    expect(report.documents.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([
      expect.arrayContaining(['mismatched-email']),
      ['missing-document'],
      ['extra-document'],
    ]);
    expect(report.documents.every((document) => !('alignment' in document))).toBe(true);
    expect(report.summary.documents).toBe(3);
  });

  test('a finding has a place on both sides', () => {
    const { stdout } = runCli(root(), ['check', ...named, '--format', 'json', 'ko/a']);
    const finding = reportOf(stdout).documents[0]!.findings.find(({ ruleId }) => ruleId === 'mismatched-email');
    expect(finding).toMatchObject({
      messageId: 'changed',
      category: 'identity',
      level: 'error',
      facts: { source: 'security@lantern.example', target: 'security@lantem.example' },
      section: 'Security',
      source: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 34 },
      target: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 30 },
    });
  });

  test('the alignment is there where asked for', () => {
    const { stdout } = runCli(root(), ['check', ...named, '--format', 'json', '--alignment', 'en/a/b.md']);
    expect(reportOf(stdout).documents[0]!.alignment?.blocks.length).toBeGreaterThan(0);
  });

  test('the same input gives the same bytes', () => {
    const folder = root();
    const run = (): string => runCli(folder, ['check', ...named, '--format', 'json', '--alignment']).stdout;
    expect(run()).toBe(run());
  });
});

describe('exit codes and thresholds', () => {
  test.each([
    [0, target, []],
    [1, changed, []],
    [0, changed, ['--rule', 'mismatched-email=off']],
    [0, changed, ['--rule', 'mismatched-email=warning']],
    [1, changed, ['--rule', 'mismatched-email=warning', '--fail-on', 'warning']],
    [1, changed, ['--rule', 'mismatched-email=warning', '--max-warnings', '0']],
    [0, changed, ['--rule', 'mismatched-email=warning', '--max-warnings', '1']],
    [0, changed, ['--fail-on', 'never']],
    [1, untranslated, []],
  ])('%i for %j with %j', async (status, text, flags) => {
    const root = makeFolder({ 'en/a.md': source, 'ko/a.md': text });
    expect((await runMain(root, ['check', ...flags])).status).toBe(status);
  });
});

describe('the terminal report', () => {
  const root = (): string => makeFolder({ 'docs/en/security.md': source, 'docs/ko/security.md': changed });

  test('marks what differs and names both places', async () => {
    const { stdout } = await runMain(root(), ['check']);
    expect(stdout).toContain('security@lante▸m◂.example');
    expect(stdout).toContain('security@lante▸rn◂.example');
    expect(stdout).toContain('docs/ko/security.md:3:7');
    expect(stdout).toContain('docs/en/security.md:3:10');
    expect(stdout).toContain('✖ 1 error in 1 of 1 document');
    expect(stdout).not.toContain('\u001B');
  });

  test.each([
    [['--lang', 'ko'], {}],
    [[], { LANG: 'ko_KR.UTF-8' }],
    [[], { LC_ALL: 'ko' }],
  ])('speaks Korean with %j in %j', async (flags, env) => {
    const { stdout } = await runMain(root(), ['check', ...flags], env);
    expect(stdout).toContain('원문과 다른 이메일 주소');
    expect(stdout).toContain('번역이 올바르다는 뜻이 아닙니다');
  });

  test('the configuration has a say in the language, the command line the last word', async () => {
    const folder = makeFolder({ 'en/a.md': source, 'ko/a.md': target, '.diglotrc': 'lang: ko' });
    expect((await runMain(folder, ['check'])).stdout).toContain('원문과 같음');
    expect((await runMain(folder, ['check', '--lang', 'en'])).stdout).toContain('identical');
  });

  test.each([
    [['--color', 'always'], {}, true],
    [['--color'], {}, true],
    [[], { FORCE_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], {}, false],
  ])('colour with %j in %j: %s', async (flags, env, expected) => {
    expect((await runMain(root(), ['check', ...flags], env)).stdout.includes('\u001B[')).toBe(expected);
  });

  test('--quiet shows what fails the run and the closing line', async () => {
    const folder = makeFolder({ 'en/a.md': source, 'ko/a.md': target, 'en/b.md': source, 'ko/b.md': changed });
    const { stdout } = await runMain(folder, ['check', '--quiet']);
    expect(stdout).toContain('ko/b.md');
    expect(stdout).not.toContain('ko/a.md');
    expect(stdout).toContain('✖ 1 error in 1 of 2 documents');
  });
});

describe('--output', () => {
  test('writes the report whole, with nothing on standard output', async () => {
    const root = makeFolder({ 'en/a.md': source, 'ko/a.md': changed });
    const { status, stdout, stderr } = await runMain(root, ['check', '--format', 'json', '--output', 'report.json']);
    expect([status, stdout, stderr]).toEqual([1, '', 'diglot: Report written to `report.json`\n']);
    expect(reportOf(readFileSync(`${root}/report.json`, 'utf8')).summary.findings.error).toBe(1);
    expect(readdirSync(root).toSorted()).toEqual(['en', 'ko', 'report.json']);
  });

  test('a text file gets no colour', async () => {
    const root = makeFolder({ 'en/a.md': source, 'ko/a.md': changed });
    await runMain(root, ['check', '--output', 'report.txt'], { FORCE_COLOR: '1' });
    expect(readFileSync(`${root}/report.txt`, 'utf8')).not.toContain('\u001B');
  });

  test('what is no file is written to and stays what it is, and a link stays a link', async () => {
    const root = makeFolder({ 'en/a.md': source, 'ko/a.md': target, 'report.json': '' });
    symlinkSync('/dev/null', `${root}/nothing`);
    symlinkSync('report.json', `${root}/latest.json`);
    expect((await runMain(root, ['check', '--output', 'nothing'])).status).toBe(0);
    expect(readlinkSync(`${root}/nothing`)).toBe('/dev/null');
    expect(statSync(`${root}/nothing`).isCharacterDevice()).toBe(true);
    await runMain(root, ['check', '--format', 'json', '--output', 'latest.json']);
    expect(readlinkSync(`${root}/latest.json`)).toBe('report.json');
    expect(reportOf(readFileSync(`${root}/report.json`, 'utf8')).documents).toHaveLength(1);
  });

  test('a file that cannot be written', async () => {
    const root = makeFolder({ 'en/a.md': source, 'ko/a.md': target });
    const { status, stderr } = await runMain(root, ['check', '--output', 'none/report.txt']);
    expect([status, stderr]).toEqual([2, 'diglot: Cannot write `none/report.txt`: ENOENT\n']);
    expect(existsSync(`${root}/none`)).toBe(false);
  });
});

describe('configuration', () => {
  test('layouts, pairs, rules and thresholds', async () => {
    const root = makeFolder({
      'policies/a.md': source,
      'policies/ja/a.md': source,
      'policies/ko/a.md': changed,
      'LICENSE-NOTES.md': source,
      'NOTIZEN.md': source,
      'diglot.config.yaml': [
        'locales: [ko]',
        'layouts:',
        '  - { source: "policies/{path}", target: "policies/{locale}/{path}" }',
        'pairs:',
        '  - { locale: de, source: LICENSE-NOTES.md, target: NOTIZEN.md }',
        'rules: { mismatched-email: note, untranslated-block: off, partly-translated-block: { level: "off" } }',
        'failOn: warning',
      ].join('\n'),
    });
    const { status, stdout } = await runMain(root, ['check', '--format', 'json']);
    const { documents } = reportOf(stdout);
    expect(
      documents.map(({ target: path, findings }) => [path, findings.map(({ ruleId, level }) => `${ruleId} ${level}`)]),
    ).toEqual([
      ['NOTIZEN.md', []],
      ['policies/ko/a.md', ['mismatched-email note']],
    ]);
    expect(status).toBe(0);
  });

  test('a URL map and identity modes', async () => {
    const url = (address: string): string => `# A\n\nSee <${address}> for all of the details.\n`;
    const files = {
      'en/a.md': url('https://lantern.example/help/keys'),
      'ko/a.md': url('https://ko.lantern.example/keys')
        .replace('See', '열쇠는')
        .replace('for all of the details', '에 있습니다'),
    };
    const findings = async (config: string): Promise<string[]> => {
      const { stdout } = await runMain(makeFolder({ ...files, 'diglot.config.json': config }), [
        'check',
        '--format',
        'json',
      ]);
      return reportOf(stdout).documents[0]!.findings.map(({ ruleId }) => ruleId);
    };
    expect(await findings('{}')).toEqual(['mismatched-url']);
    expect(
      await findings(
        '{"identity": {"urlMap": {"https://lantern.example/help/": "https://{locale}.lantern.example/"}}}',
      ),
    ).toEqual([]);
    expect(await findings('{"identity": {"url": "off"}}')).toEqual([]);
  });

  test('found above, its paths are its own and those of the report start where it runs', async () => {
    const root = makeFolder({
      '.git/HEAD': '',
      'diglot.config.json': '{}',
      'docs/en/a.md': source,
      'docs/ko/a.md': target,
    });
    const { stdout } = await runMain(`${root}/docs/ko`, ['check', '--format', 'json', 'a.md']);
    expect(reportOf(stdout).documents).toMatchObject([{ source: '../en/a.md', target: 'a.md' }]);
  });
});

test('who stops reading does no harm', () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`en/${index}.md`, source]));
  const root = makeFolder({ ...files, 'ko/0.md': target });
  const bin = fileURLToPath(new URL('../../bin/diglot.js', import.meta.url));
  const command = `"${process.execPath}" "${bin}" check --format json | head -c 10; echo " $PIPESTATUS"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['{\n  "schem 1\n', '']);
});

describe('--timing', () => {
  test('says on standard error where the time went, and leaves the report as it is', () => {
    const root = makeFolder({ 'en/a.md': source, 'ko/a.md': target });
    const plain = runCli(root, ['check', ...named, '--format', 'json', '--no-history']);
    const { stdout, stderr } = runCli(root, ['check', ...named, '--format', 'json', '--no-history', '--timing']);
    expect(stdout).toBe(plain.stdout);
    expect(plain.stderr).toBe('');
    const rows = [...stderr.matchAll(/^diglot: +\d+ ms +(?:(\d+) %)? +(.+)$/gm)];
    expect(rows.map(([, , name]) => name)).toEqual([
      'history',
      'parse',
      'invariants',
      'align',
      'rules',
      'report',
      'start-up, files',
      'whole run',
    ]);
    const shares = rows.map(([, share]) => Number(share ?? 0)).reduce((sum, share) => sum + share, 0);
    expect(shares).toBeGreaterThan(95);
    expect(shares).toBeLessThan(105);
  });
});
