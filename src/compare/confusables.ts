import unhomoglyph from 'unhomoglyph';
import { lineIndexOf } from '../line-index.ts';
import { once } from '../locales/once.ts';
import { scriptsOf } from '../locales/script.ts';
import type { Bitext, Range } from '../types.ts';

/** A word of the target that is not what it looks like. */
export interface Confusable {
  readonly word: string;
  /** The source's word that it looks like, or null where the source has none. */
  readonly meant: string | null;
  readonly target: Range;
}

/** Words in the scripts whose letters pass for Latin ones; Hangul, kana and Han are never looked at. */
const runs =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{M}0-9_\uFF10-\uFF19\u{1D400}-\u{1D7FF}]+/gu;
const latin = /[A-Za-z]/;
const lookalike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}\uFB00-\uFB06\u0131\u017F\u0251\u0261\u0269\u1D00-\u1D2B]/u;
/** Latin letters that some language is written with, though they look like others: alone they are no mixture. */
const ownLatin = /[\u0131\u017F\u0251\u0261\u0269]/u;
const fullWidth = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;

/**
 * Words of the target that mix scripts, or that only look like a word of the source (UTS #39, skeleton). A word that the source has as
 * well is none, nor is a word in full-width letters throughout, nor one in a script in which the target's locale is written.
 */
export function findConfusables({ source, target }: Bitext): Confusable[] {
  if (!lookalike.test(target.text)) return [];
  const found = [...target.text.matchAll(runs)].filter(([word]) => lookalike.test(word));
  if (found.length === 0) return [];
  const known = new Set(source.text.match(runs));
  const bySkeleton = once(() => new Map([...known].map((word) => [skeletonOf(word), word])));
  const own = scriptsOf(target.locale).some(
    (script) => script === 'Cyrillic' || script === 'Greek' || script === 'Armenian',
  );
  const index = lineIndexOf(target);
  return found.flatMap((match) => {
    const [word] = match;
    if (known.has(word)) return [];
    const meant = bySkeleton().get(skeletonOf(word)) ?? null;
    // Where the letters from elsewhere look like none of ours they hide nothing: `μm`.
    const isMixed = latin.test(word) && !own && !ownLatin.test(word) && /^[\x21-\x7e]+$/.test(skeletonOf(word));
    const isDisguised = meant !== null && word.length > 2 && !isFullWidth(word) && latin.test(meant);
    if (!isMixed && !isDisguised) return [];
    return [{ word, meant, target: index.range(match.index, match.index + word.length) }];
  });
}

/** What a word looks like: two words that look the same have the same skeleton. */
export function skeletonOf(word: string): string {
  return unhomoglyph(word.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .normalize('NFD')
    .toLowerCase();
}

/** Full-width letters throughout are how some locales set Latin words. */
function isFullWidth(word: string): boolean {
  return Array.from(word).every((character) => fullWidth.test(character));
}
