import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { loadRenderer } from '../cli/formats.ts';
import { ruleInfos } from '../cli/rule-infos.ts';
import { parseReport } from '../cli/parse-report.ts';
import { commentLimit, renderMarkdown } from '../report/render-markdown.ts';
import type { DocumentReport, Report } from '../types.ts';
import { ApiError, createApi } from './github-api.ts';
import { type Environment, type Inputs, readInputs } from './inputs.ts';
import { type Event, readEvent } from './read-event.ts';
import { findScriptConfig } from './script-config.ts';
import { writeComment } from './write-comment.ts';

/** What the script needs of the world. */
export interface World {
  readonly env: Environment;
  /** Writes to the log, where GitHub reads commands as well. */
  readonly log: (text: string) => void;
  /** Runs diglot's command line in a folder and returns its exit code. */
  readonly diglot: (folder: string, args: readonly string[]) => Promise<number>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** GitHub takes a summary of 1 MiB; characters of Hangul have three bytes. */
const summaryLimit = 300_000;

/** Checks, annotates, writes the files, the summary and the comment. Returns diglot's exit code; 2 also where the action itself could not run. */
export async function runAction(world: World): Promise<number> {
  const { env, log } = world;
  const inputs = readInputs(env);
  const event = readEvent(env);
  const top = env['GITHUB_WORKSPACE'] ?? '.';
  const folder = resolve(top, inputs.workingDirectory);
  const script = event.isFromFork ? findScriptConfig(folder, top, inputs.config) : null;
  if (script !== null) {
    log(
      `::error::Not run: \`${escapeCommand(script)}\` is a program, and this pull request comes from a fork. Use a configuration in JSON or YAML.\n`,
    );
    return finish(2, null, world);
  }
  const temporary = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'diglot-'));
  try {
    const file = join(temporary, 'report.json');
    const code = await withoutCommands(world, async () =>
      world.diglot(folder, checkArguments(inputs, file, env['RUNNER_TEMP'])),
    );
    // Where nothing could be judged at all there is no report: diglot has said why.
    if (!existsSync(file)) return finish(code, null, world);
    const report = fromTop(parseReport(readFileSync(file, 'utf8'), file), inputs.workingDirectory);
    await publish(report, inputs, top, world);
    await comment(report, inputs, event, world);
    return finish(code, report, world);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What diglot prints quotes the documents, and a line of them could be a command to GitHub: none is obeyed meanwhile. */
async function withoutCommands<T>({ log }: World, run: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  log(`::stop-commands::${token}\n`);
  try {
    return await run();
  } finally {
    log(`::${token}::\n`);
  }
}

function checkArguments(
  { paths, source, targets, config, failOn, language, html, json, cache }: Inputs,
  file: string,
  runnerFolder: string | undefined,
): string[] {
  return [
    'check',
    ...(source === '' ? [] : ['--source', source]),
    ...targets.flatMap((target) => ['--target', target]),
    ...(config === '' ? [] : ['--config', config]),
    ...(failOn === '' ? [] : ['--fail-on', failOn]),
    ...(html === '' && json === '' ? [] : ['--texts']),
    ...(cache && runnerFolder ? ['--cache-location', join(runnerFolder, 'diglot-cache')] : []),
    '--lang',
    language,
    '--format',
    'terminal',
    '--format',
    `json=${file}`,
    ...(paths.length > 0 ? ['--', ...paths] : []),
  ];
}

/** The report with paths from the top of the repository, as GitHub wants them. */
function fromTop(report: Report, workingDirectory: string): Report {
  const from = (path: string | null): string | null => path && posix.normalize(posix.join(workingDirectory, path));
  const documents = report.documents.map(
    (document): DocumentReport => ({ ...document, source: from(document.source), target: from(document.target) }),
  );
  return { ...report, documents };
}

async function publish(report: Report, inputs: Inputs, top: string, { env, log }: World): Promise<void> {
  const { language } = inputs;
  const options = { language, failOn: inputs.failOn || 'error', rules: ruleInfos() } as const;
  const write = async (format: 'sarif' | 'html', file: string): Promise<void> => {
    if (file === '') return;
    const text = (await loadRenderer(format))(report, options);
    writeIn(top, file, text);
  };
  if (inputs.annotations) log((await loadRenderer('github'))(report, options));
  await write('sarif', inputs.sarif);
  await write('html', inputs.html);
  if (inputs.json !== '') writeIn(top, inputs.json, `${JSON.stringify(report)}\n`);
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, renderMarkdown(report, { language, limit: summaryLimit }));
}

function writeIn(top: string, file: string, text: string): void {
  const full = resolve(top, file);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** One comment for each pull request and working folder. That it cannot be written fails nothing: annotations and summary say the same. */
async function comment(
  report: Report,
  inputs: Inputs,
  { pullRequest, isFromFork }: Event,
  world: World,
): Promise<void> {
  const { env, log, wait } = world;
  const repository = env['GITHUB_REPOSITORY'];
  if (!inputs.comment || pullRequest === null || !repository) return;
  if (inputs.token === '') return log('::notice::No comment: there is no token\n');
  const api = createApi({ url: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: inputs.token, wait });
  // A name that could end the marker is written so that it cannot.
  const marker = `<!-- diglot ${encodeURIComponent(inputs.workingDirectory)} -->`;
  const body = renderMarkdown(report, { language: inputs.language, limit: commentLimit - marker.length - 1 });
  const { findings } = report.summary;
  const isNew = findings.error + findings.warning > 0 || report.unjudged !== undefined;
  try {
    const done = await writeComment(api, {
      repository,
      pullRequest,
      marker,
      body,
      author: inputs.commentAuthor,
      isNew,
    });
    log(`Comment: ${done}\n`);
  } catch (error) {
    log(`::notice::No comment: ${escapeCommand(reason(error, isFromFork))}\n`);
  }
}

function reason(error: unknown, isFromFork: boolean): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  if (error.isRateLimit) return `GitHub's rate limit is used up (${error.message})`;
  if (error.status === 403 && isFromFork)
    return 'on a pull request from a fork the token may only read; the summary of the job says the same';
  if (error.status === 403)
    return `the token may not write it (${error.message}), expected the permission \`pull-requests: write\``;
  return `GitHub answered ${error.status} (${error.message})`;
}

/** Tells the next steps how it went. */
function finish(code: number, report: Report | null, { env }: World): number {
  const output = env['GITHUB_OUTPUT'];
  const { error, warning, note } = report?.summary.findings ?? { error: '', warning: '', note: '' };
  const lines = [
    `exit-code=${code}`,
    `errors=${error}`,
    `warnings=${warning}`,
    `notes=${note}`,
    `report=${report !== null}`,
  ];
  if (output) appendFileSync(output, `${lines.join('\n')}\n`);
  return code;
}

function escapeCommand(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
