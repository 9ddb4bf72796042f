import type { MessageLanguage } from '../rules/define-rule.ts';

/** One sentence, without a full stop, in every language that diglot speaks. */
export type Sentence = Readonly<Record<MessageLanguage, string>>;

/**
 * Something the user can mend: shown without a stack, exit code 2. Whatever else is thrown is a bug of diglot's.
 * `message` is the English text.
 */
export class UserError extends Error {
  /** At least one; a configuration file may hold several mistakes. */
  readonly sentences: readonly Sentence[];

  constructor(...sentences: [Sentence, ...Sentence[]]) {
    super(sentences.map((sentence) => sentence.en).join('\n'));
    this.name = new.target.name;
    this.sentences = sentences;
  }
}

/** The configuration file, or the command line, says something that diglot does not understand. */
export class ConfigError extends UserError {}

/** A file or folder that cannot be judged: absent, unreadable, not text, too large. */
export class InputError extends UserError {}
