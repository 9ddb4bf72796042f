import { chineseWords } from './zh-list.ts';
import { Lexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';
import { taiwaneseWords, toSimplified } from './zh-traditional.ts';

export const zh: WordPack = wordPack('zh', 3.6, () => ({
  kind: 'listed',
  lexicon: new Lexicon(`${chineseWords};${taiwaneseWords}`),
  particles: new Set(),
  spelling: toSimplified,
}));
