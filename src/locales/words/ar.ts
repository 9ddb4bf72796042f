import { arabicWords } from './ar-list.ts';
import { Lexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

/** Conjunctions, prepositions and the article, which are written as one with the word. */
const before = /^[وف]?(?:[بك]?ال|لل|[بكل])?/;

export const ar: WordPack = wordPack('ar', 1.27, () => ({
  kind: 'listed',
  lexicon: new Lexicon(arabicWords),
  particles: new Set(),
  before: before,
}));
