import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { loadRenderer } from '../cli/formats.ts';
import { ruleInfos } from '../cli/rule-infos.ts';
import { parseReport } from '../cli/parse-report.ts';
import { commentLimit, renderMarkdown } from '../report/render-markdown.ts';
import { renderReview } from '../report/review/render-review.ts';
import type { DocumentReport, Report, ReviewReport } from '../types.ts';
import { ApiError, createApi } from './github-api.ts';
import { type Environment, type Inputs, readInputs } from './inputs.ts';
import { type Event, readEvent } from './read-event.ts';
import { accountable, commentMarker, projectArguments, reviewChange, reviewMarkdown } from './review-change.ts';
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

/**
 * Checks, writes the files, annotates, writes the summary and the comment. A pull request is judged by what it changes. Returns diglot's exit code; 2 also
 * where the action itself could not run.
 */
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
    const diglot = async (args: readonly string[]): Promise<number> =>
      withoutCommands(world, async () => world.diglot(folder, args));
    const code = await diglot(checkArguments(inputs, file, env['RUNNER_TEMP']));
    // Where nothing could be judged at all there is no report: diglot has said why.
    if (!existsSync(file)) return finish(code, null, world);
    const report = fromTop(parseReport(readFileSync(file, 'utf8'), file), inputs.workingDirectory);
    await writeFiles(report, inputs, top);
    if (!inputs.review || event.change === null) {
      await annotate(report, inputs, world);
      await tell(renderOf(report, inputs), isWorthTelling(report), inputs, event, world);
      return finish(code, report, world);
    }
    const review = await reviewChange(event.change, inputs, folder, temporary, diglot);
    if (review.report === null) {
      log('::error::Not reviewed: the log above says why, and how to mend it\n');
      return finish(review.code, null, world);
    }
    return finish(review.code, await publishReview(review.report, inputs, event, world), world);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Annotates and comments what a pull request changes; returns what it has to answer for. */
async function publishReview(review: ReviewReport, inputs: Inputs, event: Event, world: World): Promise<Report> {
  const report = fromTop(accountable(review), inputs.workingDirectory);
  const options = { color: false, width: 100, language: inputs.language } as const;
  await withoutCommands(world, async () => world.log(renderReview(review, options)));
  await annotate(report, inputs, world);
  const render = (limit: number): string => reviewMarkdown(review, inputs, event, world.env, limit);
  await tell(render, review.documents.length > 0 || isWorthTelling(report), inputs, event, world);
  return report;
}

function renderOf(report: Report, { language }: Inputs): (limit: number) => string {
  return (limit) => renderMarkdown(report, { language, limit });
}

function isWorthTelling({ summary: { findings, unjudged = 0 } }: Report): boolean {
  return findings.error + findings.warning + unjudged > 0;
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

function checkArguments(inputs: Inputs, file: string, runnerFolder: string | undefined): string[] {
  const { paths, html, json, cache } = inputs;
  return [
    'check',
    ...projectArguments(inputs),
    ...(html === '' && json === '' ? [] : ['--texts']),
    ...(cache && runnerFolder ? ['--cache-location', join(runnerFolder, 'diglot-cache')] : []),
    '--format',
    'terminal',
    '--format',
    `json=${file}`,
    ...(paths.length > 0 ? ['--', ...paths] : []),
  ];
}

/** The report with paths from the top of the repository, as GitHub wants them. */
function fromTop(report: Report, workingDirectory: string): Report {
  const from = (path: string): string => posix.normalize(posix.join(workingDirectory, path));
  const documents = report.documents.map(
    (document): DocumentReport => ({
      ...document,
      source: document.source && from(document.source),
      target: document.target && from(document.target),
    }),
  );
  const unjudged = report.unjudged?.map((pair) => ({ ...pair, source: from(pair.source), target: from(pair.target) }));
  return { ...report, documents, ...(unjudged ? { unjudged } : {}) };
}

/** The files that were asked for: always of all there is, whatever the change is judged by. */
async function writeFiles(report: Report, { sarif, html, json, language, failOn }: Inputs, top: string): Promise<void> {
  const options = { language, failOn: failOn || 'error', rules: ruleInfos() } as const;
  const write = async (format: 'sarif' | 'html', file: string): Promise<void> => {
    if (file === '') return;
    const text = (await loadRenderer(format))(report, options);
    writeIn(top, file, text);
  };
  await write('sarif', sarif);
  await write('html', html);
  if (json !== '') writeIn(top, json, `${JSON.stringify(report)}\n`);
}

async function annotate(report: Report, { annotations, language, failOn }: Inputs, { log }: World): Promise<void> {
  if (!annotations) return;
  const options = { language, failOn: failOn || 'error', rules: ruleInfos() } as const;
  log((await loadRenderer('github'))(report, options));
}

function writeIn(top: string, file: string, text: string): void {
  const full = resolve(top, file);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/**
 * Writes the summary of the job, and one comment for each pull request and working folder, where `isNew` or there is one already. That it cannot be
 * written fails nothing: the summary says the same. `render` takes the most characters that there is room for.
 */
async function tell(
  render: (limit: number) => string,
  isNew: boolean,
  inputs: Inputs,
  { pullRequest, isFromFork }: Event,
  world: World,
): Promise<void> {
  const { env, log, wait } = world;
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, render(summaryLimit));
  const repository = env['GITHUB_REPOSITORY'];
  if (!inputs.comment || pullRequest === null || !repository) return;
  if (inputs.token === '') return log('::notice::No comment: there is no token\n');
  const api = createApi({ url: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: inputs.token, wait });
  const marker = commentMarker(inputs.workingDirectory);
  const body = render(commentLimit - marker.length - 1);
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
