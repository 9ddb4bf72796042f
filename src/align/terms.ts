import { channelNumbers, channels } from './channels.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';
import { type Entry, KeptValue, type Reading } from './reading.ts';

/**
 * What the entries of a source have in common with another language (a word's meanings, its sound), numbered, 0-based, in the order in
 * which it is first met.
 */
export interface Terms {
  /** Terms of each entry: of a word first those of its concepts, then its sounds. */
  readonly byEntry: NumberLists;
  readonly written: readonly string[];
  /** By term: its channel's number. */
  readonly channels: readonly number[];
  /** By channel: the number of each term. */
  readonly numbers: readonly ReadonlyMap<string, number>[];
}

const known = new WeakMap<Reading, Terms>();

/** The terms of a source, numbered once for all its translations. */
export function termsOf(reading: Reading): Terms {
  let terms = known.get(reading);
  if (!terms) {
    terms = numberTerms(reading.entries);
    known.set(reading, terms);
  }
  return terms;
}

function numberTerms(entries: readonly Entry[]): Terms {
  const written: string[] = [];
  const channelsOf: number[] = [];
  const numbers = channels.map(() => new Map<string, number>());
  const byEntry = listTerms(entries, (channel, term) => {
    let number = numbers[channel]!.get(term);
    if (number === undefined) {
      number = written.push(term) - 1;
      channelsOf.push(channel);
      numbers[channel]!.set(term, number);
    }
    return number;
  });
  return { byEntry, written, channels: channelsOf, numbers };
}

/** The terms of a translation's entries, by their numbers in the source; -1 for a term that the source does not hold. */
export function termsWithin({ numbers }: Terms, { entries }: Reading): NumberLists {
  return listTerms(entries, (channel, term) => numbers[channel]!.get(term) ?? -1);
}

const { concepts, sounds, latin, numbers } = channelNumbers;

function listTerms(entries: readonly Entry[], numberOf: (channel: number, term: string) => number): NumberLists {
  const lists = new NumberListsWriter();
  for (const entry of entries) {
    if (entry instanceof KeptValue) lists.push(numberOf(channelNumbers[entry.channel], entry.term));
    else {
      for (const concept of entry.concepts) lists.push(numberOf(concepts, concept));
      for (const sound of entry.sounds) lists.push(numberOf(sounds, sound));
      if (entry.latin !== null) lists.push(numberOf(latin, entry.latin));
      if (entry.number !== null) lists.push(numberOf(numbers, entry.number));
    }
    lists.end();
  }
  return lists.lists();
}
