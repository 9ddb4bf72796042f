import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchCheck } from '../../src/cli/watch-command.ts';
import { makeFolder } from '../folder.ts';
import { cleanPair, damagedPair } from '../report/checked-report.ts';

const flags = {
  format: [],
  target: [],
  rule: [],
  alignment: false,
  texts: false,
  quiet: false,
  history: false,
  watch: true,
} as const;

interface Watched {
  /** Waits for the next report and returns it. */
  readonly next: () => Promise<string>;
  /** Ends watching and returns the exit code. */
  readonly end: () => Promise<number>;
}

/** Watches a folder in this process; every report ends with a notice on standard error. */
function watching(cwd: string): Watched {
  let report = '';
  const reports: string[] = [];
  let wake: (() => void) | null = null;
  const written = (write: (text: string) => void): NodeJS.WriteStream =>
    ({ isTTY: false, write }) as unknown as NodeJS.WriteStream;
  const stdout = written((text) => {
    report += text;
  });
  const stderr = written((text) => {
    if (/watching/i.test(text)) {
      reports.push(report);
      report = '';
      wake?.();
    } else report += text;
  });
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const code = watchCheck([], flags, { cwd, env: {}, stdout, stderr, lang: 'en', color: 'never' }, ended);
  onTestFinished(() => end());
  return {
    next: async () => {
      while (reports.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return reports.shift()!;
    },
    end: async () => {
      end();
      return code;
    },
  };
}

function project(): string {
  return makeFolder({
    'docs/en/policy.md': damagedPair.source,
    'docs/ko/policy.md': damagedPair.target,
    'docs/en/clean.md': cleanPair.source,
    'docs/ko/clean.md': cleanPair.target,
  });
}

describe('check --watch', () => {
  it('checks everything, then only the pair that changed', async () => {
    const folder = project();
    const { next, end } = watching(folder);
    expect(await next()).toContain('3 errors in 1 of 2 documents');
    writeFileSync(join(folder, 'docs/ko/policy.md'), damagedPair.target.replace('lantem', 'lantern'));
    const second = await next();
    expect(second).toContain('2 errors in 1 of 1 document');
    expect(second).not.toContain('clean.md');
    expect(await end()).toBe(1);
  });

  it('sees a change of the source, and a file that an editor put in the place of the old', async () => {
    const folder = project();
    const { next, end } = watching(folder);
    await next();
    writeFileSync(join(folder, 'docs/en/clean.md.tmp'), cleanPair.source.replace('help@', 'other@'));
    renameSync(join(folder, 'docs/en/clean.md.tmp'), join(folder, 'docs/en/clean.md'));
    expect(await next()).toContain('expected `other@lantern.example`');
    await end();
  });

  it('sees a document that comes, and one that is no document passes unnoticed', async () => {
    const folder = project();
    mkdirSync(join(folder, 'docs/ko'), { recursive: true });
    const { next, end } = watching(folder);
    await next();
    writeFileSync(join(folder, 'docs/ko/notes.log'), 'x');
    writeFileSync(join(folder, 'docs/en/more.md'), '# More\n\nWrite to more@lantern.example.\n');
    const report = await next();
    expect(report).toContain('docs/en/more.md');
    expect(report).not.toContain('policy.md');
    expect(await end()).toBe(1);
  });

  it('goes on after a configuration that is wrong for a moment', async () => {
    const folder = project();
    const { next, end } = watching(folder);
    await next();
    writeFileSync(join(folder, 'diglot.config.json'), '{ "rules": ');
    await new Promise((resolve) => setTimeout(resolve, 400));
    writeFileSync(join(folder, 'diglot.config.json'), '{ "rules": { "mismatched-email": "off" } }');
    const report = await next();
    expect(report).toContain('diglot.config.json');
    expect(report).toContain('2 errors in 1 of 2 documents');
    await end();
  });

  it('is for the terminal', async () => {
    const context = {
      cwd: project(),
      env: {},
      stdout: process.stdout,
      stderr: process.stderr,
      lang: 'en',
      color: 'never',
    } as const;
    await expect(watchCheck([], { ...flags, output: 'x' }, context)).rejects.toThrow(
      'Incorrect options beside `--watch`',
    );
    const format = [{ format: 'json', file: null }] as const;
    await expect(watchCheck([], { ...flags, format }, context)).rejects.toThrow('Incorrect options beside `--watch`');
  });
});
