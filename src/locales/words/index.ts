import type { Locale } from '../../types.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ru } from './ru.ts';
import type { WordPack } from './word-pack.ts';
import { zh } from './zh.ts';

/** Languages of which no more is known than how long they are. */
const densities: Readonly<Record<string, number>> = { de: 1.18, es: 1.08, fr: 1.18, pt: 1.06 };

const packs: ReadonlyMap<string, WordPack> = new Map([
  ...[en, ko, ja, zh, ar, hi, ru].map((pack): [string, WordPack] => [pack.language, pack]),
  ...Object.entries(densities).map(([language, density]): [string, WordPack] => [
    language,
    { language, density, knowledge: null },
  ]),
]);

/** What is known of the words of a locale's language; a language without a pack gets one that knows no words. */
export function wordPackOf(locale: Locale): WordPack {
  const language = locale.toLowerCase().split(/[-_]/)[0]!;
  return packs.get(language) ?? { language, density: 1, knowledge: null };
}
