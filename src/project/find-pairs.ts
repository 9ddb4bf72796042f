import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import ignore from 'ignore';
import type { Settings } from '../config/settings.ts';
import { InputError, type Sentence } from '../config/user-error.ts';
import { discoverLayouts } from './discover-layouts.ts';
import { compileLayout } from './layout.ts';
import { listDocuments } from './list-documents.ts';
import { type LayoutPairs, matchLayouts } from './match-layouts.ts';
import { type NamedTarget, namedPairs } from './named-pairs.ts';
import { type Pair, comparePairs, extensionList } from './pair.ts';

/** Folders that hold documents which are nobody's to translate, left out where nothing is configured. */
const sideFolders: ReadonlySet<string> = new Set([
  'bench',
  'build',
  'coverage',
  'dist',
  'fixtures',
  'out',
  'target',
  'test',
  'testdata',
  'tests',
  'third_party',
  'vendor',
]);

/** Where the command line says that the documents are; null where it leaves that to the configuration. */
export interface NamedFolders {
  readonly source: string;
  readonly targets: readonly NamedTarget[];
}

/** The parts of the settings that say which file translates which. */
export type PairSettings = Pick<
  Settings,
  'root' | 'file' | 'sourceLocale' | 'locales' | 'layouts' | 'pairs' | 'ignore'
>;

/**
 * The pairs of a project: those of the folders named, else those configured, else those discovered. Throws an
 * `InputError` where there are none, for a run without pairs has judged nothing.
 */
export function findPairs(settings: PairSettings, folders: NamedFolders | null): Pair[] {
  const { root, ignore: ignored } = settings;
  const pairs = folders
    ? namedPairs(root, folders.source, folders.targets, ignored)
    : [...configuredPairs(settings), ...layoutPairs(settings).flatMap((found) => found.pairs)];
  if (pairs.length === 0) throw noPairsFound(settings, folders);
  return unique(pairs);
}

/** The pairs of the configured layouts, or of those that the project's paths suggest where neither layouts nor pairs are configured. */
export function layoutPairs(settings: PairSettings): LayoutPairs[] {
  const { root, file, layouts, pairs, locales, sourceLocale, ignore: ignored } = settings;
  if (layouts.length === 0 && pairs.length > 0) return [];
  if (layouts.length > 0) {
    const where = `\`layouts\` of ${file ?? 'the configuration'}`;
    const compiled = layouts.map((layout) => compileLayout(layout, where));
    return matchLayouts(listDocuments(root, '', { ignored, gitignore: true }), compiled, sourceLocale, locales);
  }
  // Folders with a dot are tools' own, save the one in which policies are kept.
  const skipFolder = (_path: string, name: string): boolean =>
    sideFolders.has(name) || (name.startsWith('.') && name !== '.github');
  const paths = listDocuments(root, '', { ignored, gitignore: true, skipFolder });
  return matchLayouts(paths, discoverLayouts(paths, sourceLocale), sourceLocale, locales);
}

/** Configured pairs; a file that does not exist makes the pair a missing or an extra one, as in a layout. */
function configuredPairs({ root, pairs, file }: PairSettings): Pair[] {
  return pairs.map(({ locale, source, target }) => {
    const hasSource = existsSync(resolve(root, source));
    const hasTarget = existsSync(resolve(root, target));
    if (hasSource || hasTarget)
      return { locale, source, target, state: hasSource ? (hasTarget ? 'paired' : 'missing') : 'extra' };
    throw new InputError({
      en: `Cannot find \`${source}\` nor \`${target}\`, a pair in \`pairs\` of ${file ?? 'the configuration'}`,
      ko: `찾을 수 없는 짝: \`${source}\`, \`${target}\` (${file ?? '설정'}의 \`pairs\`)`,
    });
  });
}

/** In their total order, without those that both `pairs` and a layout name. */
function unique(pairs: readonly Pair[]): Pair[] {
  const byNames = new Map(pairs.map((pair) => [[pair.locale, pair.source, pair.target].join('\n'), pair]));
  return [...byNames.values()].toSorted(comparePairs);
}

/** The error that says where pairs were looked for. */
export function noPairsFound(settings: PairSettings, folders: NamedFolders | null): InputError {
  return new InputError(nothingFound(settings, folders));
}

function nothingFound({ root, file, layouts }: PairSettings, folders: NamedFolders | null): Sentence {
  if (folders) {
    const places = [folders.source, ...folders.targets.map(({ path }) => path)].map((path) => `\`${path}\``).join(', ');
    return {
      en: `No documents (${extensionList}) found in ${places}`,
      ko: `문서(${extensionList})가 없는 폴더: ${places}`,
    };
  }
  if (layouts.length > 0) {
    const texts = layouts.map((layout) =>
      typeof layout === 'string' ? layout : `${layout.source} → ${layout.target}`,
    );
    const list = texts.map((text) => `\`${text}\``).join(', ');
    return {
      en: `No pairs of documents found in \`${root}\`, looked for ${list} as ${file ?? 'the configuration'} says`,
      ko: `문서의 짝을 찾지 못함: \`${root}\`, ${file ?? '설정'}에 따라 찾은 것: ${list}`,
    };
  }
  return {
    en: `No pairs of documents found in \`${root}\`, looked for layouts such as \`docs/en/x.md\` with \`docs/ko/x.md\`, \`i18n/ko/x.md\`, \`README.md\` with \`README.ko.md\`; name them with \`--source DIR --target LOCALE=DIR\``,
    ko: `문서의 짝을 찾지 못함: \`${root}\`, 찾은 배치: \`docs/en/x.md\`와 \`docs/ko/x.md\`, \`i18n/ko/x.md\`, \`README.md\`와 \`README.ko.md\` 등; 직접 지정: \`--source DIR --target LOCALE=DIR\``,
  };
}

/**
 * The pairs of which a filter (a file, a folder, or a pattern as in `.gitignore`, relative to the root) names one side,
 * and the filters that name none. All pairs where there are no filters; throws an `InputError` where they leave nothing.
 */
export function filterPairs(
  pairs: readonly Pair[],
  filters: readonly string[],
): { pairs: readonly Pair[]; unmatched: readonly string[] } {
  if (filters.length === 0) return { pairs, unmatched: [] };
  const matches = filters.map((filter) => new Set(pairs.filter(namedBy(filter))));
  const kept = pairs.filter((pair) => matches.some((match) => match.has(pair)));
  if (kept.length > 0) return { pairs: kept, unmatched: filters.filter((_, index) => matches[index]!.size === 0) };
  const list = filters.map((filter) => `\`${filter}\``).join(', ');
  throw new InputError({
    en: `No pair of documents matches ${list}, expected a path of a source or a translation`,
    ko: `해당하는 문서의 짝이 없음: ${list}, 원문이나 번역문의 경로를 써야 합니다`,
  });
}

function namedBy(filter: string): (pair: Pair) => boolean {
  if (filter === '') return () => true;
  const rules = ignore().add(`/${filter}`);
  const isNamed = (path: string): boolean => path === filter || (ignore.isPathValid(path) && rules.ignores(path));
  return ({ source, target }) => isNamed(source) || isNamed(target);
}
