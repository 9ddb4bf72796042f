import type { Locale } from '../types.ts';
import { type Layout, type TargetEntry, sourceEntry, targetEntry } from './layout.ts';
import { type Entry, matchEntries } from './match-entries.ts';
import type { Pair } from './pair.ts';

/** The pairs of one layout and locale. */
export interface LayoutPairs {
  readonly layout: Layout;
  readonly locale: Locale;
  readonly pairs: readonly Pair[];
}

/** A locale, and how a path spells it where nothing on disk does. */
export interface WantedLocale {
  readonly locale: Locale;
  readonly spelling: string;
}

/**
 * Pairs the files of a project by its layouts, the first layout first: a target belongs to the layout in which it has a
 * source, and what is paired in one layout is neither missing nor extra in another.
 */
export function matchLayouts(
  paths: readonly string[],
  layouts: readonly Layout[],
  sourceLocale: Locale,
  wanted: readonly WantedLocale[] | null,
): LayoutPairs[] {
  const asked = wanted && new Set(wanted.map(({ locale }) => locale));
  const taken = new Set<string>();
  const drafts = layouts.flatMap((layout) => {
    const translated = paths.map((path) => targetEntry(layout, path, sourceLocale));
    const targets = translated.filter(
      (target): target is TargetEntry =>
        target !== null && !taken.has(target.path) && (asked?.has(target.locale) ?? true),
    );
    const spellings = spellingsOf(targets, layout, wanted);
    if (spellings.length === 0) return [];
    // What is a target is no source, whatever its locale.
    const sources = paths.flatMap((path, at) =>
      translated[at] ? [] : (sourceEntry(layout, path, sourceLocale) ?? []),
    );
    return spellings.map(({ locale, spelling }) => {
      const own = targets.filter((target) => target.locale === locale);
      const matched = matchEntries(sources, own);
      for (const { source, target } of matched.paired) taken.add(target.path).add(taskOf(source.path, locale));
      return { layout, locale, spelling, matched };
    });
  });
  const proven = new Set(drafts.flatMap(({ locale, matched }) => (matched.paired.length > 0 ? [locale] : [])));
  const isProven = ({ layout, locale, matched }: (typeof drafts)[number]): boolean =>
    layout.evidence === 'none' || (layout.evidence === 'locale' && proven.has(locale)) || matched.paired.length > 0;
  return drafts.filter(isProven).map(({ layout, locale, spelling, matched }) => {
    const open = openPairs(layout, sourceLocale, { locale, spelling }, matched, taken);
    const paired = matched.paired.map(
      ({ source, target }): Pair => ({ locale, source: source.path, target: target.path, state: 'paired' }),
    );
    return { layout, locale, pairs: [...paired, ...open] };
  });
}

/** Locales of a layout: those asked for (unless the layout has to be proven by a pair), or else those found. */
function spellingsOf(
  targets: readonly TargetEntry[],
  layout: Layout,
  wanted: readonly WantedLocale[] | null,
): WantedLocale[] {
  const found = new Map(targets.map((target) => [target.locale, { locale: target.locale, spelling: target.spelling }]));
  for (const want of layout.evidence !== 'none' ? [] : (wanted ?? []))
    if (!found.has(want.locale)) found.set(want.locale, want);
  return [...found.values()];
}

/** Marks a source as paired in a locale; a line break stands in no path of a document that matters here. */
function taskOf(source: string, locale: Locale): string {
  return `${source}\n${locale}`;
}

function openPairs(
  { target, sources, complete }: Layout,
  sourceLocale: Locale,
  { locale, spelling }: WantedLocale,
  matched: { readonly missing: readonly Entry[]; readonly extra: readonly Entry[] },
  taken: Set<string>,
): Pair[] {
  const pairs: Pair[] = [];
  for (const { path, key, extension } of complete ? matched.missing : []) {
    if (taken.has(taskOf(path, locale))) continue;
    taken.add(taskOf(path, locale));
    pairs.push({ locale, source: path, target: target.expand({ spelling, key, extension }), state: 'missing' });
  }
  for (const { path, key, extension } of matched.extra) {
    if (taken.has(path)) continue;
    taken.add(path);
    const source = sources.at(-1)!.expand({ spelling: sourceLocale, key, extension });
    pairs.push({ locale, source, target: path, state: 'extra' });
  }
  return pairs;
}
