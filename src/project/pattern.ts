import { didYouMean } from '../config/describe-issue.ts';
import { nearest } from '../config/nearest.ts';
import { ConfigError } from '../config/user-error.ts';
import { splitExtension } from './pair.ts';

/** What the placeholders of a pattern stand for in a path. */
export interface PatternMatch {
  /** As spelt in the path; null where the pattern has no `{locale}`. */
  readonly spelling: string | null;
  /** What `{path}` stands for, without extension; '' where the pattern has none. */
  readonly key: string;
  /** The document extension of the path, with its dot. */
  readonly extension: string;
}

/** A pattern such as `docs/{locale}/{path}` or `README.{locale}.md`, ready to match paths. */
export interface Pattern {
  readonly text: string;
  match(path: string): PatternMatch | null;
  /** The path that the placeholders give; the opposite of `match`. */
  expand(match: PatternMatch & { readonly spelling: string | null }): string;
}

const placeholders = ['locale', 'path'] as const;

/**
 * Reads a pattern. `{path}` stands for any path without its extension, `{locale}` for a locale in any spelling. Without
 * an extension at its end a pattern matches all document extensions. Throws a `ConfigError` that names `where`
 * for a placeholder that is unknown or stands twice.
 */
export function compilePattern(text: string, where: string): Pattern {
  const tidy = text.replace(/^(?:\.\/)+/, '');
  const fixed = splitExtension(tidy);
  const stem = fixed?.stem ?? tidy;
  const parts = stem.split(/(\{[^{}/]*\})/);
  checkPlaceholders(parts, text, where);
  const prefix = parts[0]!;
  const expression = new RegExp(`^${parts.map(partExpression).join('')}$`);
  return {
    text,
    match(path) {
      // Most paths lie elsewhere.
      if (!path.startsWith(prefix)) return null;
      const split = splitExtension(path);
      if (split === null || (fixed && fixed.extension !== split.extension)) return null;
      const groups = expression.exec(split.stem)?.groups;
      // The groups of an expression without any are undefined, and so is a failed match: tell them apart.
      if (groups === undefined && !expression.test(split.stem)) return null;
      return { spelling: groups?.['locale'] ?? null, key: groups?.['path'] ?? '', extension: split.extension };
    },
    expand({ spelling, key, extension }) {
      const filled = stem.replace('{locale}', () => spelling ?? '').replace('{path}', () => key);
      return filled + (fixed?.extension ?? extension);
    },
  };
}

function partExpression(part: string): string {
  if (part === '{path}') return '(?<path>.+)';
  if (part === '{locale}') return '(?<locale>[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{2,8}){0,3})';
  return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function checkPlaceholders(parts: readonly string[], text: string, where: string): void {
  const names = parts.filter((part) => part.startsWith('{') && part.endsWith('}')).map((part) => part.slice(1, -1));
  const wrong = names.find((name, index) => !placeholders.includes(name as 'path') || names.indexOf(name) !== index);
  if (wrong === undefined) return;
  const guess = didYouMean(placeholders.includes(wrong as 'path') ? null : nearest(wrong, placeholders));
  throw new ConfigError({
    en: `Unexpected \`{${wrong}}\` in the pattern \`${text}\` of ${where}, expected \`{locale}\` and \`{path}\` once each${guess.en}`,
    ko: `잘못된 자리표시자: \`{${wrong}}\` (${where}의 \`${text}\`), \`{locale}\`, \`{path}\`를 한 번씩 써야 합니다${guess.ko}`,
  });
}
