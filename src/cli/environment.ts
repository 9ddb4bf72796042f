import type { MessageLanguage } from '../rules/define-rule.ts';

/** The parts of the environment that decide how diglot shows things. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The language of messages: as asked for, or Korean where the environment is Korean, or English. */
export function chooseLanguage(asked: MessageLanguage | undefined, env: Variables): MessageLanguage {
  if (asked !== undefined) return asked;
  // POSIX: the first of these that is set and not empty decides.
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ko(?:[_.@-]|$)/i.test(locale) ? 'ko' : 'en';
}

/** `--color` as asked for. */
export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * Whether to colour what goes to a stream. As in Node itself, `FORCE_COLOR` outweighs `NO_COLOR` (no-color.org), and
 * `--color` outweighs both.
 */
export function useColor(choice: ColorChoice, env: Variables, isTerminal: boolean | undefined): boolean {
  if (choice !== 'auto') return choice === 'always';
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return isTerminal === true && env['TERM'] !== 'dumb';
}

/** Columns to write in: those of the terminal or of `COLUMNS`, else 100; at most 140, for eyes have to find the next line. */
export function chooseWidth(env: Variables, columns: number | undefined): number {
  const named = Number(env['COLUMNS']);
  const width = columns ?? (Number.isInteger(named) && named > 0 ? named : 100);
  return Math.min(width, 140);
}
