import { japaneseWords } from './ja-list.ts';
import { readLexicon } from './lexicon.ts';
import type { WordPack } from './word-pack.ts';

export const ja: WordPack = {
  language: 'ja',
  density: 2.05,
  knowledge: { kind: 'listed', lexicon: readLexicon(japaneseWords), particles: new Set() },
};
