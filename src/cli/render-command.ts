import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { ConfigError, InputError } from '../config/user-error.ts';
import { rules } from '../rules/index.ts';
import { wordMessage } from '../rules/run-rules.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import type { Finding, Level, Report } from '../types.ts';
import { type Context, languageOf } from './context.ts';
import { type Output, placeOutputs } from './formats.ts';
import { parseReport } from './parse-report.ts';
import { writeReports } from './write-reports.ts';

/** The options of `diglot render`. */
export interface RenderFlags {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly failOn: Level | 'never';
}

/** Renders a saved report; returns 0, for the verdict was given when it was made. */
export async function renderSaved(path: string, flags: RenderFlags, context: Context): Promise<number> {
  const outputs = placeOutputs(flags.format, flags.output, 'terminal');
  const saved = await readReport(path, context);
  if (outputs.some(({ format }) => format === 'html') && saved.documents.some(({ texts }) => texts === undefined))
    throw textsMissing(path);
  // Messages are in the language of the run that made them, unless another is asked for.
  const report = context.lang === undefined ? saved : reworded(saved, context.lang);
  const { failOn } = flags;
  await writeReports(report, outputs, { language: languageOf(context), failOn, quiet: false, texts: true }, context);
  return 0;
}

/** The report in a file, `-` for standard input. Throws an `InputError` where there is none. */
export async function readReport(path: string, { cwd }: Pick<Context, 'cwd'>): Promise<Report> {
  let text: string;
  try {
    // Whoever writes into a pipe may take their time, which a synchronous read does not.
    text = path === '-' ? await readStream(process.stdin) : await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError({ en: `Cannot read \`${path}\`: ${cause}`, ko: `읽을 수 없는 파일: \`${path}\`, ${cause}` });
  }
  return parseReport(text, path);
}

function textsMissing(path: string): ConfigError {
  return new ConfigError({
    en: `No texts in \`${path}\`, expected a report that was made with \`diglot check --format json --texts\``,
    ko: `본문이 없는 보고서: \`${path}\`, \`diglot check --format json --texts\`로 만든 보고서여야 합니다`,
  });
}

function reworded(report: Report, language: MessageLanguage): Report {
  return {
    ...report,
    documents: report.documents.map((document) => ({
      ...document,
      findings: document.findings.map((finding) => ({ ...finding, message: messageIn(finding, language) })),
    })),
  };
}

/** A report may come from another version, with rules or messages that this one does not have: then its own words stay. */
function messageIn(finding: Finding, language: MessageLanguage): string {
  const rule = rules.find(({ id }) => id === finding.ruleId);
  return rule?.messages[language][finding.messageId] ? wordMessage(rule, finding, language) : finding.message;
}
