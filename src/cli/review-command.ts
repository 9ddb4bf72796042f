import { ChangeSet } from '../history/change-set.ts';
import { reviewPair } from '../review/review-pair.ts';
import { summarizeReview } from '../review/summarize-review.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import type { ReviewReport } from '../types.ts';
import { type Context, printError } from './context.ts';
import { chooseWidth, useColor } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type OpenProject, openProject, type ProjectFlags } from './open-project.ts';
import { readTouchedPairs } from './review-project.ts';
import { ownVersion } from './version.ts';
import { writeOutput } from './write-reports.ts';

/** The options of `diglot review`. */
export interface ReviewFlags extends ProjectFlags {
  readonly base: string;
  readonly head?: string;
  readonly format: 'terminal' | 'markdown' | 'json';
  /** Where the lines of the state after the change can be seen, `{path}` and `{line}` standing for both; for Markdown. */
  readonly link?: string;
  /** File to write to. @default standard output */
  readonly output?: string;
}

/**
 * Reviews a change. Returns 1 where it breaks something (a new finding at or above the threshold), or where an error of structure or identity
 * stands in a document that it touched; debt elsewhere is not its own. 2 where something could not be judged.
 */
export async function review(filters: readonly string[], flags: ReviewFlags, context: Context): Promise<number> {
  const change = await ChangeSet.open(context.cwd, flags);
  try {
    const project = await openProject(filters, flags, { ...context, cwd: change.folder });
    const { report, failures } = await reviewProject(project, change);
    await write(report, flags, project, context);
    for (const error of failures) printError(error, project.language, context);
    const { introduced, standing } = report.summary;
    const { failOn, maxWarnings } = project.settings;
    const code = exitCode({ findings: introduced, failOn, maxWarnings, failures: failures.length });
    return code === 0 && standing > 0 && failOn !== 'never' ? 1 : code;
  } finally {
    change.close();
  }
}

async function reviewProject(
  project: OpenProject,
  change: ChangeSet,
): Promise<{ report: ReviewReport; failures: readonly unknown[] }> {
  const { pairs, failures } = await readTouchedPairs(project, change);
  const documents = pairs.map(({ before, after }) => reviewPair(before, after));
  const report: ReviewReport = {
    schemaVersion: 1,
    tool: { name: 'diglot', version: ownVersion() },
    sourceLocale: project.settings.sourceLocale,
    base: change.base,
    head: change.head,
    documents,
    summary: summarizeReview(documents, project.pairs.length, failures.length),
  };
  return { report, failures };
}

async function write(
  report: ReviewReport,
  flags: ReviewFlags,
  { language }: OpenProject,
  context: Context,
): Promise<void> {
  const { output = null } = flags;
  writeOutput(await render(report, flags, language, context), output, { language, quiet: false }, context);
}

async function render(
  report: ReviewReport,
  { format, link, output }: ReviewFlags,
  language: MessageLanguage,
  { stdout, env, color }: Context,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') {
    const { renderReviewMarkdown } = await import('../report/review/render-review-markdown.ts');
    return renderReviewMarkdown(report, { language, ...(link === undefined ? {} : { link }) });
  }
  const { renderReview } = await import('../report/review/render-review.ts');
  const isTerminal = output === undefined && stdout.isTTY;
  const width = chooseWidth(env, isTerminal ? stdout.columns : undefined);
  return renderReview(report, { color: useColor(color, output === undefined ? env : {}, isTerminal), width, language });
}
