import { CodeUnits } from '../code-units.ts';
import type { WordPack } from '../locales/words/word-pack.ts';
import { type Word, type WordReader, wordReaderOf } from '../locales/words/word-reader.ts';
import { WordTable } from '../locales/words/word-table.ts';
import type { Invariant } from '../types.ts';
import { type Channel, channelNumbers, channels } from './channels.ts';

/** A word, or a value that is kept. */
export type Entry = Word | KeptValue;

/** A value that a translation keeps as it stands. */
export class KeptValue {
  readonly channel: Channel;
  readonly term: string;

  constructor(channel: Channel, term: string) {
    this.channel = channel;
    this.term = term;
  }
}

/** Names are read from this many characters of a code block. */
const maximumNames = 2000;

const { concepts, sounds, latin, numbers } = channelNumbers;

/**
 * What documents say, numbered, 0-based, in the order in which it is first met. *Entries* are words as written and values that a
 * translation keeps; *terms* are what these have in common with another language: a word's meanings, its sound. The documents of a run say
 * mostly the same and share one lexis, so that what is asked of each word of each document is asked of numbers.
 */
export class Lexis {
  readonly entries: Entry[] = [];
  /** Where the terms of each entry start in `terms`, and where the last ones end; of a word first those of its concepts, then its sounds. */
  readonly starts: number[] = [0];
  readonly terms: number[] = [];
  /** By term. */
  readonly written: string[] = [];
  /** By term: its channel's number. */
  readonly channels: number[] = [];
  /** By channel: the terms that words say. A kept value is a term of its own. */
  readonly #said: readonly SaidTerms[] = channels.map(() => new SaidTerms());
  /** By number of a reader's word. */
  readonly #words = new WeakMap<WordReader, number[]>();
  readonly #values = new Map<string, number>();
  readonly #lines = new Map<string, number>();
  readonly #addresses = new Map<string, number>();
  readonly #code = new Map<string, readonly number[]>();

  /** A function that writes the entries of the words and numbers of a text in the language of a pack into `found` from 0 on, in order, and returns how many there are. */
  wordsIn(pack: WordPack): (text: string, found: number[]) => number {
    const reader = wordReaderOf(pack);
    const entries = this.#words.get(reader) ?? [];
    this.#words.set(reader, entries);
    return (text, found) => {
      const count = reader.numbers(text, found);
      for (let at = 0; at < count; at++) {
        const word = found[at]!;
        const entry = entries[word];
        found[at] = entry === undefined ? (entries[word] = this.#addWord(reader.words[word]!)) : entry;
      }
      return count;
    };
  }

  /** Calls `found` with the entries of what a translation keeps of an invariant, in order. */
  kept({ kind, value }: Invariant, found: (entry: number) => void): void {
    if (kind === 'code' || kind === 'pgp-block') for (const entry of this.#entriesOfCode(value)) found(entry);
    else if (kind === 'url') found(this.#entryOfAddress(value));
    else found(this.#entryOfValue(value.toLowerCase()));
  }

  #addWord(word: Word): number {
    for (let at = 0; at < word.concepts.length; at++) this.terms.push(this.#term(concepts, word.concepts[at]!));
    for (let at = 0; at < word.sounds.length; at++) this.terms.push(this.#term(sounds, word.sounds[at]!));
    if (word.latin !== null) this.terms.push(this.#term(latin, word.latin));
    if (word.number !== null) this.terms.push(this.#term(numbers, word.number));
    return this.#add(word);
  }

  #entriesOfCode(value: string): readonly number[] {
    let entries = this.#code.get(value);
    if (!entries) {
      const lines = value.split('\n').filter((line) => /[A-Za-z0-9]/.test(line));
      // Lines whose comments are translated still share their names.
      const names = value.slice(0, maximumNames).match(/[A-Za-z_]\w{2,40}/g) ?? [];
      entries = [...lines.map((line) => line.trim()), ...names].map((line) => this.#keep('code', line, this.#lines));
      this.#code.set(value, entries);
    }
    return entries;
  }

  #entryOfAddress(value: string): number {
    let entry = this.#addresses.get(value);
    if (entry === undefined) {
      entry = this.#entryOfValue(unlocalised(value));
      this.#addresses.set(value, entry);
    }
    return entry;
  }

  #entryOfValue(value: string): number {
    return this.#keep('invariants', value, this.#values);
  }

  #keep(channel: 'invariants' | 'code', value: string, known: Map<string, number>): number {
    let entry = known.get(value);
    if (entry === undefined) {
      this.terms.push(this.#newTerm(channelNumbers[channel], value));
      entry = this.#add(new KeptValue(channel, value));
      known.set(value, entry);
    }
    return entry;
  }

  #add(entry: Entry): number {
    this.starts.push(this.terms.length);
    return this.entries.push(entry) - 1;
  }

  #term(channel: number, written: string): number {
    const said = this.#said[channel]!;
    const known = said.find(written);
    return known < 0 ? said.add(written, this.#newTerm(channel, written)) : known;
  }

  #newTerm(channel: number, written: string): number {
    this.channels.push(channel);
    return this.written.push(written) - 1;
  }
}

const codeUnits = new CodeUnits();

/** Finds terms by how they are written. */
class SaidTerms {
  readonly #table = new WordTable();
  /** By number of what is written. */
  readonly #terms: number[] = [];

  /** The term that is written so, -1 where there is none. */
  find(written: string): number {
    const number = this.#table.find(codeUnits.of(written), 0, written.length);
    return number < 0 ? -1 : this.#terms[number]!;
  }

  /** Adds a term that is not known, and returns it. */
  add(written: string, term: number): number {
    this.#table.add(codeUnits.of(written), 0, written.length);
    this.#terms.push(term);
    return term;
  }
}

/** An address without what a translation localises in it: the host's `www`, a path's language, the fragment. */
function unlocalised(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(^|\/)[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/|$)/, '$1')
    .split(/[?#]/, 1)[0]!
    .replace(/\/$/, '');
}

/** So many entries are kept; a repository's documents say mostly the same, and beyond that all are forgotten before the next pair. */
const mostEntries = 200_000;

let current = new Lexis();

/** The lexis of the run, for a pair of documents: what it holds is not forgotten while they are read. */
export function sharedLexis(): Lexis {
  if (current.entries.length >= mostEntries) current = new Lexis();
  return current;
}
