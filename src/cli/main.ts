import { CommanderError } from 'commander';
import type { Command } from 'commander';
import type { MessageLanguage } from '../rules/define-rule.ts';
import { type Context, languageOf, printError } from './context.ts';
import type { GlobalFlags } from './command-parts.ts';
import { createProgram } from './program.ts';
import { tolerateClosedPipe } from './streams.ts';
import { usageError } from './usage-error.ts';
import { ownVersion } from './version.ts';

/** What diglot reads and writes besides files. */
export type System = Pick<Context, 'cwd' | 'env' | 'stdout' | 'stderr'>;

/** Runs a command line (without `node` and the script) and returns the exit code. */
export async function main(argv: readonly string[], system: System = ownSystem()): Promise<number> {
  // Known before the command line is parsed, for parsing may fail.
  let context: Context = { ...system, lang: askedLanguage(argv), color: 'auto' };
  let code = 0;
  const run = ({ lang, color }: GlobalFlags) => {
    context = { ...context, lang, color: color === (false as never) ? 'never' : color };
    return async (command: (context: Context) => Promise<number>) => {
      code = await command(context);
    };
  };
  const program = createProgram(ownVersion(), run);
  tame(program, system);
  try {
    if (argv.length === 0) {
      // A pipeline that forgot the command must not pass for one that checked something.
      system.stderr.write(program.helpInformation());
      return 2;
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    printError(error instanceof CommanderError ? usageError(error) : error, languageOf(context), context);
    return 2;
  }
}

function ownSystem(): System {
  const { stdout, stderr, env } = process;
  tolerateClosedPipe(stdout);
  tolerateClosedPipe(stderr);
  return { cwd: process.cwd(), env, stdout, stderr };
}

/** Lets commander throw in place of printing its own errors and leaving the process. */
function tame(program: Command, { stdout }: System): void {
  const writeOut = (text: string): void => void stdout.write(text);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut, writeErr: () => undefined });
  }
}

function askedLanguage(argv: readonly string[]): MessageLanguage | undefined {
  const at = argv.findIndex((argument) => argument === '--lang');
  const value = argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length) ?? argv[at + 1];
  return at === -1 && !argv.some((argument) => argument.startsWith('--lang='))
    ? undefined
    : languages.find((name) => name === value);
}

const languages = ['en', 'ko'] as const;
