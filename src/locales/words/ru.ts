import { russianWords } from './ru-list.ts';
import { Lexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

export const ru: WordPack = wordPack('ru', 1.03, () => ({
  kind: 'listed',
  lexicon: new Lexicon(russianWords),
  particles: new Set(),
  before: /^/,
  spelling: (run) => run.toLowerCase(),
}));
