/**
 * How a word of Latin letters sounds, coarsely enough that its transliteration sounds the same: vowels are `A`, consonants
 * fall into the classes K, L, M, N, P, S, T; `h`, `w` and an `r` before a consonant are silent, as they are in Hangul and kana.
 * `server` is `SAPA` (서버, サーバー), `repository` is `LAPASATALA` (리포지토리). Empty for a word without letters.
 */
export function latinSound(word: string): string {
  const small = word.toLowerCase();
  let letters = /[^a-z]/.test(small) ? small.normalize('NFD').replace(/[^a-z]/g, '') : small;
  const held = lettersOf(letters);
  for (const { spelling, needs, sound } of spellings)
    if ((needs & held) === needs) letters = letters.replace(spelling, sound);
  return readLetters(letters);
}

/** A spelling and what it sounds like: capitals are sounds, small letters are still to be read. */
interface Spelling {
  readonly spelling: RegExp;
  readonly sound: string;
  /** Letters without which a word does not hold the spelling, as bits: most words hold few of them. */
  readonly needs: number;
}

/** Spellings of several letters, and at the ends of words, in the order in which they are rewritten. */
const spellings: readonly Spelling[] = [
  spelt(/(?<=[^s])s$/, '', 's'),
  spelt(/(?<=[^aeiouy])e$/, '', 'e'),
  spelt(/ture?$/, 'SA', 'tur'),
  spelt(/^kn/, 'N', 'kn'),
  spelt(/^wr/, 'L', 'wr'),
  spelt(/mb$/, 'M', 'mb'),
  spelt(/sch/g, 'SK', 'sch'),
  spelt(/tch|[cst]h/g, 'S', 'h'),
  spelt(/dg(?=[eiy]|$)/g, 'S', 'dg'),
  spelt(/ph/g, 'P', 'ph'),
  spelt(/(?<=[aeiou])gh/g, '', 'gh'),
  spelt(/ng(?![aeiouyrl])/g, 'N', 'ng'),
  spelt(/[tsc]i(?=[oa])/g, 'S', 'i'),
];

function spelt(spelling: RegExp, sound: string, letters: string): Spelling {
  return { spelling, sound, needs: lettersOf(letters) };
}

/** The letters from `a` to `z` that a word holds, as bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

/** The sound of a single letter, whatever stands beside it; a sound that was found stays. */
const sounds: Readonly<Record<string, string>> = Object.fromEntries(
  ['Aaeiouy', 'Kkq', 'Ll', 'Mm', 'Nn', 'Pbfpv', 'Sjsz', 'Ttd'].flatMap((letters) =>
    Array.from(letters, (letter) => [letter, letters[0]!]),
  ),
);
const vowels = new Set('aeiouy');

function readLetters(letters: string): string {
  let sound = '';
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    const next = letters[at + 1] ?? '';
    if (letter === 'x') sound = joined(joined(sound, 'K'), 'S');
    else if (letter === 'c') sound = joined(sound, isFront(next) ? 'S' : 'K');
    else if (letter === 'g') sound = joined(sound, next === '' || isFront(next) ? 'S' : 'K');
    else if (letter === 'r') sound = joined(sound, vowels.has(next) ? 'L' : '');
    else sound = joined(sound, sounds[letter] ?? '');
    // The `u` of `qu` is silent.
    if (letter === 'q' && next === 'u') at++;
  }
  return sound;
}

/** Before these vowels `c` and `g` are sibilants. */
function isFront(vowel: string): boolean {
  return vowel === 'e' || vowel === 'i' || vowel === 'y';
}

/** A sound with another one behind it; two of the same class are one. */
export function joined(sound: string, next: string): string {
  return sound.endsWith(next) ? sound : sound + next;
}
