import { englishWords } from './en-list.ts';
import { readEnglish } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

export const en: WordPack = wordPack('en', 1, () => ({ kind: 'english', headwords: readEnglish(englishWords) }));
