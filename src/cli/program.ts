import { acceptCommand, diffCommand, reviewCommand, statusCommand } from './history-commands.ts';
import { baselineCommand, fixCommand, waiveCommand } from './repair-commands.ts';
import { Command, Help, Option } from 'commander';
import type { CheckFlags } from './check-command.ts';
import type { AlignFlags } from './align-command.ts';
import { mergeCommand, renderCommand, reportCommand, reportFormatOption } from './report-commands.ts';
import {
  examples,
  type GlobalFlags,
  type Run,
  type RunWith,
  shardChoice,
  wholeNumber,
  withCheckOptions,
} from './command-parts.ts';

/** The command line: commands, options and their help. `run` gets what a command does. */
export function createProgram(version: string, run: (flags: GlobalFlags) => Run): Command {
  const program = new Command('diglot')
    .description('Checks that a translated policy still says what its source says')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText(
      'after',
      examples('diglot check', 'diglot check --source docs/en --target ko=docs/ko', 'diglot explain mismatched-email'),
    );

  const add = (command: Command): void => {
    const shared = command
      .helpOption('-h, --help', 'print help')
      .configureHelp({ optionDescription })
      .addOption(
        new Option('--lang <language>', 'language of messages (default: from the environment)').choices(['en', 'ko']),
      )
      .addOption(
        new Option('--color [when]', 'colour').choices(['auto', 'always', 'never']).default('auto').preset('always'),
      )
      .addOption(new Option('--no-color', 'no colour').hideHelp());
    program.addCommand(shared);
  };
  add(checkCommand(run));
  add(reviewCommand(run));
  add(statusCommand(run));
  add(diffCommand(run));
  add(acceptCommand(run));
  add(fixCommand(run));
  add(waiveCommand(run));
  add(baselineCommand(run));
  add(initCommand(run));
  add(rulesCommand(run));
  add(explainCommand(run));
  add(alignCommand(run));
  add(reportCommand(run));
  add(renderCommand(run));
  add(mergeCommand(run));
  return program;
}

/** Commander's own words, without the defaults that go without saying. */
function optionDescription(option: Option): string {
  return new Help()
    .optionDescription(option)
    .replace(/\(default: (?:false|\[\])\)|, preset: "always"/, '')
    .trimEnd();
}

function checkCommand(run: RunWith): Command {
  return withCheckOptions(new Command('check'))
    .description('check translations against their sources')
    .argument('[paths...]', 'only pairs of which a path names the source or the target (a file, a folder, a pattern)')
    .addOption(reportFormatOption())
    .option('--alignment', 'put the links of sections and blocks into the JSON report', false)
    .option('--texts', 'put the texts of the documents into the JSON report, for `diglot render`', false)
    .option('--output <file>', 'write the report to a file')
    .option('--quiet', 'show only what fails the run', false)
    .option('--since <ref>', 'report only what came since a branch, tag or commit')
    .option('--no-history', 'do not ask git and the lock what changed since it was translated')
    .option('--shard <i/n>', 'check one of n equal shares, for `diglot merge`', shardChoice)
    .option('--timing', 'say on standard error which part of the time went where', false)
    .option('--watch', 'check again whatever changes, until it is interrupted', false)
    .addOption(
      new Option('--fail-on <level>', 'least level that fails the run (default: error)').choices([
        'error',
        'warning',
        'note',
        'never',
      ]),
    )
    .option('--max-warnings <n>', 'more warnings than this fail the run', wholeNumber)
    .addHelpText(
      'after',
      examples(
        'diglot check',
        'diglot check docs/ko/security.md',
        'diglot check --source docs/en --target ko=docs/ko --target ja=docs/ja',
        'diglot check --format json --output report.json --fail-on warning',
        'diglot check --format terminal --format sarif=out.sarif',
        'diglot check --rule mismatched-url=warning',
      ) + '\nExit code: 0 nothing at or above --fail-on, 1 findings, 2 something could not be judged.\n',
    )
    .action(async (paths: string[], flags: CheckFlags & GlobalFlags) =>
      run(flags)(async (context) =>
        flags.watch
          ? (await import('./watch-command.ts')).watchCheck(paths, flags, context)
          : (await import('./check-command.ts')).check(paths, flags, context),
      ),
    );
}

function initCommand(run: RunWith): Command {
  return new Command('init')
    .description('write diglot.config.json from the layout that is found')
    .addHelpText('after', examples('diglot init'))
    .action(async (flags: GlobalFlags) =>
      run(flags)(async (context) => (await import('./init-command.ts')).init(context)),
    );
}

function rulesCommand(run: RunWith): Command {
  return new Command('rules')
    .description('list the rules: id, category, default level, summary')
    .addOption(formatOption())
    .addHelpText('after', examples('diglot rules', 'diglot rules --format json'))
    .action(async (flags: GlobalFlags & { format: Format }) =>
      run(flags)(async (context) => (await import('./rules-command.ts')).listRules(flags.format, context)),
    );
}

function explainCommand(run: RunWith): Command {
  return new Command('explain')
    .description('print the page of a rule: what it reports, why it matters, how to mend it')
    .argument('<rule>', 'the id of a rule')
    .addHelpText('after', examples('diglot explain mismatched-email'))
    .action(async (rule: string, flags: GlobalFlags) =>
      run(flags)(async (context) => (await import('./explain-command.ts')).explain(rule, context)),
    );
}

function alignCommand(run: RunWith): Command {
  return new Command('align')
    .description('show how the sections and blocks of two documents are linked')
    .argument('<source>', 'the source; LOCALE=FILE where the path does not tell its locale')
    .argument('<target>', 'the translation; LOCALE=FILE where the path does not tell its locale')
    .option('--why', 'say on what evidence each link rests', false)
    .addOption(formatOption())
    .addHelpText(
      'after',
      examples('diglot align docs/en/security.md docs/ko/security.md', 'diglot align README.md ko=LIESMICH.md --why'),
    )
    .action(async (source: string, target: string, flags: AlignFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./align-command.ts')).align(source, target, flags, context)),
    );
}

/** The formats of what is no report. */
export type Format = 'terminal' | 'json';

function formatOption(): Option {
  return new Option('--format <format>', 'format of the output').choices(['terminal', 'json']).default('terminal');
}
