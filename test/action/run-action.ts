import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StubApi } from './stub-api.ts';

const script = resolve('dist/action/main.js');

/** What a run of the action left behind. */
export interface Run {
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly code: number | null;
}

/** Runs the action's script as GitHub does: environment, event file, files for summary and outputs. */
export async function runAction(
  api: StubApi,
  folder: string,
  event: string,
  payload: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('event.json'), JSON.stringify(payload));
  writeFileSync(at('summary.md'), '');
  writeFileSync(at('outputs.txt'), '');
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      LANG: 'C',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_WORKSPACE: folder,
      GITHUB_REPOSITORY: 'lantern/docs',
      GITHUB_API_URL: api.url,
      GITHUB_STEP_SUMMARY: at('summary.md'),
      GITHUB_OUTPUT: at('outputs.txt'),
      DIGLOT_TOKEN: 'token-of-the-job',
      ...env,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += String(chunk)));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const lines = readFileSync(at('outputs.txt'), 'utf8').trim().split('\n');
  const outputs = Object.fromEntries(lines.map((line) => line.split('=', 2) as [string, string]));
  return { log, summary: readFileSync(at('summary.md'), 'utf8'), outputs, code };
}
