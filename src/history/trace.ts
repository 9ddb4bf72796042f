import { judgeChange } from '../compare/drift/change.ts';
import { countKeys, overlap } from '../compare/drift/match-sections.ts';
import { wordTokens } from '../compare/drift/tokens.ts';
import { weightyWordsOf } from '../compare/drift/weighty-words.ts';
import type { Locale } from '../types.ts';
import type { TextPart } from '../compare/drift/outline.ts';

/**
 * Follows the parts of a translation back through its versions. The part is as old as the oldest version in which it stands as it does now, or
 * with no more than slips, spacing and punctuation mended: neither a move nor a new heading nor a revert to it makes it a new translation.
 */
export class Tracer {
  readonly #locale: Locale;
  readonly #traced: Traced[];

  /** `newest` is the version of the parts given; versions are numbered by the caller. */
  constructor(parts: readonly TextPart[], newest: number, locale: Locale) {
    this.#locale = locale;
    this.#traced = parts.map((part) => ({ part, origin: newest, digests: new Set([part.digest]) }));
  }

  /** Looks for the parts in an older version than those shown before. */
  visit(older: readonly TextPart[], version: number): void {
    const byDigest = new Map(older.map((part) => [part.digest, part]));
    const held = new Set(this.#traced.map(({ part }) => part.digest));
    const free = older.filter((part) => !held.has(part.digest));
    for (const traced of this.#traced) {
      const same = byDigest.get(traced.part.digest) ?? this.#sameTranslation(traced.part, free);
      if (!same) continue;
      traced.part = same;
      traced.origin = version;
      traced.digests.add(same.digest);
    }
  }

  /** For each part, in order: the version that it dates from, and the digests that it had since. */
  get results(): readonly { readonly origin: number; readonly digests: ReadonlySet<string> }[] {
    return this.#traced;
  }

  #sameTranslation(part: TextPart, older: readonly TextPart[]): TextPart | undefined {
    // A slip does not change a length by much: this spares most of the comparisons.
    const near = older.filter((other) => Math.abs(other.text.length - part.text.length) <= 8 + part.text.length / 8);
    return near.find((other) => isSmallEdit(other.text, part.text, this.#locale));
  }
}

interface Traced {
  part: TextPart;
  origin: number;
  readonly digests: Set<string>;
}

/** True where a text became the other by mending slips, spacing, punctuation and layout alone. */
export function isSmallEdit(before: string, after: string, locale: Locale): boolean {
  const earlier = wordTokens(before);
  const later = wordTokens(after);
  const counts = countKeys(later);
  // Spacing alone may change most words of a text without spaces between them, so that only texts of some length are told apart early.
  if (later.length > 20 && overlap(countKeys(earlier), counts) < 0.5) return false;
  const change = judgeChange(
    { tokens: earlier, invariants: [] },
    { tokens: later, invariants: [] },
    weightyWordsOf(locale),
    (key) => counts.has(key),
  );
  return change.kind !== 'changed';
}
