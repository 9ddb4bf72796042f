import { codeUnitAt } from '../../../code-units.ts';

/**
 * How a word of Latin letters sounds, coarsely enough that its transliteration sounds the same: vowels are `A`, consonants
 * fall into the classes K, L, M, N, P, S, T; `h`, `w` and an `r` before a consonant are silent, as they are in Hangul and kana.
 * `server` is `SAPA` (서버, サーバー), `repository` is `LAPASATALA` (리포지토리). Empty for a word without letters.
 */
export function latinSound(word: string): string {
  const small = word.toLowerCase();
  let letters = /[^a-z]/.test(small) ? small.normalize('NFD').replace(/[^a-z]/g, '') : small;
  const held = lettersOf(letters);
  for (let at = 0; at < spellings.length; at++) {
    const { spelling, needs, sound } = spellings[at]!;
    if ((needs & held) === needs) letters = letters.replace(spelling, sound);
  }
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
  const { length } = word;
  for (let at = 0; at < length; at++) letters |= 1 << (codeUnitAt(word, at) - 97);
  return letters;
}

/** By code unit of a letter its sound's, whatever stands beside it, 0 for those that have none; a sound that was found stays. */
const sounds = new Uint8Array(128);
for (const letters of ['Aaeiouy', 'Kkq', 'Ll', 'Mm', 'Nn', 'Pbfpv', 'Sjsz', 'Ttd'])
  for (const letter of letters) sounds[letter.charCodeAt(0)] = letters.charCodeAt(0);
const [a, k, l, s] = codesOf('AKLS');
const [c, e, g, i, q, r, u, x, y] = codesOf('cegiqruxy');

function codesOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The sounds of letters from `a` to `z`, and sounds among them as they are; two of the same class are one. */
function readLetters(letters: string): string {
  const found: number[] = [];
  const { length } = letters;
  for (let at = 0; at < length; at++) {
    const letter = codeUnitAt(letters, at);
    const next = at + 1 < length ? codeUnitAt(letters, at + 1) : 0;
    if (letter === x && found[found.length - 1] !== k) found.push(k!);
    const sound = soundOf(letter, next);
    if (sound !== 0 && found[found.length - 1] !== sound) found.push(sound);
    // The `u` of `qu` is silent.
    if (letter === q && next === u) at++;
  }
  return String.fromCharCode(...found);
}

/** The sound of a letter before another one (0: the last one); of `x` the second of its two. */
function soundOf(letter: number, next: number): number {
  if (letter === c) return isFront(next) ? s! : k!;
  if (letter === g) return next === 0 || isFront(next) ? s! : k!;
  if (letter === r) return sounds[next] === a ? l! : 0;
  return letter === x ? s! : sounds[letter]!;
}

/** Before these vowels `c` and `g` are sibilants. */
function isFront(vowel: number): boolean {
  return vowel === e || vowel === i || vowel === y;
}

/** A sound with another one behind it; two of the same class are one. */
export function joined(sound: string, next: string): string {
  return sound.endsWith(next) ? sound : sound + next;
}
