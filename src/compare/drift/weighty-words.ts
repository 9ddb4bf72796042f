import type { Locale } from '../../types.ts';
import type { WeightyWords } from './spelling.ts';

const english: WeightyWords = {
  modals: new Set('can cannot could may might must need needs ought required shall should will would'.split(' ')),
  negations: new Set('no none nor not never neither without cannot nobody nothing unless except only'.split(' ')),
  numerals: new Set(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million once twice first second third half both'.split(
      ' ',
    ),
  ),
  articles: new Set(['a', 'an', 'the']),
};

const none: WeightyWords = { modals: new Set(), negations: new Set(), numerals: new Set(), articles: new Set() };

/** The weighty words of a locale's language; empty for a language that we have no list of, which makes small edits weigh more, not less. */
export function weightyWordsOf(locale: Locale): WeightyWords {
  return locale.split('-')[0] === 'en' ? english : none;
}
