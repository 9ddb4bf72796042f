import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lilconfigSync } from 'lilconfig';
import * as v from 'valibot';
import { rules } from '../rules/index.ts';
import { describeIssues } from './describe-issue.ts';
import { parseJson, parseYaml } from './parse-text.ts';
import { type ConfigInput, configSchema } from './schema.ts';
import { ConfigError, UserError } from './user-error.ts';

/** A configuration as written, and where. */
export interface LoadedConfig {
  readonly input: ConfigInput;
  /** Path relative to where diglot runs; null where there is no configuration. */
  readonly file: string | null;
  /** Absolute path of the folder that its paths are relative to. */
  readonly root: string;
}

/** Where a configuration may be, in the order in which it is looked for. */
export const configPlaces: readonly string[] = [
  'diglot.config.json',
  'diglot.config.yaml',
  'diglot.config.yml',
  'diglot.config.mjs',
  'diglot.config.js',
  '.diglotrc',
  '.diglotrc.json',
  '.diglotrc.yaml',
  '.diglotrc.yml',
  'package.json',
];

/**
 * The configuration of a working folder: the named file, or the first that is found in the folder or above it, up to
 * the top of the repository. Paths in a found file are relative to its folder, paths in a named file to the working
 * folder. Throws a `ConfigError` that says everything that is wrong with it.
 */
export async function loadConfig(cwd: string, named: string | null): Promise<LoadedConfig> {
  const show = (path: string): string => relative(cwd, path).replaceAll('\\', '/');
  const json = (path: string, text: string): Later => later(() => parseJson(show(path), text));
  const yaml = (path: string, text: string): Later => later(() => parseYaml(show(path), text));
  // The search does without promises, which would have Node start threads to read files in; a package is searched for a key at once.
  const searcher = lilconfigSync('diglot', {
    searchPlaces: [...configPlaces],
    stopDir: repositoryTop(cwd),
    ignoreEmptySearchPlaces: false,
    loaders: {
      '.json': (path, text) =>
        basename(path) === 'package.json' ? keyOfPackage(text, () => json(path, text)) : json(path, text),
      '.yaml': yaml,
      '.yml': yaml,
      noExt: yaml,
      '.mjs': runScript,
      '.js': runScript,
      '.cjs': runScript,
    },
  });
  return guarded(named, async () => {
    const result = named === null ? searcher.search(cwd) : searcher.load(resolve(cwd, named));
    if (result === null) return { input: {}, file: null, root: cwd };
    const file = show(result.filepath);
    const input = result.isEmpty ? {} : validate((await (result.config as Later | undefined)?.read()) ?? null, file);
    return { input, file, root: named === null ? dirname(result.filepath) : cwd };
  });
}

/** What a configuration holds, not yet read. */
interface Later {
  readonly read: () => Promise<unknown>;
}

function later(read: () => Promise<unknown>): Later {
  return { read };
}

function runScript(path: string): Later {
  return later(async () => ((await import(pathToFileURL(path).href)) as { default?: unknown }).default);
}

/** What a `package.json` holds for diglot; a broken one is read `whole`, which says what is wrong. */
function keyOfPackage(text: string, whole: () => Later): { diglot?: Later } {
  try {
    const { diglot } = Object(JSON.parse(text.replace(/^\uFEFF/, ''))) as { diglot?: unknown };
    return diglot === undefined || diglot === null ? {} : { diglot: later(async () => diglot) };
  } catch {
    return { diglot: whole() };
  }
}

function validate(config: unknown, file: string): ConfigInput {
  const schema = configSchema(rules);
  const parsed = v.safeParse(schema, config);
  if (parsed.success) return parsed.output;
  const [first, ...others] = describeIssues(file, schema, parsed.issues);
  throw new ConfigError(first!, ...others);
}

/** The nearest folder upwards that holds `.git`; the folder itself where none does, so that nothing strange is picked up. */
function repositoryTop(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}

/** Whatever goes wrong between finding and parsing lies in the user's files, a script among them may throw anything. */
async function guarded<T>(named: string | null, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    const what = named === null ? '' : ` \`${named}\``;
    throw new ConfigError({
      en: `Cannot read the configuration${what}: ${cause}`,
      ko: `읽을 수 없는 설정${what}: ${cause}`,
    });
  }
}
