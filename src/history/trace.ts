import { judgeChange } from '../compare/drift/change.ts';
import { countKeys, overlap } from '../compare/drift/match-sections.ts';
import { wordTokens } from '../compare/drift/tokens.ts';
import { weightyWordsOf } from '../locales/weighty-words.ts';
import type { Locale } from '../types.ts';
import type { TextPart } from '../compare/drift/outline.ts';

/**
 * Follows the parts of a translation back through its versions. The part is as old as the oldest version in which it stands as it does now, or
 * with no more than slips, spacing and punctuation mended: neither a move nor a new heading nor a revert to it makes it a new translation.
 */
export class Tracer {
  readonly #locale: Locale;
  readonly #traced: readonly TracedPart[];

  /** `newest` is the version of the parts given; versions are numbered by the caller. */
  constructor(parts: readonly TextPart[], newest: number, locale: Locale) {
    this.#locale = locale;
    this.#traced = parts.map((part) => new TracedPart(part, newest));
  }

  /** Looks for the parts in an older version than those shown before. */
  visit(older: readonly TextPart[], version: number): void {
    const byText = new Map(older.map((part) => [part.text, part]));
    const lost = this.#traced.filter((traced) => !traced.follow(byText.get(traced.part.text), version));
    if (lost.length === 0) return;
    const held = new Set(this.#traced.map(({ part }) => part.text));
    const free = older.filter((part) => !held.has(part.text));
    for (const traced of lost)
      traced.follow(
        free.find(({ digest }) => digest === traced.part.digest) ?? this.#sameTranslation(traced.part, free),
        version,
      );
  }

  /** The parts in order, with what was found of them. */
  get results(): readonly TracedPart[] {
    return this.#traced;
  }

  #sameTranslation(part: TextPart, older: readonly TextPart[]): TextPart | undefined {
    // A slip does not change a length by much: this spares most of the comparisons.
    const near = older.filter((other) => Math.abs(other.text.length - part.text.length) <= 8 + part.text.length / 8);
    return near.find((other) => isSmallEdit(other.text, part.text, this.#locale));
  }
}

/** A part on its way back through the versions. */
class TracedPart {
  /** As it stands in the oldest version in which it was found. */
  part: TextPart;
  /** That version. */
  origin: number;
  readonly #wordings: TextPart[];

  constructor(part: TextPart, origin: number) {
    this.part = part;
    this.origin = origin;
    this.#wordings = [part];
  }

  /** The digests that it had since. */
  get digests(): ReadonlySet<string> {
    return new Set(this.#wordings.map(({ digest }) => digest));
  }

  /** Takes the part for the same in an older version; false where there is none. */
  follow(older: TextPart | undefined, version: number): boolean {
    if (!older) return false;
    if (older.text !== this.part.text) this.#wordings.push(older);
    this.part = older;
    this.origin = version;
    return true;
  }
}

/** True where a text became the other by mending slips, spacing, punctuation and layout alone. */
export function isSmallEdit(before: string, after: string, locale: Locale): boolean {
  // A changed number is never small, and found without splitting into words.
  if (digitsOf(before) !== digitsOf(after)) return false;
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

function digitsOf(text: string): string {
  return text.match(/\p{N}+/gu)?.join(' ') ?? '';
}
