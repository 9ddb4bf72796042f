import { canonicalLocale } from '../config/locale.ts';
import type { Locale } from '../types.ts';
import { isLocaleName } from './discover-layouts.ts';
import { splitExtension } from './pair.ts';

/** The locale that a path names: its suffix (`README.ko.md`), or its innermost folder named like a locale; null where it names none. */
export function pathLocale(path: string): Locale | null {
  const parts = (splitExtension(path)?.stem ?? path).split('/');
  const suffix = /[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2})$/.exec(parts.at(-1)!)?.[1];
  const name = [suffix ?? '', ...parts.slice(0, -1).toReversed()].find(isLocaleName);
  return name === undefined ? null : canonicalLocale(name);
}
