import { calendarReaders } from './calendar.ts';
import { dateReaders, monthName } from './english/dates.ts';
import { durationReaders, unitNames } from './english/durations.ts';
import { fractionReaders, partNames } from './english/fractions.ts';
import { aroundTheClock, hintReader, hintWords } from './english/hints.ts';
import { numeralWords } from './english/numerals.ts';
import { numberReaders } from './english/numbers.ts';
import type { ValuePack } from './value-pack.ts';

/** Without the name of a month, a text that states a value has one of these, as a word of its own. */
const words = [...numeralWords, ...unitNames, ...partNames, ...hintWords];

/** Source of an expression for words: put together by their first letters, of which most words have none that is looked for. */
function anyOf(listed: readonly string[]): string {
  const endings = new Map<string, string[]>();
  for (const word of listed) endings.set(word[0]!, [...(endings.get(word[0]!) ?? []), word.slice(1)]);
  return [...endings].map(([first, rest]) => `${first}(?:${rest.join('|')})`).join('|');
}

/** English. */
export function englishPack(): ValuePack {
  return {
    needs: [new RegExp(`(?:^|[^A-Za-z])(?:${anyOf(words)})(?![A-Za-z])`, 'i'), new RegExp(monthName)],
    readers: [
      ...dateReaders,
      ...calendarReaders,
      aroundTheClock,
      ...fractionReaders,
      ...durationReaders,
      ...numberReaders,
      hintReader,
    ],
    before: [
      {
        expression: /(?<![A-Za-z])(?:not|never|cannot)(?: to)? (?:exceed|be (?:more|longer|later) than) $/i,
        bound: 'at-most',
      },
      {
        expression:
          /(?<![A-Za-z])(?:at least|no (?:less|fewer|earlier) than|not (?:less|fewer|earlier) than|(?:a )?minimum(?: of)?|since|>=|≥) $/i,
        bound: 'at-least',
      },
      {
        expression:
          /(?<![A-Za-z])(?:at most|(?:no|never) (?:more|later|longer) than|not (?:more|later|longer) than|up to|(?:a )?maximum(?: of)?|within|until|<=|≤) $/i,
        bound: 'at-most',
      },
      // `we do not extend it by more than two weeks`: another language may deny the verb or the limit.
      {
        expression:
          /(?<![A-Za-z])(?:not|never|cannot|nor|without|[A-Za-z]n['’]t) [^.;:!?]{1,48} (?:more|longer|later|greater) than $/i,
        bound: null,
      },
      {
        expression: /(?<![A-Za-z])(?:more than|greater than|longer than|later than|exceed(?:s|ing)?|>) $/i,
        bound: 'more-than',
      },
      { expression: /(?<![A-Za-z]|more or )(?:less than|fewer than|shorter than|<) $/i, bound: 'less-than' },
      { expression: /(?<![A-Za-z])(?:before|prior to|earlier than|under|below) $/i, bound: 'upper' },
      { expression: /(?<![A-Za-z])(?:after|over|above) $/i, bound: 'lower' },
    ],
    after: [
      {
        expression: /^\+|^,? ?(?:or|and) (?:more|later|newer|above|over|longer|up|higher|greater)(?![a-z])/i,
        bound: 'at-least',
      },
      {
        expression: /^,? ?(?:or|and) (?:less|fewer|earlier|older|below|under|shorter|lower)(?![a-z])/i,
        bound: 'at-most',
      },
    ],
    mayMeanOne: /(?<![A-Za-z])(?:an?|each|every|per|multiple)(?![A-Za-z])/i,
    knowsWords: true,
    groupsWithDots: false,
  };
}
