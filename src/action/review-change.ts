import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { runGit } from '../history/run-git.ts';
import { renderReviewMarkdown, reviewMarker } from '../report/review/render-review-markdown.ts';
import { isStanding } from '../review/summarize-review.ts';
import { summarize } from '../project/summarize.ts';
import type { DocumentReview, Report, ReviewReport } from '../types.ts';
import type { Environment, Inputs } from './inputs.ts';
import type { Event } from './read-event.ts';

/** How a review went; the report is null where nothing could be judged at all, of which diglot has said why. */
export interface ReviewRun {
  readonly code: number;
  readonly report: ReviewReport | null;
}

/** Reviews what a pull request changes in `folder`. `temporary` is a folder for the report; `diglot` runs the command line. */
export async function reviewChange(
  { base, head }: { readonly base: string; readonly head: string | null },
  inputs: Inputs,
  folder: string,
  temporary: string,
  diglot: (args: readonly string[]) => Promise<number>,
): Promise<ReviewRun> {
  const file = join(temporary, 'review.json');
  const from = await firstParent(folder, head, base);
  const format = ['--format', 'json', '--output', file];
  const paths = inputs.paths.length > 0 ? ['--', ...inputs.paths] : [];
  const code = await diglot(['review', '--base', from, ...projectArguments(inputs), ...format, ...paths]);
  return { code, report: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReviewReport) : null };
}

/** The arguments that say what is checked, for every command; paths are left to the caller. */
export function projectArguments({ source, targets, config, failOn, language }: Inputs): string[] {
  return [
    ...(source === '' ? [] : ['--source', source]),
    ...targets.flatMap((target) => ['--target', target]),
    ...(config === '' ? [] : ['--config', config]),
    ...(failOn === '' ? [] : ['--fail-on', failOn]),
    '--lang',
    language,
  ];
}

/**
 * What the pull request is compared with: of the merge with its base that GitHub checks out the first parent, for the base may have moved on since
 * the event; else the base that the event names.
 */
async function firstParent(folder: string, head: string | null, base: string): Promise<string> {
  const { status, stdout } = await runGit(folder, 'rev-parse', '--verify', '--quiet', 'HEAD^2');
  return head !== null && status === 0 && stdout.trim() === head ? 'HEAD^1' : base;
}

/** The first line of the comment about a working folder, by which it is found again; the top of the repository has the plain one. */
export function commentMarker(workingDirectory: string): string {
  // A name that could end the marker is written so that it cannot.
  return workingDirectory === '.'
    ? reviewMarker
    : reviewMarker.replace(' -->', ` ${encodeURIComponent(workingDirectory)} -->`);
}

/** The review as Markdown without its marker, lines linked to the commit of the pull request. */
export function reviewMarkdown(
  report: ReviewReport,
  { language, workingDirectory }: Inputs,
  { change }: Event,
  env: Environment,
  limit: number,
): string {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = env;
  const commit = change?.head ?? env['GITHUB_SHA'];
  const folder = posix.normalize(workingDirectory).split('/').map(encodeURIComponent).join('/');
  const path = folder === '.' ? '{path}' : `${folder}/{path}`;
  const link = repository && commit ? { link: `${server}/${repository}/blob/${commit}/${path}#L{line}` } : {};
  const text = renderReviewMarkdown(report, { language, limit: limit + reviewMarker.length + 1, ...link });
  return text.slice(reviewMarker.length + 1);
}

/** What the change has to answer for, as a report: what it broke, and the errors that nobody may leave in what he touches. */
export function accountable(review: ReviewReport): Report {
  const documents = review.documents.map(
    ({ locale, source, target, proof, introduced, remaining }: DocumentReview) => ({
      locale,
      source,
      target,
      proof,
      findings: [...introduced, ...remaining.filter(isStanding)],
    }),
  );
  const { schemaVersion, tool, sourceLocale, summary } = review;
  return { schemaVersion, tool, sourceLocale, documents, summary: summarize(documents, summary.unjudged) };
}
