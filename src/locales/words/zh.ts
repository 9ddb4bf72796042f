import { chineseWords } from './zh-list.ts';
import { readLexicon } from './lexicon.ts';
import type { WordPack } from './word-pack.ts';

export const zh: WordPack = {
  language: 'zh',
  density: 3.6,
  knowledge: { kind: 'listed', lexicon: readLexicon(chineseWords), particles: new Set() },
};
