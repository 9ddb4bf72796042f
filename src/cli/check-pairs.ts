import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckOptions } from '../check.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import type { Overrides } from '../config/settings.ts';
import { readHistory } from '../history/read-history.ts';
import { type ProjectResult, checkProject } from '../project/check-project.ts';
import type { Pair } from '../project/pair.ts';
import { Stopwatch } from '../project/stopwatch.ts';
import { chooseThreads, startThreads } from '../project/threads.ts';
import type { Locale } from '../types.ts';
import type { Accepted } from '../waivers/apply-waivers.ts';
import type { Context } from './context.ts';
import type { OpenProject } from './open-project.ts';
import { createProgress } from './progress.ts';
import { ownVersion } from './version.ts';

/** What a check of a project is to look at besides the texts. */
export interface CheckHow {
  readonly history: boolean;
  /** @default only where something is known of the past */
  readonly sections?: boolean;
  /** Counts what the parts of the check cost. */
  readonly stopwatch?: Stopwatch;
}

/** What its settings were made of, for threads that must make them anew; and in how many threads it is checked. */
export interface CheckSetup {
  readonly loaded: LoadedConfig;
  readonly overrides: Overrides;
  readonly jobs: number | 'auto';
  readonly acceptedIn: (pair: Pair) => Accepted;
}

/** Checks the pairs of an open project, with progress on a terminal. */
export async function checkPairs(
  project: Pick<OpenProject, 'settings' | 'language' | 'root' | 'pairs' | 'show' | 'read'>,
  { loaded, overrides, jobs, acceptedIn }: CheckSetup,
  { history, sections = false, stopwatch = new Stopwatch() }: CheckHow,
  context: Context,
): Promise<ProjectResult> {
  const { settings, language, root, pairs, show, read } = project;
  const { sourceLocale } = settings;
  const past = history ? await stopwatch.wait('history', () => readHistory(pairs, root, settings)) : null;
  const weigh = (path: string): number => statSync(resolve(root, path), { throwIfNoEntry: false })?.size ?? 0;
  const threads = chooseThreads(jobs, jobs === 1 ? 0 : bytesOf(pairs, weigh));
  const setup = { loaded, overrides, sourceLocale, sections };
  const runner = threads === 1 ? null : await startThreads(threads, setup, stopwatch);
  const progress = createProgress(pairs.length, language, context);
  try {
    const result = await checkProject(pairs, {
      sourceLocale,
      version: ownVersion(),
      read,
      optionsFor: (locale: Locale): CheckOptions => ({ ...settings.optionsFor(locale), sections }),
      acceptedIn,
      historyOf: (pair) => past?.of.get(pair) ?? null,
      show,
      measure: stopwatch.measure,
      runner,
      weigh,
      onProgress: (done, findings) => progress.update(done, findings),
    });
    return past ? { ...result, report: { ...result.report, history: past.notes } } : result;
  } finally {
    progress.clear();
    await runner?.close();
  }
}

/** Bytes of all documents that are checked, each source once. */
function bytesOf(pairs: readonly Pair[], weigh: (path: string) => number): number {
  const paired = pairs.filter(({ state }) => state === 'paired');
  const files = new Set(paired.flatMap(({ source, target }) => [source, target]));
  return [...files].reduce((sum, path) => sum + weigh(path), 0);
}
