import { codeUnitAt } from '../../../code-units.ts';
import { joined } from './latin.ts';

/** Classes of the 19 initial, and of the 28 final consonants (none first), in Unicode's order; see `latinSound`. */
const initials = ['K', 'K', 'N', 'T', 'T', 'L', 'M', 'P', 'P', 'S', 'S', '', 'S', 'S', 'S', 'K', 'T', 'P', ''];
const finals = '- K K K N N N T L K M P L L P L M P P T T N T T K T P T'
  .split(' ')
  .map((final) => final.replace('-', ''));
const eu = 18;
const i = 20;

/**
 * How the first `end` of a run of Hangul syllables sound as a loan word (see `latinSound`). The vowel ㅡ only carries a consonant, and so
 * does ㅣ at the end behind a sibilant (메시지, message): both are silent.
 */
export function hangulSound(syllables: string, end: number = syllables.length): string {
  let sound = '';
  for (let at = 0; at < end; at++) {
    const code = codeUnitAt(syllables, at) - 0xac00;
    if (code < 0 || code > 11_171) continue;
    const initial = initials[Math.floor(code / 588)]!;
    const vowel = Math.floor(code / 28) % 21;
    const final = finals[code % 28]!;
    const silent = vowel === eu || (vowel === i && initial === 'S' && final === '' && at === end - 1);
    sound = joined(joined(joined(sound, initial), silent ? '' : 'A'), final);
  }
  return sound;
}
