import { japaneseWords } from './ja-list.ts';
import { readLexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

export const ja: WordPack = wordPack('ja', 2.05, () => ({
  kind: 'listed',
  lexicon: readLexicon(japaneseWords),
  particles: new Set(),
}));
