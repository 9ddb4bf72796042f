import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { InputError } from '../config/user-error.ts';
import type { Render } from '../report/render-options.ts';
import type { Report } from '../types.ts';
import { type Context, languageOf, printError } from './context.ts';
import { loadHtml, type Output, placeOutputs } from './formats.ts';
import { openProject, type ProjectFlags } from './open-project.ts';
import { readReport } from './render-command.ts';
import { ruleInfos } from './rule-infos.ts';
import type { WorkFormat } from './work-formats.ts';
import { writeOutput } from './write-reports.ts';

/** The options of `diglot report`. */
export interface ReportFlags extends ProjectFlags {
  readonly format: readonly Output<WorkFormat>[];
  readonly output?: string;
  readonly from?: string;
  readonly earlier: readonly string[];
  readonly history: boolean;
}

/** Writes what there is to do; returns 0 whatever was found, 2 where something could not be judged. */
export async function report(filters: readonly string[], flags: ReportFlags, context: Context): Promise<number> {
  const outputs = placeOutputs(flags.format, flags.output, formatOf(flags.output));
  const earlierErrors = flags.earlier.map((path) => errorsIn(path, context));
  const { made, failures, language } = await make(filters, flags, context);
  const options = { language, failOn: 'error', rules: ruleInfos() } as const;
  for (const { format, file } of outputs) {
    const render = await loaders[format](earlierErrors);
    writeOutput(render(made, options), file, { language, quiet: false }, context);
  }
  for (const error of failures) printError(error, language, context);
  return failures.length > 0 ? 2 : 0;
}

const loaders: Readonly<Record<WorkFormat, (earlierErrors: readonly number[]) => Promise<Render>>> = {
  html: loadHtml,
  markdown: async () => (await import('../report/render-work-list.ts')).renderWorkList,
  csv: async () => (await import('../report/render-work-list.ts')).renderCsv,
  json: async () => (await import('../report/render-figures.ts')).renderFigures,
  badge: async () => (await import('../report/render-figures.ts')).renderBadge,
};

async function make(
  filters: readonly string[],
  flags: ReportFlags,
  context: Context,
): Promise<{ made: Report; failures: readonly unknown[]; language: 'en' | 'ko' }> {
  if (flags.from !== undefined)
    return { made: await readReport(flags.from, context), failures: [], language: languageOf(context) };
  const project = await openProject(filters, { ...flags, texts: true }, context);
  const { report: made, failures } = await project.check({ history: flags.history });
  return { made, failures: failures.map(({ error }) => error), language: project.language };
}

const endings: Readonly<Record<string, WorkFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.csv': 'csv',
  '.json': 'json',
};

function formatOf(output: string | undefined): WorkFormat {
  return endings[extname(output ?? '').toLowerCase()] ?? 'markdown';
}

/** The number of errors in an earlier report or in its figures. Throws an `InputError` where the file is neither. */
function errorsIn(path: string, { cwd }: Context): number {
  let json: { summary?: Counted; total?: Counted } | null;
  try {
    json = JSON.parse(readFileSync(resolve(cwd, path), 'utf8'));
  } catch (error) {
    throw noFigures(path, (error as Error).message);
  }
  const errors = (json?.total ?? json?.summary)?.findings?.error;
  if (typeof errors === 'number' && errors >= 0) return errors;
  throw noFigures(path, 'no `total.findings.error`, no `summary.findings.error`');
}

interface Counted {
  readonly findings?: { readonly error?: unknown };
}

function noFigures(path: string, cause: string): InputError {
  return new InputError({
    en: `No figures in \`${path}\`, expected a JSON report of \`diglot check\` or \`diglot report\`: ${cause}`,
    ko: `수치가 없는 파일: \`${path}\`, \`diglot check\`나 \`diglot report\`의 JSON 보고서여야 합니다: ${cause}`,
  });
}
