import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { CheckOptions } from '../check.ts';
import { loadConfig } from '../config/load-config.ts';
import { canonicalLocale, requireLocale } from '../config/locale.ts';
import { type Overrides, type Settings, loadCompiler, resolveSettings } from '../config/settings.ts';
import { ConfigError, InputError } from '../config/user-error.ts';
import { type AcceptedFiles, acceptedIn, readAccepted } from '../project/accepted-files.ts';
import { type NamedFolders, filterPairs, findPairs } from '../project/find-pairs.ts';
import type { ParserChoice } from '../project/load-reader.ts';
import type { Pair } from '../project/pair.ts';
import type { ProjectResult } from '../project/project-result.ts';
import { defaultCacheFolder } from '../project/report-cache.ts';
import { readText } from '../project/read-text.ts';
import { type ShardChoice, shardReport, takeShare } from '../project/shard.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import type { Level, Locale, Shard } from '../types.ts';
import type { Accepted } from '../waivers/apply-waivers.ts';
import { type CheckHow, type CheckSetup, checkPairs, sizeOf } from './check-pairs.ts';
import { type Context, printNotice } from './context.ts';
import { chooseLanguage } from './environment.ts';

/** The flags that say what is checked, and how. */
export interface ProjectFlags {
  readonly source?: string;
  readonly target: readonly string[];
  readonly config?: string;
  readonly failOn?: Level | 'never';
  readonly maxWarnings?: number;
  readonly rule: readonly string[];
  readonly alignment?: boolean;
  readonly texts?: boolean;
  /** In how many threads it is checked. @default as many as pay */
  readonly jobs?: number | 'auto';
  /** What reads Markdown. @default auto */
  readonly parser?: ParserChoice;
  /** Reports of pairs are kept for the next run. @default false */
  readonly cache?: boolean;
  /** Where they are kept; to name a place is to ask for it. */
  readonly cacheLocation?: string;
  /** The share of the pairs that is opened. @default all */
  readonly shard?: ShardChoice;
}

/** A project as the command line and the configuration give it: its pairs, and what is done with them. */
export interface OpenProject {
  readonly settings: Settings;
  readonly language: MessageLanguage;
  /** Absolute path of the folder that paths of pairs are relative to. */
  readonly root: string;
  readonly pairs: readonly Pair[];
  readonly accepted: AcceptedFiles;
  /** What a report of these pairs alone says of itself; null where they are all. */
  shardOf(judged: readonly Pair[], failures: number): Shard | null;
  /** The full path of a document by its path in a pair. */
  full(path: string): string;
  /** A path of a pair as diglot shows it: relative to where it runs, with `/`. */
  show(path: string): string;
  /** The text of a document by its path in a pair. Throws an `InputError` where it cannot be judged. */
  read(path: string): string;
  /** Checks all pairs, with progress on a terminal. */
  check(how: CheckHow): Promise<ProjectResult>;
  /** The options with which a pair is checked, waivers and baseline included. */
  optionsFor(pair: Pair): CheckOptions;
}

/** Finds configuration, pairs and what was accepted before. Throws user errors for what cannot be understood or found. */
export async function openProject(
  filters: readonly string[],
  flags: ProjectFlags,
  context: Context,
): Promise<OpenProject> {
  const loaded = await loadConfig(context.cwd, flags.config ?? null);
  const language = chooseLanguage(context.lang ?? loaded.input.lang, context.env);
  const { rule: rules, failOn, maxWarnings, alignment = false, texts = false } = flags;
  const overrides: Overrides = { rules, failOn, maxWarnings, language, alignment, texts };
  const configured = resolveSettings(loaded, overrides, await loadCompiler(loaded));
  const { folders, sourceLocale } = namedFolders(flags, configured.sourceLocale);
  // Paths on the command line count from where it runs, those of a configuration from its own folder.
  const settings = { ...configured, sourceLocale, ...(folders ? { root: context.cwd } : {}) };
  const { root } = settings;
  const { pairs: all, unmatched } = filterPairs(findPairs(settings, folders), fromRoot(filters, root, context.cwd));
  for (const filter of unmatched) reportUnmatched(filter, root, language, context);
  const full = (path: string): string => (isTidy(path) ? root + sep + path : resolve(root, path));
  const weigh = (path: string): number => sizeOf(full(path));
  const share =
    flags.shard &&
    takeShare(all, flags.shard, ({ state, source, target }) =>
      state === 'paired' ? weigh(source) + weigh(target) : 0,
    );
  const pairs = share?.pairs ?? all;
  const accepted = await readAccepted(root);
  const today = new Date().toISOString().slice(0, 10);
  const shown = new Map<string, string>();
  const show = (path: string): string => {
    if (root === context.cwd && isTidy(path)) return path;
    const known = shown.get(path) ?? showPath(resolve(root, path), context.cwd);
    shown.set(path, known);
    return known;
  };
  const read = (path: string): string => readText(full(path), show(path), settings.byteLimit);
  const inPair = (pair: Pair): Accepted => acceptedIn(accepted, pair.target, today);
  const project = { settings, language, root, pairs, full, show, read };
  const setup: CheckSetup = {
    loaded,
    overrides,
    jobs: flags.jobs ?? 'auto',
    parser: flags.parser ?? 'auto',
    cache: cacheOf(flags, context),
    acceptedIn: inPair,
  };
  return {
    ...project,
    accepted,
    shardOf: (judged, failures) => (share && flags.shard ? shardReport(flags.shard, share, judged, failures) : null),
    optionsFor: (pair) => ({ ...settings.optionsFor(pair.locale), accepted: inPair(pair) }),
    check: async (how) => checkPairs(project, setup, how, context),
  };
}

/** Full path of the folder that reports are kept in, or null where they are not. A path on the command line counts from where it runs. */
function cacheOf({ cache = false, cacheLocation }: ProjectFlags, { cwd, env }: Context): string | null {
  if (cacheLocation !== undefined) return resolve(cwd, cacheLocation);
  return cache ? defaultCacheFolder(env) : null;
}

/** True for a path that is already as `showPath` would write it: relative, with `/`, without `.` and `..`. */
function isTidy(path: string): boolean {
  return sep === '/' && !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}

/** A full path as diglot shows it: relative to where it runs, with `/`. */
function showPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}

/** `--source` and `--target`, and the locale of the sources where `--source LOCALE=DIR` names it. */
function namedFolders(flags: ProjectFlags, configured: Locale): { folders: NamedFolders | null; sourceLocale: Locale } {
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
