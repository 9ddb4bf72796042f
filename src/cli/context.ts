import type { MessageLanguage } from '../rules/define-rule.ts';
import { UserError, type Sentence } from '../config/user-error.ts';
import { type ColorChoice, type Variables, chooseLanguage } from './environment.ts';

/** A stream of the process, or what stands in for one. */
export interface Sink {
  write(text: string): unknown;
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
  if (error instanceof UserError) {
    for (const sentence of error.sentences) stderr.write(`diglot: ${sentence[language]}\n`);
    return;
  }
  const bug = { en: 'This is a bug in diglot', ko: 'diglot의 결함입니다' };
  stderr.write(
    `diglot: ${bug[language]}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}

/** Says something of note on standard error. */
export function printNotice(sentence: Sentence, language: MessageLanguage, { stderr }: Pick<Context, 'stderr'>): void {
  stderr.write(`diglot: ${sentence[language]}\n`);
}
