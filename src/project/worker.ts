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

/** Checks groups of tasks in a thread of its own (bin/worker.js). */
export async function createChecker({
  loaded,
  overrides,
  sourceLocale,
  sections,
  parser,
}: WorkerSetup): Promise<(group: TaskGroup) => Promise<WorkerResult>> {
  const settings = resolveSettings(loaded, overrides, await loadCompiler(loaded));
  const readTree = (await loadReader(parser)) ?? undefined;
  const optionsFor: typeof settings.optionsFor = (locale) => ({ ...settings.optionsFor(locale), sections });
  return async (group) => {
    const stopwatch = new Stopwatch();
    const outcomes = await checkTasks(group, { sourceLocale, optionsFor, measure: stopwatch.measure, readTree });
    return { outcomes, times: stopwatch.times };
  };
}
