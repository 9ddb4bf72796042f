import type { CheckOptions } from '../check.ts';
import type { IdentityOptions } from '../compare/identity-options.ts';
import type { UserPattern } from '../invariants/user-pattern.ts';
import type { Locale, Level } from '../types.ts';
import type { MessageLanguage } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';
import { didYouMean } from './describe-issue.ts';
import type { LoadedConfig } from './load-config.ts';
import { requireLocale } from './locale.ts';
import { nearest } from './nearest.ts';
import { type ConfigInput, type IdentityInput, type RuleInput, levels } from './schema.ts';
import { ConfigError } from './user-error.ts';

/** A configuration with every default filled in and every locale canonical. */
export interface Settings {
  readonly sourceLocale: Locale;
  /** Null: whatever is found. Each with its spelling in paths. */
  readonly locales: readonly { readonly locale: Locale; readonly spelling: string }[] | null;
  readonly layouts: NonNullable<ConfigInput['layouts']>;
  readonly pairs: readonly { readonly locale: Locale; readonly source: string; readonly target: string }[];
  readonly ignore: readonly string[];
  readonly failOn: Level | 'never';
  /** Null: no limit. */
  readonly maxWarnings: number | null;
  readonly byteLimit: number;
  /** Path of the file that it comes from, or null. */
  readonly file: string | null;
  /** Absolute path of the folder that its paths are relative to. */
  readonly root: string;
  /** The options for pairs of a locale. */
  readonly optionsFor: (locale: Locale) => CheckOptions;
}

/** What the command line says in place of the configuration; undefined where it says nothing. */
export interface Overrides {
  /** `ID=LEVEL` each. */
  readonly rules: readonly string[];
  readonly failOn: Level | 'never' | undefined;
  readonly maxWarnings: number | undefined;
  readonly language: MessageLanguage;
  readonly alignment: boolean;
  /** @default false */
  readonly texts?: boolean;
}

/** Largest document read by default: a policy has kilobytes, and parsing costs about a second per megabyte. */
const defaultByteLimit = 4 * 1024 * 1024;

/** Compiles a pattern of the user's. */
type CompilePattern = (kind: string, pattern: string) => UserPattern;

/** What compiles the patterns of a configuration, or null where it has none: the engine is as large as the parser, and seldom needed. */
export async function loadCompiler({ input }: LoadedConfig): Promise<CompilePattern | null> {
  return input.identity?.patterns ? (await import('../invariants/user-pattern.ts')).compilePattern : null;
}

/**
 * Merges a configuration with what the command line says. Throws a `ConfigError` for an unknown locale, rule or level. `compile` is what
 * `loadCompiler` gave for the configuration; without it patterns are left out.
 */
export function resolveSettings(
  { input, file, root }: LoadedConfig,
  overrides: Overrides,
  compile: CompilePattern | null = null,
): Settings {
  const at = (key: string): string => (file === null ? `\`${key}\`` : `\`${key}\` of ${file}`);
  const ruleOptions = { ...fromConfig(input.rules ?? {}) };
  for (const text of overrides.rules) {
    const { id, level } = parseRuleLevel(text);
    ruleOptions[id] = { ...ruleOptions[id], level };
  }
  // A pattern that cannot be read is a mistake in the configuration, not in each document.
  if (compile) for (const pattern of input.identity?.patterns ?? []) compiled(pattern, compile);
  const known = new Map<Locale, CheckOptions>();
  return {
    sourceLocale: requireLocale(input.sourceLocale ?? 'en', at('sourceLocale')),
    locales: input.locales?.map((spelling) => ({ spelling, locale: requireLocale(spelling, at('locales')) })) ?? null,
    layouts: input.layouts ?? [],
    pairs: (input.pairs ?? []).map((pair) => ({ ...pair, locale: requireLocale(pair.locale, at('pairs')) })),
    ignore: input.ignore ?? [],
    failOn: overrides.failOn ?? input.failOn ?? 'error',
    maxWarnings: overrides.maxWarnings ?? input.maxWarnings ?? null,
    byteLimit: input.limits?.bytes ?? defaultByteLimit,
    file,
    root,
    optionsFor(locale) {
      const options = known.get(locale) ?? {
        rules: ruleOptions,
        identity: identityFor(locale, input.identity ?? {}, compile),
        language: overrides.language,
        alignment: overrides.alignment,
        texts: overrides.texts ?? false,
      };
      known.set(locale, options);
      return options;
    },
  };
}

type RuleOptions = NonNullable<CheckOptions['rules']>;

function fromConfig(input: Readonly<Record<string, RuleInput>>): Record<string, RuleOptions[string]> {
  return Object.fromEntries(
    Object.entries(input).map(([id, setting]) => {
      if (typeof setting === 'string') return [id, { level: setting }];
      const { level, ...options } = setting;
      return [id, { ...(level ? { level } : {}), options }];
    }),
  );
}

/** `ID=LEVEL` as `--rule` takes it. */
function parseRuleLevel(text: string): { readonly id: string; readonly level: Level | 'off' } {
  const [id = '', written = ''] = text.split('=', 2);
  const known = rules.map((rule) => rule.id);
  if (!known.includes(id)) throw new ConfigError(unknownRule(id, known, '`--rule`'));
  const level = levels.find((name) => name === written);
  if (level) return { id, level };
  const guess = didYouMean(nearest(written, levels));
  throw new ConfigError({
    en: `Incorrect level \`${written}\` for \`--rule ${id}\`, expected \`error\`, \`warning\`, \`note\` or \`off\`${guess.en}`,
    ko: `잘못된 수준: \`${written}\` (\`--rule ${id}\`), 올바른 값: \`error\`, \`warning\`, \`note\`, \`off\`${guess.ko}`,
  });
}

/** The sentence for a rule that does not exist. */
export function unknownRule(id: string, known: readonly string[], where: string): { en: string; ko: string } {
  const guess = didYouMean(nearest(id, known));
  return {
    en: `Unknown rule \`${id}\` in ${where}, expected one that \`diglot rules\` lists${guess.en}`,
    ko: `알 수 없는 규칙: \`${id}\` (${where}), \`diglot rules\`에 나오는 규칙이어야 합니다${guess.ko}`,
  };
}

/** The options of a pair, with its locale in place of `{locale}` in the URL map. */
function identityFor(
  locale: Locale,
  { urlMap = {}, columns, rowOrder, patterns, ...modes }: IdentityInput,
  compile: CompilePattern | null,
): IdentityOptions {
  const replaced = Object.entries(urlMap).map(([from, to]) => [from, to.replaceAll('{locale}', locale)]);
  return {
    modes,
    urlMap: Object.fromEntries(replaced) as Record<string, string>,
    ...(columns ? { columns } : {}),
    ...(rowOrder === undefined ? {} : { rowOrder }),
    ...(patterns && compile ? { patterns: patterns.map((pattern) => compiled(pattern, compile)) } : {}),
  };
}

function compiled(
  { kind, pattern }: { readonly kind: string; readonly pattern: string },
  compile: CompilePattern,
): UserPattern {
  try {
    return compile(kind, pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError({
      en: `Incorrect pattern \`${pattern}\` for \`${kind}\`, expected an RE2 expression: ${reason}`,
      ko: `잘못된 패턴: \`${pattern}\` (\`${kind}\`), RE2 정규식이어야 합니다: ${reason}`,
    });
  }
}
