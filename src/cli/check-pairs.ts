import { statSync } from 'node:fs';
import type { CheckOptions } from '../check.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import type { Overrides } from '../config/settings.ts';
import { readHistory } from '../history/read-history.ts';
import { type Runner, checkProject } from '../project/check-project.ts';
import { type ParserChoice, loadReader } from '../project/load-reader.ts';
import type { Pair } from '../project/pair.ts';
import type { ProjectResult } from '../project/project-result.ts';
import { digestDocument, ReportCache } from '../project/report-cache.ts';
import { useFile } from '../project/read-file.ts';
import { Stopwatch } from '../project/stopwatch.ts';
import { chooseThreads, startThreads } from '../project/threads.ts';
import type { WorkerSetup } from '../project/worker.ts';
import type { Locale } from '../types.ts';
import type { Accepted } from '../waivers/apply-waivers.ts';
import { type Context, describeError } from './context.ts';
import { expectWork } from './engine.ts';
import type { OpenProject } from './open-project.ts';
import { createProgress } from './progress.ts';
import { ownBuild, ownVersion } from './version.ts';

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
  readonly parser: ParserChoice;
  /** Full path of the folder that reports are kept in; null where none are. */
  readonly cache: string | null;
  readonly acceptedIn: (pair: Pair) => Accepted;
}

/** Checks the pairs of an open project, with progress on a terminal. */
export async function checkPairs(
  project: Pick<OpenProject, 'settings' | 'language' | 'root' | 'pairs' | 'full' | 'show' | 'read'>,
  { loaded, overrides, jobs, parser, cache, acceptedIn }: CheckSetup,
  { history, sections = false, stopwatch = new Stopwatch() }: CheckHow,
  context: Context,
): Promise<ProjectResult> {
  const { settings, language, root, pairs, full, show, read } = project;
  const { sourceLocale } = settings;
  const past = history ? await stopwatch.wait('history', () => readHistory(pairs, root, settings)) : null;
  const weigh = (path: string): number => sizeOf(full(path));
  const setup = { loaded, overrides, sourceLocale, sections, parser };
  const startRunner = async (bytes: number): Promise<Runner | null> => {
    expectWork(bytes);
    const threads = chooseThreads(jobs, bytes);
    return threads === 1 ? null : startThreads(threads, setup, stopwatch);
  };
  const version = ownVersion();
  const digest = (path: string): string =>
    useFile(full(path), ({ bytes }) => digestDocument(bytes), settings.byteLimit);
  const reports = cache === null ? null : new ReportCache(cache, conditions(setup, version));
  const progress = createProgress(pairs.length, language, context);
  try {
    const result = await checkProject(pairs, {
      sourceLocale,
      version,
      read,
      optionsFor: (locale: Locale): CheckOptions => ({ ...settings.optionsFor(locale), sections }),
      acceptedIn,
      historyOf: (pair) => past?.of.get(pair) ?? null,
      show,
      measure: stopwatch.measure,
      startRunner,
      loadReader: async (bytes) => loadReader(parser, bytes),
      weigh,
      cache: reports && { reports, digest },
      onProgress: (done, findings) => progress.update(done, findings),
    });
    const unjudged = result.failures.map(({ pair: { locale, source, target }, error }) => ({
      locale,
      source: show(source),
      target: show(target),
      message: describeError(error, language),
    }));
    return result.with({ ...(unjudged.length > 0 ? { unjudged } : {}), ...(past ? { history: past.notes } : {}) });
  } finally {
    progress.clear();
  }
}

/**
 * All that every report of a run depends on, and a little more: the whole configuration, so that no option can be forgotten. The build
 * counts as well as the version, and so does Node: it brings tables of Unicode.
 */
function conditions({ loaded, overrides, sourceLocale, sections }: WorkerSetup, version: string): unknown {
  const { node, unicode, icu } = process.versions;
  const { rules, language, alignment, texts } = overrides;
  const asked = { rules, language, alignment, texts, sections, sourceLocale };
  return [version, ownBuild(), [node, unicode, icu], loaded.input, asked];
}

/** Bytes of a file; 0 where it cannot be told: whoever reads it says why. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
