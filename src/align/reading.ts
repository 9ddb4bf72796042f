import { scriptsOf } from '../locales/script.ts';
import { wordPackOf } from '../locales/words/index.ts';
import type { Document } from '../types.ts';
import type { Lexis } from './lexis.ts';
import { countMarks, markCount } from './marks.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';
import { withRoom } from './with-room.ts';

/** What the aligner sees in a document, whatever it is compared with. */
export interface Reading {
  readonly document: Document;
  /** In which entries and terms are numbered. */
  readonly lexis: Lexis;
  /** By block: what it says, with repetitions, as positions in `entries`. */
  readonly said: NumberLists;
  /** The entries of the document, in the order in which they are first met. */
  readonly entries: readonly number[];
  /** By position in `entries`: the entry's terms. */
  readonly terms: NumberLists;
  /** By block: how long its text is, in characters of English that say as much; code is not counted. */
  readonly lengths: Float64Array;
  /** By block: characters of code, else 0. */
  readonly code: Float64Array;
  /** By block: how many sentences end in it. */
  readonly sentences: Float64Array;
  /** `markCount` numbers for each block: how often each mark stands in it. */
  readonly marks: Uint16Array;
}

/** Text beyond this is not looked at, in a single block: 20,000 characters tell enough. */
const maximumText = 20_000;

const readings = new WeakMap<Document, Reading>();

/** Reads a document, once with the same lexis: a source is compared with translations into several languages, and again after each key stroke. */
export function readingOf(document: Document, lexis: Lexis): Reading {
  let reading = readings.get(document);
  if (reading?.lexis !== lexis) {
    reading = read(document, lexis);
    readings.set(document, reading);
  }
  return reading;
}

function read(document: Document, lexis: Lexis): Reading {
  const { blocks, locale } = document;
  const pack = wordPackOf(locale);
  const isLatin = scriptsOf(locale)[0] === 'Latin';
  const said = new NumberListsWriter();
  const lengths = new Float64Array(blocks.length);
  const code = new Float64Array(blocks.length);
  const sentences = new Float64Array(blocks.length);
  const marks = new Uint16Array(markCount * blocks.length);
  const entries = new LocalNumbers();
  const say = (entry: number): void => said.push(entries.of(entry));
  const readWords = lexis.wordsIn(pack);
  const words: number[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const text = block.kind === 'code' ? '' : block.text.slice(0, maximumText);
    for (let kept = 0; kept < block.invariants.length; kept++) lexis.kept(block.invariants[kept]!, say);
    const count = readWords(text, words);
    for (let word = 0; word < count; word++) said.push(entries.of(words[word]!));
    said.end();
    const counted = countMarks(text, { marks, at: markCount * at });
    const own = isLatin ? text.length / pack.density : text.length + (pack.density - 1) * counted.letters;
    lengths[at] = pack.density === 1 ? text.length : own;
    code[at] = block.kind === 'code' ? block.text.length : 0;
    sentences[at] = counted.sentences;
  }
  entries.clear();
  const terms = termsOf(entries.list, lexis);
  return { document, lexis, said: said.lists(), entries: entries.list, terms, lengths, code, sentences, marks };
}

/** The terms of entries, side by side: they are gone through for each document that this one is compared with. */
function termsOf(entries: readonly number[], { starts, terms }: Lexis): NumberLists {
  const lists = new NumberListsWriter();
  for (let at = 0; at < entries.length; at++) {
    const end = starts[entries[at]! + 1]!;
    for (let term = starts[entries[at]!]!; term < end; term++) lists.push(terms[term]!);
    lists.end();
  }
  return lists.lists();
}

/** By entry of a lexis its number + 1 in the document that is read; all are 0 while none is. */
let localNumbers = new Int32Array(1024);

/** Numbers the entries of a document. */
class LocalNumbers {
  readonly list: number[] = [];

  of(entry: number): number {
    localNumbers = withRoom(localNumbers, entry + 1);
    const number = localNumbers[entry]! - 1;
    if (number >= 0) return number;
    localNumbers[entry] = this.list.push(entry);
    return this.list.length - 1;
  }

  /** Makes room for the numbers of another document. */
  clear(): void {
    for (let at = 0; at < this.list.length; at++) localNumbers[this.list[at]!] = 0;
  }
}
