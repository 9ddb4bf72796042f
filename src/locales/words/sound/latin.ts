/**
 * How a word of Latin letters sounds, coarsely enough that its transliteration sounds the same: vowels are `A`, consonants
 * fall into the classes K, L, M, N, P, S, T; `h`, `w` and an `r` before a consonant are silent, as they are in Hangul and kana.
 * `server` is `SAPA` (서버, サーバー), `repository` is `LAPASATALA` (리포지토리). Empty for a word without letters.
 */
export function latinSound(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  return squeeze(spellings.reduce((sound, [spelling, read]) => sound.replace(spelling, read), letters));
}

/** Spellings rewritten in order; capitals are sounds already found, small letters are still to be read. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^s])s$/, ''],
  [/(?<=[^aeiouy])e$/, ''],
  [/ture?$/, 'SA'],
  [/^kn/, 'N'],
  [/^wr/, 'L'],
  [/mb$/, 'M'],
  [/sch/g, 'SK'],
  [/tch|ch|sh|th|dg(?=[eiy]|$)/g, 'S'],
  [/ph/g, 'P'],
  [/(?<=[aeiou])gh/g, ''],
  [/ng(?![aeiouyrl])/g, 'N'],
  [/[tsc]i(?=[oa])/g, 'S'],
  [/x/g, 'KS'],
  [/qu/g, 'K'],
  [/c(?=[eiy])|g(?=[eiy]|$)|[szj]/g, 'S'],
  [/[ckgq]/g, 'K'],
  [/r(?![aeiouy])/g, ''],
  [/[lr]/g, 'L'],
  [/[bpfv]/g, 'P'],
  [/[td]/g, 'T'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/[aeiouy]/g, 'A'],
  [/[hw]/g, ''],
];

/** A sound with runs of the same class made one. */
export function squeeze(sound: string): string {
  return sound.replace(/(.)\1+/g, '$1');
}
