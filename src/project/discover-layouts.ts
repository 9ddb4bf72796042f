import { canonicalLocale } from '../config/locale.ts';
import type { Locale } from '../types.ts';
import type { Layout } from './layout.ts';
import { compilePattern } from './pattern.ts';

/** Folders whose own name says that they hold translations of what lies beside them. */
const containerNames: ReadonlySet<string> = new Set(['i18n', 'l10n', 'lang', 'langs', 'locales', 'translations']);

/**
 * The layouts that a project's paths suggest, the most telling first: a folder per locale (`docs/{locale}/{path}`),
 * Docusaurus, translations below the sources or in a container (`ko/{path}` beside `{path}`), and suffixes
 * (`{path}.{locale}`). Suffixes are always among them; whether a pair exists is seen when files are matched.
 */
export function discoverLayouts(paths: readonly string[], sourceLocale: Locale): Layout[] {
  const siblings: Layout[] = [];
  const below: Layout[] = [];
  for (const [parent, spellings] of localeFolders(paths)) {
    const own = sourceFolder(spellings, sourceLocale);
    if (own !== null) {
      const found = layout(`${parent}${own}/{path}`, `${parent}{locale}/{path}`, true, 'none');
      // `en-US` where the source locale is `en` holds no translations.
      siblings.push({ ...found, accepts: (spelling) => spelling !== own && isLocaleName(spelling) });
    } else below.push(...layoutsBelow(parent));
  }
  return [...siblings, ...docusaurusLayouts(paths), ...below, ...suffixLayouts(sourceLocale)];
}

function layout(source: string, target: string, complete: boolean, evidence: Layout['evidence']): Layout {
  return {
    sources: [compilePattern(source, '`layouts`')],
    target: compilePattern(target, '`layouts`'),
    complete,
    evidence,
    accepts: isLocaleName,
  };
}

/** Folders that hold a folder named like a locale (with `/` at the end, '' for the root), and the names of those. */
function localeFolders(paths: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const holders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  for (const holder of holders) {
    const folders = holder.split('/').slice(0, -1);
    for (const [index, name] of folders.entries()) {
      if (!isLocaleName(name)) continue;
      const parent = folders
        .slice(0, index)
        .map((folder) => `${folder}/`)
        .join('');
      found.set(parent, (found.get(parent) ?? new Set()).add(name));
    }
  }
  return found;
}

/**
 * Whether a name in a path is meant as a locale. Three letters alone (`bin`, `man`, `new`) are far more often an
 * ordinary word, and so is a code that has been withdrawn (`in` for Indonesian).
 */
export function isLocaleName(name: string): boolean {
  const known = named.get(name) ?? readsAsLocale(name);
  named.set(name, known);
  return known;
}

/** Answers by name: each folder is part of many paths. */
const named = new Map<string, boolean>();

function readsAsLocale(name: string): boolean {
  const [language, ...others] = name.toLowerCase().split(/[-_]/);
  // Asked first: what is no locale by its form alone is not looked up by name.
  if (language?.length !== 2 && others.length === 0) return false;
  const locale = canonicalLocale(name);
  return locale !== null && new Intl.Locale(locale).language === language;
}

/** The folder of the sources among folders named like locales: the exact locale, or else the only one of its language. */
function sourceFolder(spellings: ReadonlySet<string>, sourceLocale: Locale): string | null {
  const exact = [...spellings].find((name) => canonicalLocale(name) === sourceLocale);
  if (exact !== undefined) return exact;
  const language = new Intl.Locale(sourceLocale).language;
  const akin = [...spellings].filter((name) => new Intl.Locale(canonicalLocale(name)!).language === language);
  return akin.length === 1 ? akin[0]! : null;
}

/** `docs/ko/x.md` ↔ `docs/x.md`; from a container such as `translations/`, `translations/ko/x.md` ↔ `x.md`. */
function layoutsBelow(parent: string): Layout[] {
  const folders = parent.split('/').slice(0, -1);
  const isContainer = containerNames.has(folders.at(-1) ?? '');
  const outside = folders
    .slice(0, -1)
    .map((folder) => `${folder}/`)
    .join('');
  const target = `${parent}{locale}/{path}`;
  // Not every file of a whole repository, or of what surrounds a container, is meant to be translated.
  if (isContainer) return [layout(`${outside}{path}`, target, false, 'pair')];
  const near = layout(`${parent}{path}`, target, parent !== '', 'pair');
  // `docs/ko/README.md` translates the README of the repository where `docs` has none.
  return parent === '' ? [near] : [near, layout('{path}', target, false, 'pair')];
}

/** Docusaurus keeps the translations of each of its plugins under `i18n/{locale}`. */
function docusaurusLayouts(paths: readonly string[]): Layout[] {
  const sites = new Set(paths.flatMap((path) => /^(.*?)i18n\/[^/]+\/docusaurus-plugin-content-/.exec(path)?.[1] ?? []));
  return [...sites].flatMap((site) => {
    const plugin = `${site}i18n/{locale}/docusaurus-plugin-content`;
    return [
      layout(`${site}docs/{path}`, `${plugin}-docs/current/{path}`, true, 'pair'),
      layout(`${site}versioned_docs/{path}`, `${plugin}-docs/{path}`, true, 'pair'),
      layout(`${site}blog/{path}`, `${plugin}-blog/{path}`, true, 'pair'),
      layout(`${site}src/pages/{path}`, `${plugin}-pages/{path}`, false, 'pair'),
    ];
  });
}

/**
 * `README.ko.md`, `README_ko.md`, `README-ko.md` beside `README.md`. After `_` and `-` a name in small letters is more
 * often an English word (`sign-in.md`, `how-to.md`), so that only names in capitals are believed.
 */
function suffixLayouts(sourceLocale: Locale): Layout[] {
  return ['.', '_', '-'].map((mark) => ({
    sources: [`{path}${mark}${sourceLocale}`, '{path}'].map((text) => compilePattern(text, '`layouts`')),
    target: compilePattern(`{path}${mark}{locale}`, '`layouts`'),
    complete: false,
    evidence: mark === '.' ? 'locale' : 'pair',
    accepts: (spelling, key) => (mark === '.' || !/[a-z]/.test(baseName(key))) && isLocaleName(spelling),
  }));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
