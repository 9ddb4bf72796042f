import { workerData } from 'node:worker_threads';
import type { LoadedConfig } from '../config/load-config.ts';
import { type Overrides, loadCompiler, resolveSettings } from '../config/settings.ts';
import type { Locale } from '../types.ts';
import { checkTasks, type Outcome, type TaskGroup } from './check-tasks.ts';
import { type ParserChoice, loadReader } from './load-reader.ts';
import { Stopwatch, type Times } from './stopwatch.ts';

/** What a thread must know before its first group: plain data, from which it makes the settings anew. */
export interface WorkerSetup {
  readonly loaded: LoadedConfig;
  readonly overrides: Overrides;
  readonly sourceLocale: Locale;
  readonly sections: boolean;
  readonly parser: ParserChoice;
}

/** What a thread hands back for a group. */
export interface WorkerResult {
  readonly outcomes: readonly Outcome[];
  readonly times: Times;
}

// The pool puts data of its own before what it was given.
const [, { loaded, overrides, sourceLocale, sections, parser }] = workerData as [unknown, WorkerSetup];
const settings = resolveSettings(loaded, overrides, await loadCompiler(loaded));
const readTree = (await loadReader(parser)) ?? undefined;

/** Checks a group of tasks; called by the pool, in a thread of its own. */
export default async function checkInThread(group: TaskGroup): Promise<WorkerResult> {
  const stopwatch = new Stopwatch();
  const optionsFor: typeof settings.optionsFor = (locale) => ({ ...settings.optionsFor(locale), sections });
  const outcomes = await checkTasks(group, { sourceLocale, optionsFor, measure: stopwatch.measure, readTree });
  return { outcomes, times: stopwatch.times };
}
