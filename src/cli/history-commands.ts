import { Command, Option } from 'commander';
import type { AcceptFlags } from './accept-command.ts';
import { examples, type GlobalFlags, type RunWith, withProjectOptions } from './command-parts.ts';
import type { DiffFlags } from './diff-command.ts';
import type { StatusFlags } from './status-command.ts';

/** `diglot accept`. */
export function acceptCommand(run: RunWith): Command {
  return withProjectOptions(new Command('accept'))
    .description('record in diglot.lock.json that you have read translations beside their sources, as they are')
    .argument('[paths...]', 'translations, or PATH#SECTION for one section (its heading or its id)')
    .option('--all', 'accept every translation', false)
    .addHelpText(
      'after',
      examples('diglot accept docs/ko/security.md', "diglot accept 'docs/ko/security.md#reporting'"),
    )
    .action(async (paths: string[], flags: AcceptFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./accept-command.ts')).accept(paths, flags, context)),
    );
}

/** `diglot diff`. */
export function diffCommand(run: RunWith): Command {
  return withProjectOptions(new Command('diff'))
    .description('show what changed in the source since it was translated, beside the translation')
    .argument('<paths...>', 'translations (or their sources)')
    .addOption(formatOption())
    .addHelpText('after', examples('diglot diff docs/ko/security.md'))
    .action(async (paths: string[], flags: DiffFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./diff-command.ts')).diff(paths, flags, context)),
    );
}

/** `diglot status`. */
export function statusCommand(run: RunWith): Command {
  return withProjectOptions(new Command('status'))
    .description('show how many sections of each translation are up to date')
    .argument('[paths...]', 'only pairs of which a path names the source or the target (a file, a folder, a pattern)')
    .addOption(formatOption())
    .addHelpText('after', examples('diglot status', 'diglot status docs/ko --format json'))
    .action(async (paths: string[], flags: StatusFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./status-command.ts')).status(paths, flags, context)),
    );
}

function formatOption(): Option {
  return new Option('--format <format>', 'format of the output').choices(['terminal', 'json']).default('terminal');
}
