import type { Locale } from '../../types.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { WordPack } from './word-pack.ts';
import { zh } from './zh.ts';

/** Languages of which no more is known than how long they are. */
const densities: Readonly<Record<string, number>> = { de: 1.18, es: 1.08, fr: 1.18, pt: 1.06, ru: 1.03 };

const packs: ReadonlyMap<string, WordPack> = new Map([
  ...[en, ko, ja, zh].map((pack): [string, WordPack] => [pack.language, pack]),
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
