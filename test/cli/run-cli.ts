import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sink } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';

const bin = fileURLToPath(new URL('../../bin/diglot.js', import.meta.url));

/** Runs the built command line in a folder, in English and without colour unless the environment says otherwise. */
export function runCli(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
  });
}

/** What a run left behind. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `runCli`, without a process of its own: for what is about words and numbers. */
export async function runMain(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({ write: (text) => (written[name] += text) });
  const status = await main(args, { cwd, env: { LANG: 'C', ...env }, stdout: sink('stdout'), stderr: sink('stderr') });
  return { status, ...written };
}
