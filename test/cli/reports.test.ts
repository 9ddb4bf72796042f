import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printError } from '../../src/cli/context.ts';
import { createProgram } from '../../src/cli/program.ts';
import { makeFolder } from '../folder.ts';
import { damagedPair, cleanPair } from '../report/checked-report.ts';

/** Runs a command line of diglot's in a folder, in English and without colour. */
async function diglot(cwd: string, args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): NodeJS.WriteStream =>
    ({ isTTY: false, write: (text: string) => (written[name] += text) }) as unknown as NodeJS.WriteStream;
  const context = { cwd, env: {}, stdout: stream('stdout'), stderr: stream('stderr'), color: 'never' } as const;
  let code = 0;
  const program = createProgram('0.0.0', ({ lang }) => async (command) => {
    code = await command({ ...context, lang });
  });
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    printError(error, 'en', context);
    code = 2;
  }
  return { code, ...written };
}

function damaged(): string {
  return makeFolder({ 'docs/en/policy.md': damagedPair.source, 'docs/ko/policy.md': damagedPair.target });
}

function clean(): string {
  return makeFolder({ 'docs/en/policy.md': cleanPair.source, 'docs/ko/policy.md': cleanPair.target });
}

const formats = ['terminal', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'rdjson', 'markdown', 'html'];

describe('check --format', () => {
  it('writes several formats in one run, one of them to standard output', async () => {
    const folder = damaged();
    const { code, stdout, stderr } = await diglot(folder, [
      'check',
      '--format',
      'github',
      '--format',
      'sarif=out.sarif',
      '--format',
      'html=r.html',
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=docs\/ko\/policy.md,line=3,/);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('<!doctype html>');
    expect(stderr).toContain('Report written to `out.sarif`');
  });

  it('keeps the texts out of JSON unless they are asked for', async () => {
    const folder = damaged();
    const json = async (...args: string[]): Promise<any> =>
      JSON.parse((await diglot(folder, ['check', '--format', 'json', ...args])).stdout).documents[0];
    expect((await json('--format', 'html=r.html')).texts).toBeUndefined();
    expect((await json('--texts')).texts.source.text).toBe(damagedPair.source);
    expect(Object.keys(await json())).toEqual(
      expect.arrayContaining(['locale', 'source', 'target', 'findings', 'proof']),
    );
  });

  it.each([
    [['--format', 'htm'], 'Incorrect value `htm` for `--format`'],
    [['--format', 'sarif='], 'Incorrect value `sarif=` for `--format`'],
    [['--format', 'json', '--format', 'sarif'], 'Two formats would be written to standard output'],
    [['--format', 'json=x', '--format', 'sarif=x'], 'Two formats would be written to `x`'],
    [['--format', 'sarif=nowhere/x'], 'Cannot write `nowhere/x`'],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await diglot(clean(), ['check', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says nothing in the formats for machines where there is nothing to say', async () => {
    const folder = clean();
    for (const format of ['jsonl', 'github'])
      expect(await diglot(folder, ['check', '--format', format])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('render', () => {
  it('renders a saved report as the run itself would have', async () => {
    const folder = damaged();
    await diglot(folder, ['check', '--format', 'json=report.json', '--texts']);
    for (const format of formats) {
      const rendered = await diglot(folder, ['render', 'report.json', '--format', format]);
      const checked = await diglot(folder, ['check', '--format', format, ...(format === 'json' ? ['--texts'] : [])]);
      expect(rendered).toEqual({ ...checked, code: 0 });
    }
  });

  it('reads standard input', async () => {
    const folder = damaged();
    const { stdout } = await diglot(folder, ['check', '--format', 'json']);
    const options = { cwd: folder, input: stdout, encoding: 'utf8' } as const;
    const { stdout: lines } = spawnSync(
      process.execPath,
      [resolve('bin/diglot.js'), 'render', '-', '--format', 'jsonl'],
      options,
    );
    expect(lines.trimEnd().split('\n')).toHaveLength(3);
  });

  it('words the findings in the language that is asked for, else leaves them as they are', async () => {
    const folder = damaged();
    await diglot(folder, ['check', '--format', 'json=report.json']);
    const jsonl = async (...args: string[]): Promise<string> =>
      (await diglot(folder, ['render', 'report.json', '--format', 'jsonl', ...args])).stdout;
    expect(await jsonl('--lang', 'ko')).toContain('원문과 다른 이메일 주소');
    expect(await jsonl()).toContain('Unexpected e-mail');
  });

  it('needs the texts for the page, and says so', async () => {
    const folder = damaged();
    await diglot(folder, ['check', '--format', 'json=report.json']);
    const { code, stderr } = await diglot(folder, ['render', 'report.json', '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toContain('No texts in `report.json`');
  });

  it.each([
    ['not JSON', 'No report in `report.json`'],
    ['not\nJSON\n', 'No report in `report.json`'],
    ['[]', 'No report in `report.json`'],
    ['null', 'No report in `report.json`'],
    ['{"schemaVersion": 0}', 'Report of schema version 0 in `report.json`, expected version 1'],
    ['{"schemaVersion": 2}', 'Report of schema version 2 in `report.json`, expected version 1'],
  ])('refuses %s', async (content, message) => {
    const { code, stderr } = await diglot(makeFolder({ 'report.json': content }), ['render', 'report.json']);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('bug');
    // One sentence, whatever the file holds.
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('report', () => {
  it('is a verdict on nothing: 0 whatever was found', async () => {
    const { code, stdout } = await diglot(damaged(), ['report']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Translation work list\n/);
  });

  it('takes the format from the ending of its output', async () => {
    const folder = damaged();
    const first = async (name: string): Promise<string> => {
      expect((await diglot(folder, ['report', '--output', name])).code).toBe(0);
      return readFileSync(join(folder, name), 'utf8').slice(0, 20);
    };
    expect(await first('r.html')).toMatch(/^<!doctype html>/);
    expect(await first('r.csv')).toMatch(/^\uFEFFLocale,/);
    expect(await first('r.json')).toMatch(/^\{/);
    expect(await first('r.md')).toMatch(/^# Translation/);
  });

  it('draws a trend from earlier figures', async () => {
    const folder = damaged();
    await diglot(folder, ['report', '--format', 'json=1.json']);
    await diglot(folder, ['check', '--format', 'json=2.json']);
    await diglot(folder, ['report', '--output', 'r.html', '--earlier', '1.json', '--earlier', '2.json']);
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('Errors over the last 3 reports: 3, 3, 3');
    const { code, stderr } = await diglot(folder, ['report', '--output', 'x.html', '--earlier', 'docs/en/policy.md']);
    expect(code).toBe(2);
    expect(stderr).toContain('No figures in `docs/en/policy.md`');
    expect(existsSync(join(folder, 'x.html'))).toBe(false);
  });

  it('makes the page from a saved report', async () => {
    const folder = damaged();
    await diglot(folder, ['check', '--format', 'json=report.json', '--texts']);
    await diglot(folder, ['report', '--from', 'report.json', '--output', 'one.html']);
    await diglot(folder, ['report', '--output', 'other.html']);
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toBe(readFileSync(join(folder, 'other.html'), 'utf8'));
  });
});
