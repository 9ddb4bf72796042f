import { Command } from 'commander';
import { UserError } from '../config/user-error.ts';
import { requireLocale } from '../config/locale.ts';
import { namedPairs } from '../project/named-pairs.ts';
import { readText } from '../project/read-text.ts';
import { exitCode } from './exit-code.ts';
import { ownVersion } from './version.ts';

/** Runs a command line (without `node` and the script) and returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('diglot');
  let code = 0;
  program
    .command('check')
    .requiredOption('--source <dir>')
    .requiredOption('--target <locale=dir...>')
    .option('--format <format>')
    .option('--alignment')
    .action(async (options: { source: string; target: string[]; alignment?: boolean }) => {
      const { checkProject } = await import('../project/check-project.ts');
      const root = process.cwd();
      const targets = options.target.map((text) => {
        const [locale = '', path = ''] = text.split('=', 2);
        return { locale: requireLocale(locale, '`--target`'), path };
      });
      const { report, failures } = checkProject(namedPairs(root, options.source, targets), {
        sourceLocale: 'en',
        version: ownVersion(),
        read: (path) => readText(root, path),
        optionsFor: () => ({ alignment: options.alignment ?? false }),
      });
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
      for (const { error } of failures) process.stderr.write(`diglot: ${describe(error)}\n`);
      code = exitCode({
        findings: report.summary.findings,
        failOn: 'error',
        maxWarnings: null,
        failures: failures.length,
      });
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    process.stderr.write(`diglot: ${describe(error)}\n`);
    return 2;
  }
}

function describe(error: unknown): string {
  return error instanceof UserError
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
}
