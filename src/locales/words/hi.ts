import { hindiWords } from './hi-list.ts';
import { Lexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

export const hi: WordPack = wordPack('hi', 1.09, () => ({
  kind: 'listed',
  lexicon: new Lexicon(hindiWords),
  particles: new Set(),
  before: /^/,
}));
