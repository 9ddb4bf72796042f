import { joined } from './latin.ts';

/** Classes of the katakana from ァ (U+30A1) to ヺ, two letters each: consonant (`-` for none), vowel (`u` and `o` may be silent). */
const kana =
  '-a-a-i-i-u-u-e-e-o-oKaKaKiKiKuKuKeKeKoKo' +
  'SaSaSiSiSuSuSeSeSoSoTaTaSiSi--SuSuTeTeToTo' +
  'NaNiNuNeNo-aPaPa-iPiPiPuPuPu-ePePe-oPoPo' +
  'MaMiMuMeMo-a-a-u-u-o-oLaLiLuLeLo-a-a-i-e-oN-PuK-K-';

/**
 * How a run of katakana sounds as a loan word (see `latinSound`). A short `u`, and the `o` of ト and ド, only carry a
 * consonant and are silent, and so is an `i` behind a sibilant at the end: ネットワーク is `NATAK`, メッセージ `MASAS`.
 */
export function kanaSound(run: string): string {
  let sound = '';
  for (let at = 0; at < run.length; at++) {
    const code = run.charCodeAt(at) - 0x30a1;
    const consonant = kana[2 * code];
    const vowel = kana[2 * code + 1];
    if (consonant === undefined || vowel === undefined || code < 0) continue;
    const long = run[at + 1] === 'ー';
    const carrier = vowel === 'u' || (vowel === 'o' && consonant === 'T');
    const last = vowel === 'i' && consonant === 'S' && at === run.length - 1;
    sound = joined(sound, consonant === '-' ? '' : consonant);
    sound = joined(sound, vowel === '-' || (carrier && !long) || last ? '' : 'A');
  }
  return sound.replace(/NP/g, 'MP');
}
