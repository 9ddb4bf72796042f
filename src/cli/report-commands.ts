import { Command, Option } from 'commander';
import { collect, examples, type GlobalFlags, type RunWith, wholeNumber, withCheckOptions } from './command-parts.ts';
import { collectOutput, reportFormats } from './formats.ts';
import type { MergeFlags } from './merge-command.ts';
import type { RenderFlags } from './render-command.ts';
import type { ReportFlags } from './report-command.ts';
import { collectWorkOutput, workFormats } from './work-formats.ts';

/** `diglot render`. */
export function renderCommand(run: RunWith): Command {
  return new Command('render')
    .description('show a saved JSON report in another format')
    .argument('<report>', 'a file that `diglot check --format json` wrote; - for standard input')
    .addOption(reportFormatOption())
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <level>', 'least level that junit calls a failure')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .addHelpText(
      'after',
      examples(
        'diglot render report.json',
        'diglot render report.json --format sarif=out.sarif --format markdown',
        'diglot check --format json --texts | diglot render - --format html --output report.html',
      ),
    )
    .action(async (report: string, flags: RenderFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./render-command.ts')).renderSaved(report, flags, context)),
    );
}

/** `diglot merge`. */
export function mergeCommand(run: RunWith): Command {
  return new Command('merge')
    .description('join the reports of all shares into the one that a single machine would have made')
    .argument('<reports...>', 'files that `diglot check --shard I/N --format json` wrote, one of each share')
    .addOption(reportFormatOption())
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <level>', 'least level that fails the run')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'more warnings than this fail the run', wholeNumber)
    .addHelpText(
      'after',
      examples('diglot merge part1.json part2.json', 'diglot merge part*.json --format html --output report.html') +
        '\nExit code: as of `diglot check` of all pairs.\n',
    )
    .action(async (reports: string[], flags: MergeFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./merge-command.ts')).merge(reports, flags, context)),
    );
}

/** `diglot report`. */
export function reportCommand(run: RunWith): Command {
  return withCheckOptions(new Command('report'))
    .description('what there is to do in which translation, for a person: a page, a list, or figures')
    .argument('[paths...]', 'only pairs of which a path names the source or the target (a file, a folder, a pattern)')
    .addOption(
      new Option(
        '--format <format[=file]>',
        `${workFormats.join(', ')} (default: by the ending of --output, or markdown); may be repeated`,
      )
        .argParser(collectWorkOutput)
        .default([], 'markdown'),
    )
    .option('--output <file>', 'write it to a file')
    .option('--from <report>', 'a saved report (`diglot check --format json --texts`) in place of checking')
    .option(
      '--earlier <file>',
      'an earlier report or its figures, oldest first, for the trend; may be repeated',
      collect,
      [],
    )
    .option('--no-history', 'do not ask git and the lock what changed since it was translated')
    .addHelpText(
      'after',
      examples(
        'diglot report --output report.html',
        'diglot report --format csv=work.csv --format badge=badge.json',
        'diglot report --output report.html --earlier 2026-08.json --earlier 2026-09.json',
      ) + '\nExit code: 0 whatever was found, 2 something could not be judged.\n',
    )
    .action(async (paths: string[], flags: ReportFlags & GlobalFlags) =>
      run(flags)(async (context) => (await import('./report-command.ts')).report(paths, flags, context)),
    );
}

/** `--format` of the commands that write reports. */
export function reportFormatOption(): Option {
  return new Option('--format <format[=file]>', `format of the report: ${reportFormats.join(', ')}; may be repeated`)
    .argParser(collectOutput)
    .default([], 'terminal');
}
