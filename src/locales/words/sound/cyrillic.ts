import { latinSound } from './latin.ts';

/** The Latin spelling of а to я (U+0430–U+044F). */
const letters = 'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sh  i  e yu ya'.split(' ');
const others: Readonly<Record<string, string>> = { ё: 'e', і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'u' };

/** How a run of Cyrillic letters sounds as a loan word (see `latinSound`). */
export function cyrillicSound(run: string): string {
  const spelt = Array.from(
    run.toLowerCase(),
    (letter) => letters[letter.charCodeAt(0) - 0x430] ?? others[letter] ?? '',
  );
  return latinSound(spelt.join(''));
}
