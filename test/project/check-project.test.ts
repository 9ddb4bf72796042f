import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/config/user-error.ts';
import { type ProjectOptions, checkProject } from '../../src/project/check-project.ts';
import type { ProjectResult } from '../../src/project/project-result.ts';
import { type Checker, checkTasks } from '../../src/project/check-tasks.ts';
import type { Pair } from '../../src/project/pair.ts';
import type { Document, DocumentReport, Finding } from '../../src/types.ts';

const pair = (source: string, target: string, more: Partial<Pair> = {}): Pair => ({
  locale: 'ko',
  source,
  target,
  state: 'paired',
  ...more,
});

/** Checks nothing: every pair has as many findings as its target has letters. */
function countingChecker(parsed: string[]): Checker {
  const report = (locale: string, source: string | null, target: string | null, count: number): DocumentReport => ({
    locale,
    source,
    target,
    findings: Array.from({ length: count }, () => ({ level: 'error' }) as Finding),
    proof: null,
  });
  return {
    parseDocument: (input) => {
      parsed.push(input.path);
      if (input.text === 'bug') throw new TypeError('a bug');
      return { ...input, blocks: [] } as unknown as Document;
    },
    checkDocuments: (source, target) => report(target.locale, source.path, target.path, target.text.length),
    missingDocument: (source, locale) => report(locale, source, null, 1),
    extraDocument: (target, locale) => report(locale, null, target, 1),
  };
}

async function run(
  pairs: readonly Pair[],
  texts: Readonly<Record<string, string>>,
  more: Partial<ProjectOptions> = {},
): Promise<Pick<ProjectResult, 'report' | 'failures'> & { parsed: string[] }> {
  const parsed: string[] = [];
  const read = (path: string): string => {
    const text = texts[path];
    if (text === undefined) throw new InputError({ en: `Cannot read \`${path}\``, ko: '' });
    return text;
  };
  const optionsFor = (): object => ({});
  const result = await checkProject(pairs, {
    sourceLocale: 'en',
    version: '1.2.3',
    read,
    optionsFor,
    checker: countingChecker(parsed),
    ...more,
  });
  return { report: result.report, failures: result.failures, parsed };
}

test('a report of all pairs, in the order of their sources and locales, whatever order they come in', async () => {
  const pairs = [
    pair('en/b.md', 'ko/b.md'),
    pair('en/a.md', 'ko/a.md'),
    pair('en/a.md', 'ja/a.md', { locale: 'ja' }),
    pair('en/A.md', 'ko/A.md', { state: 'missing' }),
    pair('en/c.md', 'ko/c.md', { state: 'extra' }),
  ];
  const texts = { 'en/a.md': '', 'en/b.md': '', 'ko/a.md': 'xx', 'ko/b.md': '', 'ja/a.md': '' };
  const { report, failures } = await run(pairs, texts);
  expect(failures).toEqual([]);
  expect(report).toMatchObject({ schemaVersion: 1, tool: { name: 'diglot', version: '1.2.3' }, sourceLocale: 'en' });
  expect(report.documents.map(({ source, target, locale }) => [source, target, locale])).toEqual([
    ['en/A.md', null, 'ko'],
    ['en/a.md', 'ja/a.md', 'ja'],
    ['en/a.md', 'ko/a.md', 'ko'],
    ['en/b.md', 'ko/b.md', 'ko'],
    [null, 'ko/c.md', 'ko'],
  ]);
  expect(report.summary).toMatchObject({ documents: 5, documentsWithFindings: 3, findings: { error: 4 } });
  expect((await run(pairs.toReversed(), texts)).report).toEqual(report);
});

test('a source is parsed once for all its locales', async () => {
  const pairs = ['ko', 'ja', 'de'].map((locale) => pair('en/a.md', `${locale}/a.md`, { locale }));
  const { parsed } = await run(pairs, { 'en/a.md': '', 'ko/a.md': '', 'ja/a.md': '', 'de/a.md': '' });
  expect(parsed.filter((path) => path === 'en/a.md')).toHaveLength(1);
});

describe('a pair that cannot be judged costs no other', () => {
  const pairs = [pair('en/a.md', 'ko/a.md'), pair('en/b.md', 'ko/b.md'), pair('en/c.md', 'ko/c.md')];

  test('a file that cannot be read', async () => {
    const { report, failures } = await run(pairs, {
      'en/a.md': '',
      'ko/a.md': '',
      'en/b.md': '',
      'en/c.md': '',
      'ko/c.md': 'x',
    });
    expect(report.documents.map(({ target }) => target)).toEqual(['ko/a.md', 'ko/c.md']);
    expect(failures.map(({ pair: { target }, error }) => [target, (error as Error).message])).toEqual([
      ['ko/b.md', 'Cannot read `ko/b.md`'],
    ]);
  });

  test('a bug', async () => {
    const { report, failures } = await run(pairs.slice(0, 2), {
      'en/a.md': 'bug',
      'ko/a.md': '',
      'en/b.md': '',
      'ko/b.md': '',
    });
    expect(report.documents).toHaveLength(1);
    expect(failures[0]?.error).toBeInstanceOf(TypeError);
  });
});

test('paths are reported as they are to be shown, and read as they are', async () => {
  const { report } = await run(
    [pair('en/a.md', 'ko/a.md')],
    { 'en/a.md': '', 'ko/a.md': '' },
    { show: (path) => `../${path}` },
  );
  expect(report.documents[0]).toMatchObject({ source: '../en/a.md', target: '../ko/a.md' });
});

test('progress counts pairs and findings', async () => {
  const steps: [number, number][] = [];
  const texts = { 'en/a.md': '', 'ko/a.md': 'xx', 'en/b.md': '' };
  await run([pair('en/a.md', 'ko/a.md'), pair('en/b.md', 'ko/b.md')], texts, {
    onProgress: (done, findings) => steps.push([done, findings]),
  });
  expect(steps).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

describe('with other threads', () => {
  /** How many groups one other thread was given when it first rested, and how many it checked in all, of so many alike. */
  async function share(count: number): Promise<{ atOnce: number; all: number; findings: number }> {
    const names = Array.from({ length: count }, (_, at) => `${at}.md`);
    const texts = Object.fromEntries(names.flatMap((name) => [[name, 'en'] as const, [`ko/${name}`, 'ko'] as const]));
    let [held, atOnce, all] = [0, 0, 0];
    const checkedThere: ProjectOptions['startRunner'] = async () => ({
      threads: 1,
      ahead: 2,
      async run(group) {
        all++;
        atOnce = Math.max(atOnce, ++held);
        await new Promise((done) => setTimeout(done, 20));
        held--;
        return checkTasks(group, {
          sourceLocale: 'en',
          optionsFor: () => ({}),
          measure: (_part, work) => work(),
          checker: countingChecker([]),
        });
      },
      close: async () => undefined,
    });
    const pairs = names.map((name) => pair(name, `ko/${name}`));
    const { report } = await run(pairs, texts, { startRunner: checkedThere });
    return { atOnce, all, findings: report.documents.reduce((sum, { findings }) => sum + findings.length, 0) };
  }

  test('few groups are not all handed to one thread, which would be left with them', async () => {
    expect(await share(2)).toEqual({ atOnce: 1, all: 1, findings: 4 });
    expect((await share(4)).atOnce).toBe(1);
  });

  test('of many groups a thread holds the next ones already', async () => {
    const { atOnce, findings } = await share(200);
    expect(atOnce).toBe(3);
    expect(findings).toBe(400);
  });
});
