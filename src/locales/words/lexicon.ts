import { englishStem } from './english-stem.ts';

/**
 * What the words of a language say, as English headwords (their stems): the pivot over which any two languages of which
 * diglot knows words can be compared.
 */
export interface Lexicon {
  /** Headwords by word or beginning of a word. */
  readonly headwords: ReadonlyMap<string, readonly string[]>;
  /** All headwords that a listed word says. */
  readonly says: ReadonlySet<string>;
  /** By `beginning` of a word the length of the longest that begins so. */
  readonly longest: ReadonlyMap<number, number>;
}

/** What stands at an offset of a text, two UTF-16 code units, as a number: few words of a list have it in common, and most of a text none. */
export function beginning(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Reads a word list: entries divided by `;`, each a headword and the words that say it. */
export function readLexicon(list: string): Lexicon {
  const headwords = new Map<string, string[]>();
  const longest = new Map<number, number>();
  for (const entry of list.split(';')) {
    const [headword, ...words] = entry.trim().split(/\s+/);
    const stem = englishStem(headword!);
    for (const word of words) {
      const found = headwords.get(word);
      if (found) found.push(stem);
      else headwords.set(word, [stem]);
      const first = beginning(word, 0);
      longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
    }
  }
  return { headwords, says: new Set([...headwords.values()].flat()), longest };
}

/** Reads the list of English words that share their translations: by stem, the headwords' stems. */
export function readEnglish(list: string): ReadonlyMap<string, readonly string[]> {
  const headwords = new Map<string, string[]>();
  for (const entry of list.split(';')) {
    const [headword, ...words] = entry.trim().split(/\s+/).map(englishStem);
    for (const word of new Set([headword!, ...words])) headwords.set(word, [...(headwords.get(word) ?? []), headword!]);
  }
  return headwords;
}
