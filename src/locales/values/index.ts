import type { Locale } from '../../types.ts';
import { once } from '../once.ts';
import { englishPack } from './en.ts';
import { fallbackPack } from './fallback.ts';
import { japanesePack } from './ja.ts';
import { koreanPack } from './ko.ts';
import type { ValuePack } from './value-pack.ts';
import { chinesePack } from './zh.ts';

const own: ReadonlyMap<string, () => ValuePack> = new Map([
  ['en', once(englishPack)],
  ['ko', once(koreanPack)],
  ['ja', once(japanesePack)],
  ['zh', once(chinesePack)],
]);

const packs = new Map<Locale, ValuePack>();

/** The pack of a locale by its language; for a language without one of our own, what ICU knows. The same locale gives the same pack. */
export function valuePackOf(locale: Locale): ValuePack {
  let pack = packs.get(locale);
  if (!pack) {
    const language = /^[A-Za-z]{2,3}(?=$|[-_])/.exec(locale)?.[0].toLowerCase();
    pack = own.get(language ?? '')?.() ?? fallbackPack(locale);
    packs.set(locale, pack);
  }
  return pack;
}
