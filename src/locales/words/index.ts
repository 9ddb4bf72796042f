import type { Locale } from '../../types.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { WordPack } from './word-pack.ts';
import { zh } from './zh.ts';

const packs: ReadonlyMap<string, WordPack> = new Map([en, ko, ja, zh].map((pack) => [pack.language, pack]));

/** What is known of the words of a locale's language; a language without a pack gets one that knows no words. */
export function wordPackOf(locale: Locale): WordPack {
  const language = locale.toLowerCase().split(/[-_]/)[0]!;
  return packs.get(language) ?? { language, density: 0, knowledge: null };
}
