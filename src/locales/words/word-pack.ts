import type { Lexicon } from './lexicon.ts';

/** What diglot knows of the words of a language, for comparing a text with one in another language. */
export interface WordPack {
  /** BCP 47 tag of the language, without region. */
  readonly language: string;
  /**
   * How much more a letter of the language's script says than one of English (2: half as many are needed), such that linked
   * sections of translated documentation are equally long in the median; for a language in Latin letters, how much longer
   * its texts are than English ones. 1 where it was not measured.
   */
  readonly density: number;
  /** What words mean, or null where none are known. */
  readonly knowledge: WordKnowledge | null;
}

/** A pack whose words are read when they are first asked for: reading a list takes longer than checking a short policy. */
export function wordPack(language: string, density: number, readKnowledge: () => WordKnowledge): WordPack {
  let knowledge: WordKnowledge | null = null;
  return {
    language,
    density,
    get knowledge() {
      knowledge ??= readKnowledge();
      return knowledge;
    },
  };
}

/** Meanings of words as English headwords (stems), the pivot between any two languages: English words by stem, others by their written beginning. */
export type WordKnowledge =
  | { readonly kind: 'english'; readonly headwords: ReadonlyMap<string, readonly string[]> }
  | {
      readonly kind: 'listed';
      readonly lexicon: Lexicon;
      /** What may follow a word of one syllable and leave it a word: particles, and nothing. Empty where words are not divided. */
      readonly particles: ReadonlySet<string>;
      /** Where words are divided and listed by their beginnings: what may stand before a listed beginning in a run. */
      readonly before?: RegExp;
      /** A run as the list spells it, character by character; absent where there is one spelling. */
      readonly spelling?: (run: string) => string;
    };
