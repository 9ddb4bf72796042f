import { InputError } from '../config/user-error.ts';
import { failuresOf, mergeReports, type Part } from '../project/merge-reports.ts';
import type { Level } from '../types.ts';
import { type Context, languageOf } from './context.ts';
import { exitCode } from './exit-code.ts';
import { type Output, placeOutputs } from './formats.ts';
import { readReport } from './render-command.ts';
import { writeReports } from './write-reports.ts';

/** The options of `diglot merge`. */
export interface MergeFlags {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly failOn: Level | 'never';
  readonly maxWarnings?: number;
}

/** Joins the reports of all shares; returns the exit code that a check of all pairs would have returned. */
export async function merge(paths: readonly string[], flags: MergeFlags, context: Context): Promise<number> {
  const outputs = placeOutputs(flags.format, flags.output, 'terminal');
  const parts: Part[] = [];
  for (const path of paths) {
    const report = await readReport(path, context);
    const { shard } = report;
    if (!shard) throw new InputError(noShare(path));
    parts.push({ path, report: { ...report, shard } });
  }
  const report = mergeReports(parts);
  const { failOn, maxWarnings = null } = flags;
  await writeReports(report, outputs, { language: languageOf(context), failOn, quiet: false, texts: true }, context);
  return exitCode({ findings: report.summary.findings, failOn, maxWarnings, failures: failuresOf(parts) });
}

function noShare(path: string): { en: string; ko: string } {
  return {
    en: `Not the report of a share: \`${path}\`, expected one that \`diglot check --shard I/N --format json\` wrote`,
    ko: `몫의 보고서가 아님: \`${path}\`, \`diglot check --shard I/N --format json\`으로 쓴 보고서여야 합니다`,
  };
}
