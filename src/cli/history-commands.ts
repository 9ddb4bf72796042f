import { Command, Option } from 'commander';
import type { AcceptFlags } from './accept-command.ts';
import {
  examples,
  type GlobalFlags,
  type RunWith,
  wholeNumber,
  withCheckOptions,
  withProjectOptions,
} from './command-parts.ts';
import type { DiffFlags } from './diff-command.ts';
import type { ReviewFlags } from './review-command.ts';
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
  return withCheckOptions(new Command('status'))
    .description('show how many sections of each translation are up to date')
    .argument('[paths...]', 'only pairs of which a path names the source or the target (a file, a folder, a pattern)')
    .addOption(formatOption())
    .addHelpText('after', examples('diglot status', 'diglot status docs/ko --format json'))
    .action(async (paths: string[], flags: StatusFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./status-command.ts')).status(paths, flags, context)),
    );
}

/** `diglot review`. */
export function reviewCommand(run: RunWith): Command {
  return withProjectOptions(new Command('review'))
    .description('review a change: what it breaks and repairs, what it touched beyond its reason, what has to be read')
    .argument('[paths...]', 'only pairs of which a path names the source or the target (a file, a folder, a pattern)')
    .requiredOption('--base <ref>', 'branch, tag or commit that the change goes off from')
    .option('--head <ref>', 'branch, tag or commit of the change (default: the files as they lie in the folder)')
    .addOption(
      new Option('--format <format>', 'format of the output')
        .choices(['terminal', 'markdown', 'json'])
        .default('terminal'),
    )
    .option('--output <file>', 'write to a file in place of standard output')
    .option('--link <url>', 'where lines can be seen, {path} and {line} standing for both; for --format markdown')
    .addOption(failOnOption())
    .option('--max-warnings <n>', 'more new warnings than this fail the run', wholeNumber)
    .addHelpText(
      'after',
      `${examples('diglot review --base origin/main', 'diglot review --base v1.2 --head HEAD --format markdown')}
Exit code: 0 nothing new at or above --fail-on, 1 something, or an error of structure or identity in a document that
the change touches, 2 something could not be judged.
`,
    )
    .action(async (paths: string[], flags: ReviewFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./review-command.ts')).review(paths, flags, context)),
    );
}

function failOnOption(): Option {
  return new Option('--fail-on <level>', 'least level that fails the run (default: error)').choices([
    'error',
    'warning',
    'note',
    'never',
  ]);
}

function formatOption(): Option {
  return new Option('--format <format>', 'format of the output').choices(['terminal', 'json']).default('terminal');
}
