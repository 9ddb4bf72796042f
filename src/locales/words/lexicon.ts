import { CodeUnits } from '../../code-units.ts';
import { englishStem } from './english-stem.ts';
import { WordTable } from './word-table.ts';

const codeUnits = new CodeUnits();

/**
 * What the words of a language say, as English headwords (their stems): the pivot over which any two languages of which
 * diglot knows words can be compared.
 */
export class Lexicon {
  /** All headwords that a listed word says. */
  readonly says: ReadonlySet<string>;
  readonly #words = new WordTable();
  /** By number of a word or beginning of a word. */
  readonly #headwords: string[][] = [];
  /** By the first two UTF-16 code units of words the length of the longest that begins so: few words of a list have them in common. */
  readonly #longest = new Map<number, number>();

  /** Reads a word list: entries divided by `;`, each a headword and the words that say it. */
  constructor(list: string) {
    const says = new Set<string>();
    for (const entry of list.split(';')) {
      const [headword, ...words] = entry.trim().split(/\s+/);
      const stem = englishStem(headword!);
      if (words.length > 0) says.add(stem);
      for (const word of words) this.#add(word, stem);
    }
    this.says = says;
  }

  /** Headwords of the word that stands from `start` to `end` (exclusive) of a text, null where it is not listed. */
  headwords(text: Uint16Array, start: number, end: number): readonly string[] | null {
    const number = this.#words.find(text, start, end);
    return number < 0 ? null : this.#headwords[number]!;
  }

  /** The most characters from `start` to `end` (exclusive) of a text that may be a listed word. */
  longest(text: Uint16Array, start: number, end: number): number {
    if (end - start < 2) return end - start;
    return Math.min(end - start, this.#longest.get((text[start]! << 16) | text[start + 1]!) ?? 1);
  }

  #add(word: string, headword: string): void {
    const codes = codeUnits.of(word);
    const { length } = word;
    const number = this.#words.find(codes, 0, length);
    if (number >= 0) {
      this.#headwords[number]!.push(headword);
      return;
    }
    this.#words.add(codes, 0, length);
    this.#headwords.push([headword]);
    if (length === 1) return;
    const first = (codes[0]! << 16) | codes[1]!;
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, length));
  }
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
