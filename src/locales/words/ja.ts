import { japaneseWords } from './ja-list.ts';
import { Lexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

export const ja: WordPack = wordPack('ja', 2.05, () => ({
  kind: 'listed',
  lexicon: new Lexicon(japaneseWords),
  particles: new Set(),
}));
