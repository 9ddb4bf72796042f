import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { InputError } from '../config/user-error.ts';
import type { Locale } from '../types.ts';
import { listDocuments } from './list-documents.ts';
import { type Entry, matchEntries } from './match-entries.ts';
import { type Pair, splitExtension } from './pair.ts';

/** A folder (or a single file) of translations into one locale, as named on the command line. */
export interface NamedTarget {
  readonly locale: Locale;
  readonly path: string;
}

/**
 * The pairs of a source folder and its target folders: a target is the source's path under the target folder. Two
 * files make one pair. Throws an `InputError` where something named does not exist, or a folder answers a file.
 */
export function namedPairs(
  root: string,
  sourcePath: string,
  targets: readonly NamedTarget[],
  ignored: readonly string[] = [],
): Pair[] {
  const source = tidy(root, sourcePath);
  const named = targets.map(({ locale, path }) => ({ locale, path: tidy(root, path) }));
  if (isFile(root, source)) return named.map((target) => filePair(root, source, target));
  const folders = [source, ...named.map(({ path }) => path)];
  const entries = (folder: string): Entry[] => {
    // A target folder below the source folder holds no sources, and the other way about.
    const others = new Set(folders.filter((other) => other !== folder));
    const paths = listDocuments(root, folder, { ignored, skipFolder: (path) => others.has(path) });
    return paths.map((path) => entryBelow(folder, path));
  };
  const sources = entries(source);
  return named.flatMap(({ locale, path }) => {
    if (isFile(root, path)) throw new InputError(differentKinds(source, path));
    const { paired, missing, extra } = matchEntries(sources, entries(path));
    const at = (folder: string, { key, extension }: Entry): string => below(folder, key + extension);
    return [
      ...paired.map((pair): Pair => ({ locale, source: pair.source.path, target: pair.target.path, state: 'paired' })),
      ...missing.map((entry): Pair => ({ locale, source: entry.path, target: at(path, entry), state: 'missing' })),
      ...extra.map((entry): Pair => ({ locale, source: at(source, entry), target: entry.path, state: 'extra' })),
    ];
  });
}

/** The path relative to the root with `/`, '' for the root itself. */
function tidy(root: string, path: string): string {
  const between = relative(root, resolve(root, path));
  return between.split(sep).join('/');
}

function isFile(root: string, path: string): boolean {
  try {
    return statSync(resolve(root, path)).isFile();
  } catch {
    throw new InputError({
      en: `Cannot find \`${path || '.'}\`: there is no such folder or file`,
      ko: `찾을 수 없는 경로: \`${path || '.'}\`, 그런 폴더나 파일이 없습니다`,
    });
  }
}

function filePair(root: string, source: string, target: NamedTarget): Pair {
  if (!isFile(root, target.path)) throw new InputError(differentKinds(source, target.path));
  return { locale: target.locale, source, target: target.path, state: 'paired' };
}

function differentKinds(source: string, target: string): { en: string; ko: string } {
  return {
    en: `Cannot pair \`${source || '.'}\` with \`${target || '.'}\`: expected two folders or two files`,
    ko: `짝지을 수 없는 경로: \`${source || '.'}\`, \`${target || '.'}\`, 둘 다 폴더이거나 둘 다 파일이어야 합니다`,
  };
}

function entryBelow(folder: string, path: string): Entry {
  const { stem, extension } = splitExtension(path)!;
  return { path, key: folder === '' ? stem : stem.slice(folder.length + 1), extension };
}

function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
