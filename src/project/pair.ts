import type { Locale } from '../types.ts';

/** A source file and its translation in one locale. Paths are relative to the project's root, with `/`. */
export interface Pair {
  readonly locale: Locale;
  /** For an `extra` pair, the source that was looked for. */
  readonly source: string;
  /** For a `missing` pair, the target that was looked for. */
  readonly target: string;
  /** `missing`: there is no target file. `extra`: there is no source file. */
  readonly state: 'paired' | 'missing' | 'extra';
}

/** File name extensions of documents, in the order in which they are preferred. */
export const documentExtensions: readonly string[] = ['.md', '.markdown', '.mdx', '.txt'];

/** The extensions as messages list them. */
export const extensionList: string = documentExtensions.join(' ');

/** The path without its document extension, and that extension; null where it is no document. Case does not matter. */
export function splitExtension(path: string): { readonly stem: string; readonly extension: string } | null {
  const dot = path.lastIndexOf('.');
  if (dot <= 0 || path[dot - 1] === '/') return null;
  const extension = path.slice(dot);
  return documentExtensions.includes(extension) || documentExtensions.includes(extension.toLowerCase())
    ? { stem: path.slice(0, dot), extension }
    : null;
}

/** Sorts pairs by source path, then locale, then target path, in code units: the same order on every machine. */
export function comparePairs(one: Omit<Pair, 'state'>, other: Omit<Pair, 'state'>): number {
  return (
    compareText(one.source, other.source) ||
    compareText(one.locale, other.locale) ||
    compareText(one.target, other.target)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
