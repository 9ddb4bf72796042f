import type { Level, Report } from '../types.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import { type Context, printNotice } from './context.ts';
import { chooseWidth, useColor } from './environment.ts';
import { type Output, loadRenderer } from './formats.ts';
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
  report: Report,
  outputs: readonly Output[],
  options: WriteOptions,
  context: Context,
): Promise<void> {
  for (const output of outputs) {
    const text = await render(report, output, options, context);
    writeOutput(text, output.file, options, context);
  }
}

/** Writes text to a file, whole or not at all, and says so; or to standard output. */
export function writeOutput(
  text: string,
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
  { format, file }: Output,
  { language, failOn, quiet, texts }: WriteOptions,
  { env, stdout, color }: Context,
): Promise<string> {
  if (format === 'json') {
    const { renderJson } = await import('../report/render-json.ts');
    return renderJson(texts ? report : withoutTexts(report));
  }
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

/** Texts may be there for another format of the same run; JSON holds them only where they were asked for. */
function withoutTexts(report: Report): Report {
  return { ...report, documents: report.documents.map(({ texts: _texts, ...document }) => document) };
}
