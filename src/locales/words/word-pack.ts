import type { Lexicon } from './lexicon.ts';

/** What diglot knows of the words of a language, for comparing a text with one in another language. */
export interface WordPack {
  /** BCP 47 tag of the language, without region. */
  readonly language: string;
  /**
   * How long a text in the language is that takes one character in English: the natural logarithm of the median over linked
   * sections of translated documentation (see `bench/`). 0 where it was not measured.
   */
  readonly density: number;
  /** What words mean, or null where none are known. */
  readonly knowledge: WordKnowledge | null;
}

/** Meanings of words as English headwords (stems), the pivot between any two languages: English words by stem, others by their written beginning. */
export type WordKnowledge =
  | { readonly kind: 'english'; readonly headwords: ReadonlyMap<string, readonly string[]> }
  | {
      readonly kind: 'listed';
      readonly lexicon: Lexicon;
      /** What may follow a word of one syllable and leave it a word: particles, and nothing. Empty where words are not divided. */
      readonly particles: ReadonlySet<string>;
    };
