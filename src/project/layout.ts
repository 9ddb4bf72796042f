import { canonicalLocale } from '../config/locale.ts';
import { ConfigError } from '../config/user-error.ts';
import type { Locale } from '../types.ts';
import type { Entry } from './match-entries.ts';
import { type Pattern, compilePattern } from './pattern.ts';

/** Where sources and their translations are. */
export interface Layout {
  /** Any of these finds sources. */
  readonly sources: readonly Pattern[];
  readonly target: Pattern;
  /** Whether every source should have a translation. Every target should have a source in any case. */
  readonly complete: boolean;
  /** What must exist before the layout is believed for a locale: a pair of its own, any pair in that locale, or nothing. */
  readonly evidence: 'pair' | 'locale' | 'none';
  /** Whether a spelling found in a path names a locale, for layouts that would take ordinary words for one. @default true */
  readonly accepts?: (spelling: string, key: string) => boolean;
}

/** A translation, by the folder or suffix that names its locale. */
export interface TargetEntry extends Entry {
  readonly locale: Locale;
  readonly spelling: string;
}

/**
 * A layout as configured: a pair of patterns, or one pattern for both sides. In one pattern `{locale}` is the source's
 * as well; where it is a suffix (`{path}.{locale}`), a source may go without (`x.md` beside `x.ko.md`).
 */
export function compileLayout(setting: string | { source: string; target: string }, where: string): Layout {
  const { source, target } = typeof setting === 'string' ? { source: setting, target: setting } : setting;
  const compiled = compilePattern(target, where);
  if (!target.includes('{locale}')) {
    throw new ConfigError({
      en: `Missing \`{locale}\` in the pattern \`${target}\` of ${where}, expected for example \`docs/{locale}/{path}\``,
      ko: `빠진 자리표시자: \`{locale}\` (${where}의 \`${target}\`), 예: \`docs/{locale}/{path}\``,
    });
  }
  const plain = typeof setting === 'string' ? source.replace(/[._-]\{locale\}/, '') : source;
  const sources = plain === source ? [source] : [source, plain];
  return {
    sources: sources.map((text) => compilePattern(text, where)),
    target: compiled,
    complete: true,
    evidence: 'none',
  };
}

/** The target that a path is in a layout, in whatever locale but that of the sources; or null. */
export function targetEntry({ target, accepts }: Layout, path: string, sourceLocale: Locale): TargetEntry | null {
  const match = target.match(path);
  if (match === null || match.spelling === null) return null;
  if (accepts && !accepts(match.spelling, match.key)) return null;
  const locale = canonicalLocale(match.spelling);
  if (locale === null || locale === sourceLocale) return null;
  return { path, key: match.key, extension: match.extension, locale, spelling: match.spelling };
}

/** The source that a path is in a layout, or null. */
export function sourceEntry({ sources }: Layout, path: string, sourceLocale: Locale): Entry | null {
  for (const pattern of sources) {
    const match = pattern.match(path);
    if (match === null) continue;
    if (match.spelling !== null && canonicalLocale(match.spelling) !== sourceLocale) continue;
    return { path, key: match.key, extension: match.extension };
  }
  return null;
}
