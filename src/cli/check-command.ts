import { type Context, printError } from './context.ts';
import { exitCode } from './exit-code.ts';
import { type Output, needTexts, placeOutputs } from './formats.ts';
import { type ProjectFlags, openProject } from './open-project.ts';
import { comparePairs } from '../project/pair.ts';
import { Stopwatch } from '../project/stopwatch.ts';
import { printTimes } from './print-times.ts';
import { writeReports } from './write-reports.ts';

/** The options of `diglot check`. */
export interface CheckFlags extends ProjectFlags {
  readonly format: readonly Output[];
  readonly alignment: boolean;
  readonly texts: boolean;
  readonly output?: string;
  readonly quiet: boolean;
  readonly history: boolean;
  readonly watch: boolean;
  readonly timing?: boolean;
  /** Branch, tag or commit: only what came since is reported. */
  readonly since?: string;
}

/** Checks the pairs of a project and writes the report; returns the exit code. */
export async function check(filters: readonly string[], flags: CheckFlags, context: Context): Promise<number> {
  if (flags.since !== undefined) return checkSince(filters, { ...flags, since: flags.since }, context);
  const outputs = placeOutputs(flags.format, flags.output, 'terminal');
  const project = await openProject(filters, { ...flags, texts: flags.texts || needTexts(outputs) }, context);
  const { settings, language } = project;
  const stopwatch = new Stopwatch();
  const result = await project.check({ history: flags.history, stopwatch });
  const how = { language, failOn: settings.failOn, quiet: flags.quiet, texts: flags.texts };
  const failed = new Set(result.failures.map(({ pair }) => pair));
  const judged = project.pairs.toSorted(comparePairs).filter((pair) => !failed.has(pair));
  const shard = project.shardOf(judged, failed.size);
  await stopwatch.wait('report', () => writeReports(shard ? result.with({ shard }) : result, outputs, how, context));
  if (flags.timing) printTimes(stopwatch.times, performance.now(), language, context);
  for (const { error } of result.failures) printError(error, language, context);
  return exitCode({ ...settings, findings: result.head.summary.findings, failures: result.failures.length });
}

/** Checks the pairs that were touched since a commit; what was there before is passed over and decides nothing. */
async function checkSince(
  filters: readonly string[],
  flags: CheckFlags & { readonly since: string },
  context: Context,
): Promise<number> {
  const { ChangeSet } = await import('../history/change-set.ts');
  const { readTouchedPairs, reportSince } = await import('./review-project.ts');
  const outputs = placeOutputs(flags.format, flags.output, 'terminal');
  const change = await ChangeSet.open(context.cwd, { base: flags.since });
  try {
    const project = await openProject(filters, { ...flags, texts: flags.texts || needTexts(outputs) }, context);
    const stopwatch = new Stopwatch();
    const touched = await readTouchedPairs(project, change, stopwatch);
    const judged = touched.pairs.map(({ pair }) => pair);
    const shard = project.shardOf(judged, touched.failures.length);
    const report = { ...reportSince(touched, project, change), ...(shard ? { shard } : {}) };
    const { settings, language } = project;
    const how = { language, failOn: settings.failOn, quiet: flags.quiet, texts: flags.texts };
    await stopwatch.wait('report', () => writeReports(report, outputs, how, context));
    if (flags.timing) printTimes(stopwatch.times, performance.now(), language, context);
    for (const error of touched.failures) printError(error, language, context);
    return exitCode({ ...settings, findings: report.summary.findings, failures: touched.failures.length });
  } finally {
    change.close();
  }
}
