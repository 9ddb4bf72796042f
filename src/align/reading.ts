import { scriptsOf } from '../locales/script.ts';
import { wordPackOf } from '../locales/words/index.ts';
import type { Document } from '../types.ts';
import type { Lexis } from './lexis.ts';
import { countMarks, markCount } from './marks.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';

/** What the aligner sees in a document, whatever it is compared with. */
export interface Reading {
  readonly document: Document;
  /** In which entries and terms are numbered. */
  readonly lexis: Lexis;
  /** By block: what it says, with repetitions, as positions in `entries`. */
  readonly said: NumberLists;
  /** The entries of the document, in the order in which they are first met. */
  readonly entries: readonly number[];
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
  const entries = new LocalNumbers(lexis);
  const say = (entry: number): void => said.push(entries.of(entry));
  const found: number[] = [];
  blocks.forEach((block, at) => {
    const text = block.kind === 'code' ? '' : block.text.slice(0, maximumText);
    for (const invariant of block.invariants) lexis.kept(invariant, say);
    const words = lexis.words(pack, text, found);
    for (let word = 0; word < words; word++) said.push(entries.of(found[word]!));
    said.end();
    const counted = countMarks(text, { marks, at: markCount * at });
    const own = isLatin ? text.length / pack.density : text.length + (pack.density - 1) * counted.letters;
    lengths[at] = pack.density === 1 ? text.length : own;
    code[at] = block.kind === 'code' ? block.text.length : 0;
    sentences[at] = counted.sentences;
  });
  entries.clear();
  return { document, lexis, said: said.lists(), entries: entries.list, lengths, code, sentences, marks };
}

/** Numbers the entries of a document. */
class LocalNumbers {
  readonly list: number[] = [];
  /** By entry of the lexis its number, -1 where it was not met. */
  readonly #numbers: number[];

  constructor({ scratch }: Lexis) {
    this.#numbers = scratch.entries;
  }

  of(entry: number): number {
    let number = this.#numbers[entry]!;
    if (number < 0) {
      number = this.list.push(entry) - 1;
      this.#numbers[entry] = number;
    }
    return number;
  }

  /** Leaves the lexis as it was. */
  clear(): void {
    for (const entry of this.list) this.#numbers[entry] = -1;
  }
}
