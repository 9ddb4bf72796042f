import { scriptsOf } from '../locales/script.ts';
import { wordPackOf } from '../locales/words/index.ts';
import { type Word, type WordReader, wordReaderOf } from '../locales/words/word-reader.ts';
import type { Block, Document } from '../types.ts';
import type { Channel } from './channels.ts';
import { countMarks, markCount } from './marks.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';

/**
 * What the aligner sees in a document, whatever it is compared with. What is said is numbered, 0-based, in the order in which it is first
 * met: *entries* are words as written and values that a translation keeps.
 */
export interface Reading {
  readonly document: Document;
  /** Entries of each block, with repetitions. */
  readonly said: NumberLists;
  readonly entries: readonly Entry[];
  /** By block: how long its text is, in characters of English that say as much; code is not counted. */
  readonly lengths: Float64Array;
  /** By block: characters of code, else 0. */
  readonly code: Float64Array;
  /** By block: how many sentences end in it. */
  readonly sentences: Float64Array;
  /** `markCount` numbers for each block: how often each mark stands in it. */
  readonly marks: Uint16Array;
}

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

/** Text beyond this is not looked at, in a single block: 20,000 characters tell enough. */
const maximumText = 20_000;

/** Names are read from this many characters of a code block. */
const maximumNames = 2000;

const readings = new WeakMap<Document, Reading>();

/** Reads a document, once: a source is compared with translations into several languages, and again after each key stroke. */
export function readingOf(document: Document): Reading {
  let reading = readings.get(document);
  if (!reading) {
    reading = read(document);
    readings.set(document, reading);
  }
  return reading;
}

function read(document: Document): Reading {
  const { blocks, locale } = document;
  const pack = wordPackOf(locale);
  const entries = new Entries(wordReaderOf(pack));
  const isLatin = scriptsOf(locale)[0] === 'Latin';
  const said = new NumberListsWriter();
  const lengths = new Float64Array(blocks.length);
  const code = new Float64Array(blocks.length);
  const sentences = new Float64Array(blocks.length);
  const marks = new Uint16Array(markCount * blocks.length);
  blocks.forEach((block, at) => {
    const text = block.kind === 'code' ? '' : block.text.slice(0, maximumText);
    keptTerms(block, (channel, term) => said.push(entries.kept(channel, term)));
    entries.words(text, said);
    said.end();
    const counted = countMarks(text, { marks, at: markCount * at });
    const own = isLatin ? text.length / pack.density : text.length + (pack.density - 1) * counted.letters;
    lengths[at] = pack.density === 1 ? text.length : own;
    code[at] = block.kind === 'code' ? block.text.length : 0;
    sentences[at] = counted.sentences;
  });
  return { document, said: said.lists(), entries: entries.list, lengths, code, sentences, marks };
}

function keptTerms(block: Block, found: (channel: 'invariants' | 'code', term: string) => void): void {
  for (const { kind, value } of block.invariants) {
    if (kind === 'code' || kind === 'pgp-block') {
      for (const line of value.split('\n')) if (/[A-Za-z0-9]/.test(line)) found('code', line.trim());
      // Lines whose comments are translated still share their names.
      for (const name of value.slice(0, maximumNames).match(/[A-Za-z_]\w{2,40}/g) ?? []) found('code', name);
    } else found('invariants', kind === 'url' ? unlocalised(value) : value.toLowerCase());
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

/** Numbers the entries of a document. */
class Entries {
  /** By number. */
  readonly list: Entry[] = [];
  readonly #reader: WordReader;
  readonly #byWord = new Map<string, number>();
  readonly #byValue = { invariants: new Map<string, number>(), code: new Map<string, number>() };

  constructor(reader: WordReader) {
    this.#reader = reader;
  }

  /** The entry of a value that a translation keeps. */
  kept(channel: 'invariants' | 'code', term: string): number {
    const known = this.#byValue[channel];
    let entry = known.get(term);
    if (entry === undefined) {
      entry = this.list.push(new KeptValue(channel, term)) - 1;
      known.set(term, entry);
    }
    return entry;
  }

  /** Writes the entries of the words and numbers of a text. */
  words(text: string, out: NumberListsWriter): void {
    for (const run of this.#reader.runs(text)) {
      let entry = this.#byWord.get(run);
      if (entry === undefined) {
        entry = this.list.push(this.#reader.word(run)) - 1;
        this.#byWord.set(run, entry);
      }
      out.push(entry);
    }
  }
}
