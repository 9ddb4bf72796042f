import type { Level, Report } from '../types.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import { type Context, printNotice } from './context.ts';
import { ProjectResult } from '../project/project-result.ts';
import { chooseWidth, useColor } from './environment.ts';
import { type Output, type ReportFormat, loadRenderer, needTexts } from './formats.ts';
import { ruleInfos } from './rule-infos.ts';
import { writeWhole } from './streams.ts';

/** What the formats need to know besides the report. */
export interface WriteOptions {
  readonly language: MessageLanguage;
  readonly failOn: Level | 'never';
  /** Show only what fails the run, and say nothing of files. */
  readonly quiet: boolean;
  /** Keep the texts of the documents in JSON. */
  readonly texts: boolean;
}

/** Renders a report in every format that was asked for, to files and to standard output. */
export async function writeReports(
  made: Report | ProjectResult,
  outputs: readonly Output[],
  options: WriteOptions,
  context: Context,
): Promise<void> {
  // Texts may be there for another format of the same run; JSON holds them only where they were asked for.
  const hasSpareTexts = needTexts(outputs) && !options.texts;
  for (const { format, file } of outputs) {
    const rendered =
      format === 'json'
        ? await renderAsJson(made, hasSpareTexts)
        : await render(wholeReport(made), { format, file }, options, context);
    writeOutput(rendered, file, options, context);
  }
}

function wholeReport(made: Report | ProjectResult): Report {
  return made instanceof ProjectResult ? made.report : made;
}

async function renderAsJson(made: Report | ProjectResult, hasSpareTexts: boolean): Promise<string | Buffer> {
  const { joinJson, renderJson } = await import('../report/render-json.ts');
  if (made instanceof ProjectResult && !hasSpareTexts) return joinJson(made.head, made.documentsJson());
  const report = wholeReport(made);
  return renderJson(hasSpareTexts ? withoutTexts(report) : report);
}

/** Writes text to a file, whole or not at all, and says so; or to standard output. */
export function writeOutput(
  text: string | Buffer,
  file: string | null,
  { language, quiet }: Pick<WriteOptions, 'language' | 'quiet'>,
  context: Context,
): void {
  if (file === null) {
    context.stdout.write(text);
    return;
  }
  writeWhole(context.cwd, file, text);
  if (!quiet)
    printNotice({ en: `Report written to \`${file}\``, ko: `보고서를 쓴 파일: \`${file}\`` }, language, context);
}

async function render(
  report: Report,
  { format, file }: Output<Exclude<ReportFormat, 'json'>>,
  { language, failOn, quiet }: WriteOptions,
  { env, stdout, color }: Context,
): Promise<string> {
  if (format !== 'terminal') return (await loadRenderer(format))(report, { language, failOn, rules: ruleInfos() });
  const { renderTerminal } = await import('../report/terminal/render-terminal.ts');
  const isTerminal = file === null && stdout.isTTY;
  return renderTerminal(report, {
    color: useColor(color, file === null ? env : {}, isTerminal),
    width: chooseWidth(env, isTerminal ? stdout.columns : undefined),
    language,
    ...(quiet ? { leastLevel: failOn === 'never' ? 'error' : failOn } : {}),
  });
}

function withoutTexts(report: Report): Report {
  return { ...report, documents: report.documents.map(({ texts: _texts, ...document }) => document) };
}
