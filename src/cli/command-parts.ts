import { type Command, InvalidArgumentError, Option } from 'commander';
import type { MessageLanguage } from '../rules/define-rule.ts';
import type { Context } from './context.ts';
import type { ColorChoice } from './environment.ts';

/** Runs a command of diglot's; each is loaded only when it is called, for most of the time goes into loading. */
export type Run = (command: (context: Context) => Promise<number>) => Promise<void>;

/** Options that every command takes. */
export interface GlobalFlags {
  readonly lang?: MessageLanguage;
  readonly color: ColorChoice;
}

/** Gives a command what it runs in, once its own options are known. */
export type RunWith = (flags: GlobalFlags) => Run;

/** The options that say what is checked, for every command that opens a project. */
export function withProjectOptions(command: Command): Command {
  return command
    .option(
      '--source <dir>',
      'folder (or file) of the sources; LOCALE=DIR where it is not the configured source locale',
    )
    .option('--target <locale=dir>', 'folder (or file) of the translations into a locale; may be repeated', collect, [])
    .option('--config <file>', 'configuration file (default: diglot.config.json and the like, here or above)')
    .option('--rule <id=level>', 'level of a rule: error, warning, note or off; may be repeated', collect, []);
}

/** As `withProjectOptions`, with those that say how all pairs are checked. */
export function withCheckOptions(command: Command): Command {
  return withProjectOptions(command)
    .option('--cache', 'keep reports, and check only what changed', false)
    .option('--cache-location <dir>', 'keep reports in this folder (default: the cache folder of the user)')
    .option('--jobs <n>', 'threads to check in (default: auto, as many as pay)', threadCount)
    .addOption(
      new Option('--parser <name>', 'what reads Markdown; the report is the same (default: auto, the fastest)').choices(
        ['auto', 'remark'],
      ),
    );
}

/** Examples for the end of a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

/** `I/N`: one of N shares, from 1 on; commander words the refusal. */
export function shardChoice(text: string): { readonly index: number; readonly count: number } {
  const [index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).slice(1).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('');
  return { index, count };
}

/** `auto`, or a number of threads from 1 on; commander words the refusal. */
function threadCount(text: string): number | 'auto' {
  if (text === 'auto') return text;
  const count = wholeNumber(text);
  if (count < 1 || count > 256) throw new InvalidArgumentError('');
  return count;
}

/** The number of an option's value; commander words the refusal. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}
