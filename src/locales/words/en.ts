import { englishWords } from './en-list.ts';
import { readEnglish } from './lexicon.ts';
import type { WordPack } from './word-pack.ts';

export const en: WordPack = {
  language: 'en',
  density: 1,
  knowledge: { kind: 'english', headwords: readEnglish(englishWords) },
};
