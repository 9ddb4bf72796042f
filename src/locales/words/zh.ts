import { chineseWords } from './zh-list.ts';
import { readLexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';
import { taiwaneseWords, toSimplified } from './zh-traditional.ts';

export const zh: WordPack = wordPack('zh', 3.6, () => ({
  kind: 'listed',
  lexicon: readLexicon(`${chineseWords};${taiwaneseWords}`),
  particles: new Set(),
  spelling: toSimplified,
}));
