import type { MessageLanguage } from '../rules/define-rule.ts';
import { UserError, type Sentence } from '../config/user-error.ts';
import { type ColorChoice, type Variables, chooseLanguage } from './environment.ts';

/** A stream of the process, or what stands in for one. */
export interface Sink {
  write(text: string | Buffer): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command reads and writes besides its arguments. */
export interface Context {
  readonly cwd: string;
  readonly env: Variables;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** `--lang`, undefined where it was not given: a configuration may have a say then. */
  readonly lang: MessageLanguage | undefined;
  readonly color: ColorChoice;
}

/** The language of messages where no configuration has a say. */
export function languageOf({ lang, env }: Context): MessageLanguage {
  return chooseLanguage(lang, env);
}

/** Says what is wrong on standard error: sentences for what the user can mend, the stack for a bug. */
export function printError(error: unknown, language: MessageLanguage, { stderr }: Pick<Context, 'stderr'>): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = error instanceof UserError ? sentencesOf(error, language) : [`${bug[language]}: ${stack}`];
  for (const line of lines) stderr.write(`diglot: ${line}\n`);
}

/** What is wrong, for a report, one sentence a line; of a bug its message alone. */
export function describeError(error: unknown, language: MessageLanguage): string {
  if (error instanceof UserError) return sentencesOf(error, language).join('\n');
  return `${bug[language]}: ${error instanceof Error ? error.message : String(error)}`;
}

const bug: Sentence = { en: 'This is a bug in diglot', ko: 'diglot의 결함입니다' };

function sentencesOf({ sentences }: UserError, language: MessageLanguage): string[] {
  return sentences.map((sentence) => sentence[language]);
}

/** Says something of note on standard error. */
export function printNotice(sentence: Sentence, language: MessageLanguage, { stderr }: Pick<Context, 'stderr'>): void {
  stderr.write(`diglot: ${sentence[language]}\n`);
}
