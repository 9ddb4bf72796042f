import { type Change, judgeChange } from '../compare/drift/change.ts';
import { definedIn } from '../compare/drift/definitions.ts';
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
  /** What the version visited last defines. */
  #defined: ReadonlyMap<string, string>;

  /** `newest` is the version of the parts given; versions are numbered by the caller. */
  constructor(parts: readonly TextPart[], newest: number, locale: Locale) {
    this.#locale = locale;
    this.#traced = parts.map((part) => new TracedPart(part, newest));
    this.#defined = definedInAll(parts);
  }

  /** Looks for the parts in an older version than those shown before. */
  visit(older: readonly TextPart[], version: number): void {
    const byText = new Map(older.map((part) => [part.text, part]));
    const lost = this.#traced.filter(
      (traced) => !traced.returnTo(byText, version) && !traced.follow(byText.get(traced.part.text), version),
    );
    const redefined = this.#redefinedSince(older);
    if (lost.length === 0) return;
    const held = new Set(this.#traced.map(({ part }) => part.text));
    const free = older.filter((part) => !held.has(part.text));
    for (const traced of lost) {
      const same = this.#same(traced.part, free);
      // What a definition says anew may answer the source; where it stands may not.
      const isRedefined = same && [traced.part, same].some(({ text }) => redefines(text, redefined));
      if (!isRedefined && traced.follow(same, version)) continue;
      traced.fork(same ?? near(traced.part, free).find(({ body }) => this.#isTiny(body, traced.part.body)), version);
    }
  }

  /** The part as it was, with no more than slips, spacing and punctuation mended; wherever its definitions stood. */
  #same({ digest, body }: TextPart, older: readonly TextPart[]): TextPart | undefined {
    const others = body === '' ? [] : older;
    return (
      older.find((other) => other.digest === digest) ??
      others.find((other) => other.body === body) ??
      others.find((other) => isNear(other.body, body) && isSmallEdit(other.body, body, this.#locale))
    );
  }

  #isTiny(before: string, after: string): boolean {
    return isTinyEdit(before, after, this.#locale);
  }

  /** Labels of which this version and the one visited before it say different things. */
  #redefinedSince(older: readonly TextPart[]): ReadonlySet<string> {
    const defined = definedInAll(older);
    const later = this.#defined;
    this.#defined = defined;
    return new Set([...defined].filter(([label, says]) => (later.get(label) ?? says) !== says).map(([label]) => label));
  }

  /** The parts in order, with what was found of them. */
  get results(): readonly TracedPart[] {
    return this.#traced;
  }
}

function definedInAll(parts: readonly TextPart[]): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ text }) => (text.includes(']:') ? [...definedIn(text)] : [])));
}

function redefines(text: string, labels: ReadonlySet<string>): boolean {
  return labels.size > 0 && [...definedIn(text).keys()].some((label) => labels.has(label));
}

function near({ body }: TextPart, others: readonly TextPart[]): TextPart[] {
  return others.filter((other) => isNear(other.body, body));
}

/** Of about the same length: a slip does not change it by much, and this spares most of the comparisons. */
function isNear(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 8 + other.length / 8;
}

/** A part on its way back through the versions. */
class TracedPart {
  /** As it stands in the oldest version in which it was found. */
  part: TextPart;
  /** That version. */
  origin: number;
  /** Versions, newest first, in which a word or two of it were changed: an answer to the source, or a matter of style. */
  forks: number[] = [];
  readonly #wordings: TextPart[];

  constructor(part: TextPart, origin: number) {
    this.part = part;
    this.origin = origin;
    this.#wordings = [part];
  }

  /** The digests that it had since a word of it was changed. */
  get digests(): ReadonlySet<string> {
    return new Set(this.#wordings.map(({ digest }) => digest));
  }

  /** Takes the part for the same in an older version; false where there is none. */
  follow(older: TextPart | undefined, version: number): boolean {
    if (!older) return false;
    if (older.text !== this.part.text && this.forks.length === 0) this.#wordings.push(older);
    this.part = older;
    this.origin = version;
    return true;
  }

  /** Takes up the part where it stood as it does now, though it said something else in between: it was put back. */
  returnTo(byText: ReadonlyMap<string, TextPart>, version: number): boolean {
    const older = this.forks.length === 0 ? undefined : this.#wordings.find(({ text }) => byText.has(text));
    if (!older) return false;
    this.forks = [];
    this.part = older;
    this.origin = version;
    return true;
  }

  /** As `follow`, for a part of which a word or two were changed since. */
  fork(older: TextPart | undefined, version: number): void {
    if (!older) return;
    this.forks.push(this.origin);
    this.part = older;
    this.origin = version;
  }
}

/** True where a text became the other by mending slips, spacing, punctuation and layout alone. */
export function isSmallEdit(before: string, after: string, locale: Locale): boolean {
  // A changed number is never small, and found without splitting into words.
  return digitsOf(before) === digitsOf(after) && (editOf(before, after, locale)?.kind ?? 'changed') !== 'changed';
}

/** So many words, and such a share of them, may be changed without anything having been translated. */
const tiny = { words: 2, share: 0.15 };

/** True where no more than a word or two became others, in a text of some length. */
function isTinyEdit(before: string, after: string, locale: Locale): boolean {
  const edit = editOf(before, after, locale);
  return edit !== null && edit.words <= Math.min(tiny.words, tiny.share * edit.length);
}

/** What became of a text, and how many words it has; null where the two have little in common. */
function editOf(
  before: string,
  after: string,
  locale: Locale,
): (Pick<Change, 'kind' | 'words'> & { length: number }) | null {
  const earlier = wordTokens(before);
  const later = wordTokens(after);
  const counts = countKeys(later);
  // Spacing alone may change most words of a text, so that only texts of some length are told apart early.
  if (later.length > 20 && overlap(countKeys(earlier), counts) < 0.5) return null;
  const { kind, words } = judgeChange(
    { tokens: earlier, invariants: [] },
    { tokens: later, invariants: [] },
    weightyWordsOf(locale),
    (key) => counts.has(key),
  );
  return { kind, words, length: later.length };
}

function digitsOf(text: string): string {
  return text.match(/\p{N}+/gu)?.join(' ') ?? '';
}
