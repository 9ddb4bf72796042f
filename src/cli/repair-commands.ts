import { Command } from 'commander';
import { examples, type GlobalFlags, type RunWith, withCheckOptions, withProjectOptions } from './command-parts.ts';
import type { FixFlags } from './fix-command.ts';
import type { ProjectFlags } from './open-project.ts';
import type { WaiveFlags } from './waive-command.ts';

/** `diglot fix`. */
export function fixCommand(run: RunWith): Command {
  return withProjectOptions(new Command('fix'))
    .description('put back in translations what must not have changed: keys, addresses, code, ids, versions')
    .argument('[paths...]', 'only pairs of which a path names the source or the target (a file, a folder, a pattern)')
    .option('--dry-run', 'change nothing and print a patch', false)
    .addHelpText('after', examples('diglot fix --dry-run', 'diglot fix docs/ko/security.md'))
    .action(async (paths: string[], flags: FixFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./fix-command.ts')).fix(paths, flags, context)),
    );
}

/** `diglot waive`. */
export function waiveCommand(run: RunWith): Command {
  return withCheckOptions(new Command('waive'))
    .description('accept the findings of a rule in a translation, in diglot.waivers.json, until either text changes')
    .argument('<rule>', 'the id of a rule')
    .argument('<path>', 'the translation')
    .requiredOption('--reason <text>', 'why it is right')
    .option('--owner <name>', 'who answers for it')
    .option('--until <day>', 'last day on which it holds, for example 2027-03-31')
    .addHelpText(
      'after',
      examples("diglot waive mismatched-url docs/ko/security.md --reason 'mirror in Korea' --until 2027-03-31"),
    )
    .action(async (rule: string, path: string, flags: WaiveFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./waive-command.ts')).waive(rule, path, flags, context)),
    );
}

/** `diglot baseline`. */
export function baselineCommand(run: RunWith): Command {
  return withCheckOptions(new Command('baseline'))
    .description('accept all errors and warnings that there are now, in diglot.baseline.json')
    .addHelpText('after', examples('diglot baseline'))
    .action(async (flags: ProjectFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./baseline-command.ts')).baseline(flags, context)),
    );
}
