import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/types.ts';
import { makeFolder } from '../folder.ts';
import { runCli, runMain } from './run-cli.ts';

const source = '# Security\n\nWrite to security@lantern.example.\n';
const target = '# 보안\n\nsecurity@lantern.example로 알려 주세요.\n';
const pair = { 'en/a.md': source, 'ko/a.md': target };
const named = ['--source', 'en', '--target', 'ko=ko'];

/** What a refusal looks like: sentences on standard error, no stack, exit code 2. */
async function refusal(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { status, stderr } = await runMain(root, args, env);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/^ +at |\.js:\d+/m);
  expect(stderr.endsWith('\n')).toBe(true);
  return stderr.trimEnd();
}

describe('the command line', () => {
  test.each([
    [['chek'], 'Unknown command `chek`, expected one that `diglot --help` lists; did you mean `check`?'],
    [
      ['check', '--fromat', 'json'],
      'Unknown option `--fromat`, expected one that `--help` lists; did you mean `--format`?',
    ],
    [
      ['check', '--format', 'jsn'],
      'Incorrect value `jsn` for `--format`, expected `terminal`, `json`, `jsonl`, `sarif`, `github`, `gitlab`, `junit`, `rdjson`, `markdown`, `html`, or one of them and a file: `sarif=out.sarif`; did you mean `json`?',
    ],
    [
      ['check', '--fail-on', 'fatal'],
      'Incorrect value `fatal` for `--fail-on <level>`, expected `error`, `warning`, `note`, `never`',
    ],
    [
      ['check', '--max-warnings', '-1'],
      'Incorrect value `-1` for `--max-warnings <n>`, expected a whole number, 0 or more',
    ],
    [['check', '--max-warnings'], 'Missing value for `--max-warnings <n>`'],
    [
      ['check', '--lang', 'kr'],
      'Incorrect value `kr` for `--lang <language>`, expected `en`, `ko`; did you mean `ko`?',
    ],
    [
      ['check', '--rule', 'mismatched-emial=off'],
      'Unknown rule `mismatched-emial` in `--rule`, expected one that `diglot rules` lists; did you mean `mismatched-email`?',
    ],
    [
      ['check', '--rule', 'mismatched-email=warn'],
      'Incorrect level `warn` for `--rule mismatched-email`, expected `error`, `warning`, `note` or `off`; did you mean `warning`?',
    ],
    [['check', '--target', 'ko=ko'], 'Missing `--source DIR`, expected it beside `--target`'],
    [['check', '--source', 'en'], 'Missing `--target LOCALE=DIR`, expected it beside `--source`'],
    [
      ['check', '--source', 'en', '--target', 'ko'],
      'Incorrect value `ko` for `--target`, expected `LOCALE=DIR`, for example `ko=docs/ko`',
    ],
    [
      ['check', '--source', 'en', '--target', 'jp=ko'],
      'Unknown locale `jp` in `--target`, expected a BCP 47 tag such as `ja` or `zh-TW`; did you mean `ja`?',
    ],
    [['check', '--source', 'en', '--target', 'ko=none'], 'Cannot find `none`: there is no such folder or file'],
    [['check', '--source', 'none', '--target', 'ko=ko'], 'Cannot find `none`: there is no such folder or file'],
    [['check', 'ko/none.md', 'ko/a.md'], 'Cannot find `ko/none.md`: no file and no pair of documents matches it'],
    [
      ['check', 'en/none.md'],
      'No pair of documents matches `en/none.md`, expected a path of a source or a translation',
    ],
    [['check', '--config', 'none.json'], /^diglot: Cannot read the configuration `none\.json`: ENOENT/],
    [
      ['explain', 'mismatched-emial'],
      'Unknown rule `mismatched-emial` in `diglot explain`, expected one that `diglot rules` lists; did you mean `mismatched-email`?',
    ],
    [['explain'], 'Missing argument `rule`'],
    [['align', 'en/a.md'], 'Missing argument `target`'],
    [['align', 'en/a.md', 'ko/none.md'], 'Cannot read `ko/none.md`: there is no such file'],
    [['rules', 'all'], 'Too many arguments for `rules`'],
  ])('%j', async (args, sentence) => {
    const stderr = await refusal(makeFolder(pair), args);
    if (typeof sentence === 'string') expect(stderr).toBe(`diglot: ${sentence}`);
    else expect(stderr).toMatch(sentence);
  });

  test('in Korean', async () => {
    const root = makeFolder(pair);
    expect(await refusal(root, ['chek'], { LANG: 'ko_KR.UTF-8' })).toBe(
      'diglot: 알 수 없는 명령: `chek`, `diglot --help`에 나오는 명령이어야 합니다; 혹시 이것입니까: `check`',
    );
    expect(await refusal(root, ['check', '--lang=ko', '--max-warnings', 'x'])).toContain('올바른 값: 0 이상의 정수');
    expect(await refusal(root, ['check', '--lang', 'ko', '--source', 'none', '--target', 'ko=ko'])).toContain(
      '찾을 수 없는 경로: `none`',
    );
  });
});

describe('the configuration', () => {
  test.each([
    ['{"rulez": {}}', 'diglot.config.json: Unknown key `rulez`, expected'],
    ['{"rules": {"mismatched-emial": "off"}}', 'diglot.config.json: Unknown rule `mismatched-emial` in `rules`'],
    ['{"locales": ["jp"]}', 'Unknown locale `jp` in `locales` of diglot.config.json'],
    [
      '{"layouts": ["docs/{lang}/{path}"]}',
      'Unexpected `{lang}` in the pattern `docs/{lang}/{path}` of `layouts` of diglot.config.json',
    ],
    ['{"layouts": ["nothing/{locale}/{path}"]}', 'looked for `nothing/{locale}/{path}` as diglot.config.json says'],
    ['{"failOn": "error",}', 'diglot.config.json:1:20: Cannot read the configuration, expected valid JSON here'],
  ])('%s', async (config, sentence) => {
    expect(await refusal(makeFolder({ ...pair, 'diglot.config.json': config }), ['check'])).toContain(sentence);
  });
});

describe('documents', () => {
  test.each([
    ['broken UTF-8', Buffer.from([0x23, 0x20, 0xba, 0xb8]), 'broken UTF-8 at byte 2'],
    ['UTF-16', Buffer.from('\uFEFF보안', 'utf16le'), 'it is UTF-16, expected UTF-8'],
    [
      'a binary file',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      'it is a binary file (NUL at byte 4), expected UTF-8 text',
    ],
    [
      'a line of 20 MB',
      'word '.repeat(4_000_000),
      '20000000 bytes, expected at most 4194304 (`limits.bytes` in the configuration)',
    ],
  ])('%s costs its own pair only', (_what, content, cause) => {
    const root = makeFolder({ ...pair, 'en/b.md': source, 'ko/b.md': content });
    const { status, stdout, stderr } = runCli(root, ['check', '--format', 'json']);
    expect([status, stderr]).toEqual([2, `diglot: Cannot read \`ko/b.md\`: ${cause}\n`]);
    const { documents, unjudged } = JSON.parse(stdout) as Report;
    expect(documents.map(({ target: path }) => path)).toEqual(['ko/a.md']);
    const message = `Cannot read \`ko/b.md\`: ${cause}`;
    expect(unjudged).toEqual([{ locale: 'ko', source: 'en/b.md', target: 'ko/b.md', message }]);
  });

  test('the configuration sets the limit', async () => {
    const limited = (bytes: number): string =>
      makeFolder({ ...pair, 'diglot.config.json': `{"limits": {"bytes": ${bytes}}}` });
    expect(await refusal(limited(10), ['check'])).toContain('expected at most 10');
    expect((await runMain(limited(1000), ['check'])).status).toBe(0);
  });

  test('a dangling link and links in a circle', async () => {
    const root = makeFolder(pair);
    symlinkSync('nowhere.md', join(root, 'ko/b.md'));
    symlinkSync('c.md', join(root, 'ko/c.md'));
    for (const name of ['b', 'c']) symlinkSync('a.md', join(root, `en/${name}.md`));
    expect((await refusal(root, ['check', ...named])).split('\n')).toEqual([
      'diglot: Cannot read `ko/b.md`: there is no such file',
      'diglot: Cannot read `ko/c.md`: its links lead in a circle',
    ]);
  });

  test('folders in a circle, and folders named like documents', () => {
    const root = makeFolder(pair);
    symlinkSync('..', join(root, 'ko/up'));
    symlinkSync('.', join(root, 'en/self'));
    mkdirSync(join(root, 'ko/x.md'));
    mkdirSync(join(root, 'en/x.md'));
    const { status, stdout } = runCli(root, ['check', ...named, '--format', 'json']);
    expect((JSON.parse(stdout) as Report).documents.map(({ target: path }) => path)).toEqual(['ko/a.md']);
    expect(status).toBe(0);
  });

  test('an empty translation lacks everything, and is judged', () => {
    const { status, stdout } = runCli(makeFolder({ ...pair, 'ko/a.md': '' }), ['check', '--format', 'json']);
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as Report).documents[0]!.findings.length).toBeGreaterThan(0);
  });

  test('an empty pair has nothing to report', () => {
    expect(runCli(makeFolder({ 'en/a.md': '', 'ko/a.md': '' }), ['check']).status).toBe(0);
  });

  test('no pairs: what was looked for', async () => {
    expect(await refusal(makeFolder({ 'README.md': source }), ['check'])).toMatch(
      /^diglot: No pairs of documents found in `.*`, looked for layouts such as `docs\/en\/x\.md`/,
    );
    expect(await refusal(makeFolder({ 'en/x.png': '', 'ko/x.png': '' }), ['check', ...named])).toBe(
      'diglot: No documents (.md .markdown .mdx .txt) found in `en`, `ko`',
    );
  });
});

describe('documents made to exhaust', () => {
  test.each([
    ['100,000 headings', '# Heading\n\n'.repeat(100_000)],
    ['quotes 1,000 deep', `${'> '.repeat(1000)}text\n`],
    ['lists 1,000 deep', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- item\n`).join('')],
    ['spaces without end', ' '.repeat(1_000_000)],
    ['a line of 3 MB', `${'word '.repeat(600_000)}\n`],
    ['brackets without end', '['.repeat(50_000)],
  ])(
    '%s are judged, or refused with a sentence',
    (_what, content) => {
      const { status, stderr } = runCli(makeFolder({ ...pair, 'en/b.md': source, 'ko/b.md': content }), [
        'check',
        '--format',
        'json',
      ]);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(status).toBe(1);
    },
    120_000,
  );
});
