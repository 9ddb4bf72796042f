import type { Locale } from '../../types.ts';
import { en } from './en.ts';
import { fallbackPack } from './fallback.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { ValuePack } from './value-pack.ts';
import { zh } from './zh.ts';

const packs = new Map<string, ValuePack>([
  ['en', en],
  ['ko', ko],
  ['ja', ja],
  ['zh', zh],
]);

/** The pack of a locale by its language; for a language without one of our own, what ICU knows. The same locale gives the same pack. */
export function valuePackOf(locale: Locale): ValuePack {
  const language = /^[A-Za-z]{2,3}(?=$|[-_])/.exec(locale)?.[0].toLowerCase();
  const own = packs.get(language ?? '') ?? packs.get(locale);
  if (own) return own;
  const pack = fallbackPack(locale);
  packs.set(locale, pack);
  return pack;
}
