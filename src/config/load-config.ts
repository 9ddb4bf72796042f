import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
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
  const json = (path: string, text: string): Promise<unknown> => parseJson(show(path), text);
  const yaml = (path: string, text: string): Promise<unknown> => parseYaml(show(path), text);
  const searcher = lilconfig('diglot', {
    searchPlaces: [...configPlaces],
    stopDir: repositoryTop(cwd),
    ignoreEmptySearchPlaces: false,
    loaders: { '.json': json, '.yaml': yaml, '.yml': yaml, noExt: yaml },
  });
  const result = await guarded(named, () =>
    named === null ? searcher.search(cwd) : searcher.load(resolve(cwd, named)),
  );
  if (result === null) return { input: {}, file: null, root: cwd };
  const file = show(result.filepath);
  const input = result.isEmpty ? {} : validate(result.config ?? null, file);
  return { input, file, root: named === null ? dirname(result.filepath) : cwd };
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
