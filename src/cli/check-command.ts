import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { canonicalLocale, requireLocale } from '../config/locale.ts';
import { type Settings, resolveSettings } from '../config/settings.ts';
import { ConfigError, InputError } from '../config/user-error.ts';
import { type ProjectResult, checkProject } from '../project/check-project.ts';
import { type NamedFolders, filterPairs, findPairs } from '../project/find-pairs.ts';
import { readText } from '../project/read-text.ts';
import { type Histories, readHistory } from '../history/read-history.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import type { Level, Locale } from '../types.ts';
import { type Context, printError, printNotice } from './context.ts';
import { chooseLanguage } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type Output, needTexts, placeOutputs } from './formats.ts';
import { createProgress } from './progress.ts';
import { ownVersion } from './version.ts';
import { writeReports } from './write-reports.ts';

/** The options of `diglot check`. */
export interface CheckFlags {
  readonly source?: string;
  readonly target: readonly string[];
  readonly config?: string;
  readonly format: readonly Output[];
  readonly alignment: boolean;
  readonly texts: boolean;
  readonly output?: string;
  readonly quiet: boolean;
  readonly history: boolean;
  readonly failOn?: Level | 'never';
  readonly maxWarnings?: number;
  readonly rule: readonly string[];
}

/** Checks the pairs of a project and writes the report; returns the exit code. */
export async function check(filters: readonly string[], flags: CheckFlags, context: Context): Promise<number> {
  const outputs = placeOutputs(flags.format, flags.output, 'terminal');
  const loaded = await loadConfig(context.cwd, flags.config ?? null);
  const language = chooseLanguage(context.lang ?? loaded.input.lang, context.env);
  const { rule: rules, failOn, maxWarnings, alignment } = flags;
  const texts = flags.texts || needTexts(outputs);
  const settings = resolveSettings(loaded, { rules, failOn, maxWarnings, language, alignment, texts });
  const { folders, sourceLocale } = namedFolders(flags, settings.sourceLocale);
  // Paths on the command line count from where it runs, those of a configuration from its own folder.
  const place = folders ? { ...settings, root: context.cwd } : settings;
  const { pairs, unmatched } = filterPairs(findPairs(place, folders), fromRoot(filters, place.root, context.cwd));
  for (const filter of unmatched) reportUnmatched(filter, place.root, language, context);

  const history = flags.history ? await readHistory(pairs, place.root, place.byteLimit) : null;
  const result = run(pairs, { ...place, sourceLocale }, language, context, history);
  const how = { language, failOn: settings.failOn, quiet: flags.quiet, texts: flags.texts };
  await writeReports(result.report, outputs, how, context);
  for (const { error } of result.failures) printError(error, language, context);
  return exitCode({ ...settings, findings: result.report.summary.findings, failures: result.failures.length });
}

function run(
  pairs: Parameters<typeof checkProject>[0],
  settings: Settings,
  language: MessageLanguage,
  context: Context,
  history: Histories | null,
): ProjectResult {
  const { root, byteLimit, sourceLocale, optionsFor } = settings;
  const show = (path: string): string => showPath(resolve(root, path), context.cwd);
  const progress = createProgress(pairs.length, language, context);
  const result = checkProject(pairs, {
    sourceLocale,
    version: ownVersion(),
    read: (path) => readText(resolve(root, path), show(path), byteLimit),
    optionsFor,
    historyOf: (pair) => history?.of.get(pair) ?? null,
    show,
    onProgress: (done, findings) => progress.update(done, findings),
  });
  progress.clear();
  return result;
}

/** A full path as diglot shows it: relative to where it runs, with `/`. */
function showPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}

/** `--source` and `--target`, and the locale of the sources where `--source LOCALE=DIR` names it. */
function namedFolders(flags: CheckFlags, configured: Locale): { folders: NamedFolders | null; sourceLocale: Locale } {
  if (flags.source === undefined && flags.target.length === 0) return { folders: null, sourceLocale: configured };
  if (flags.source === undefined || flags.target.length === 0) {
    const [given, lacking] =
      flags.source === undefined ? ['--target', '--source DIR'] : ['--source', '--target LOCALE=DIR'];
    throw new ConfigError({
      en: `Missing \`${lacking}\`, expected it beside \`${given}\``,
      ko: `빠진 옵션: \`${lacking}\`, \`${given}\`와 함께 써야 합니다`,
    });
  }
  const targets = flags.target.map((text) => {
    const [spelling, path] = splitLocale(text);
    if (spelling !== null && path !== '') return { locale: requireLocale(spelling, '`--target`'), path };
    throw new ConfigError({
      en: `Incorrect value \`${text}\` for \`--target\`, expected \`LOCALE=DIR\`, for example \`ko=docs/ko\``,
      ko: `잘못된 값: \`${text}\` (\`--target\`), 올바른 값: \`LOCALE=DIR\`, 예: \`ko=docs/ko\``,
    });
  });
  const [spelling, path] = splitLocale(flags.source);
  // A folder may have `=` in its name.
  const named = spelling === null ? null : canonicalLocale(spelling);
  return { folders: { source: named ? path : flags.source, targets }, sourceLocale: named ?? configured };
}

function splitLocale(text: string): [spelling: string | null, path: string] {
  const at = text.indexOf('=');
  return at === -1 ? [null, text] : [text.slice(0, at), text.slice(at + 1)];
}

function fromRoot(filters: readonly string[], root: string, cwd: string): string[] {
  return filters.map((filter) => showPath(resolve(cwd, filter), root));
}

/** A path that exists and is no document of a pair is of no interest; one that does not exist is a slip of the pen. */
function reportUnmatched(filter: string, root: string, language: MessageLanguage, context: Context): void {
  const path = showPath(resolve(root, filter), context.cwd);
  if (!existsSync(resolve(root, filter))) {
    throw new InputError({
      en: `Cannot find \`${path}\`: no file and no pair of documents matches it`,
      ko: `찾을 수 없는 경로: \`${path}\`, 해당하는 파일도 문서의 짝도 없습니다`,
    });
  }
  printNotice(
    { en: `Not checked, for it is in no pair: \`${path}\``, ko: `짝이 없어 검사하지 않음: \`${path}\`` },
    language,
    context,
  );
}
