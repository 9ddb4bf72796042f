import { findTokens } from '../../invariants/find-invariants.ts';
import type { InvariantKind } from '../../types.ts';

/** What tells a translation inside code from a change of it. */
export interface Rewording {
  /** A letter of the target's script that the source's locale does not use; null where both are written in the same script. */
  readonly own: RegExp | null;
  /** The value by which two values of a kind are compared. */
  readonly key: (kind: InvariantKind, value: string) => string;
}

/** What leads a reader to somebody or to something: it must survive in a comment as everywhere. */
const kept: ReadonlySet<InvariantKind> = new Set(['email', 'url', 'digest', 'identifier', 'phone']);

/** Punctuation that a language sets as it likes. */
const prose = /[^\p{L}\p{M}\p{N}\s.,:?!~()'"…·“”‘’、。！？（）「」*/\\%+-]/gu;

/**
 * True where a line of code may be a translation: words of the target's own script have come in, and what else stands there stood in
 * the source's line as well. Brackets, operators and quotes of code must all be there still.
 */
export function isTranslatedLine(source: string, target: string, rewording: Rewording): boolean {
  if (!rewording.own?.test(target)) return false;
  if (!isPartOf(words(target), words(source))) return false;
  return symbols(source) === symbols(target) && differingValues([source], [target], rewording).length === 0;
}

/** True where a comment is none of the source's, but its translation: in the target's script or, where that tells nothing, with other words. */
export function isTranslatedComment(target: string, sources: readonly string[], { own }: Rewording): boolean {
  if (own) return own.test(target);
  const said = letters(target);
  return said.length > 1 && sources.every((source) => sharedShare(said, letters(source)) < 0.5);
}

/** Values that only one side of some comments (or lines) holds: each with the index of its text. */
export function differingValues(
  sources: readonly string[],
  targets: readonly string[],
  rewording: Rewording,
): { readonly side: 'source' | 'target'; readonly index: number }[] {
  const source = valuesOf(sources, rewording);
  const target = valuesOf(targets, rewording);
  const has = (values: typeof source, value: string): boolean => values.some((other) => other.value === value);
  return [
    ...source.filter(({ value }) => !has(target, value)).map(({ index }) => ({ side: 'source' as const, index })),
    ...target.filter(({ value }) => !has(source, value)).map(({ index }) => ({ side: 'target' as const, index })),
  ];
}

function valuesOf(texts: readonly string[], { key }: Rewording): { value: string; index: number }[] {
  return texts.flatMap((text, index) =>
    findTokens(text)
      .filter(({ kind }) => kept.has(kind))
      .map(({ kind, start, end, canonical }) => ({ value: `${kind} ${key(kind, canonical(text.slice(start, end)))}`, index })),
  );
}

function words(text: string): string[] {
  return text.match(/[0-9A-Za-z_$]+/g) ?? [];
}

function symbols(text: string): string {
  return (text.match(prose) ?? []).toSorted().join('');
}

function letters(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).slice(0, 400);
}

function sharedShare(words: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return words.filter((word) => known.has(word)).length / words.length;
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  const free = new Map<string, number>();
  for (const word of whole) free.set(word, (free.get(word) ?? 0) + 1);
  return part.every((word) => {
    const left = free.get(word) ?? 0;
    free.set(word, left - 1);
    return left > 0;
  });
}
