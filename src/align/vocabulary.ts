import { type Channel, channelNumbers, channels } from './channels.ts';
import { KeptValue, type Lexis } from './lexis.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';
import type { Reading } from './reading.ts';
import { withRoom } from './with-room.ts';

type Side = 'source' | 'target';

/**
 * The terms that both of two documents hold, with ids, 0-based and dense, in the order of the source. A term has a second id
 * where it stands in a title.
 */
export class Vocabulary {
  readonly #lexis: Lexis;
  readonly #readings: Readonly<Record<Side, Reading>>;
  /** By entry of each document: the ids of those of its terms that both documents hold. */
  readonly #shared: Readonly<Record<Side, NumberLists>>;
  /** By id: the number of the term in the lexis. */
  readonly #terms: number[] = [];
  readonly #channels: number[] = [];
  /** For a term its id in a title, or -1; for an id in a title that of the term. */
  readonly #titles: Int32Array;
  readonly #plain = new Map<number, number>();
  /** How terms are written, by side; read when first asked for. */
  readonly #written: Record<Side, ReadonlyMap<number, readonly string[]> | null> = { source: null, target: null };

  /** Both documents are read with the same lexis. */
  constructor(source: Reading, target: Reading) {
    const { lexis } = source;
    this.#lexis = lexis;
    this.#readings = { source, target };
    numbers = withRoom(numbers, lexis.written.length);
    setAll(numbers, target.terms, held);
    const shared = this.#number(source, numbers);
    this.#shared = { source: shared, target: numbered(target.terms, numbers) };
    setAll(numbers, target.terms, 0);
    this.#titles = new Int32Array(this.#channels.length).fill(-1);
  }

  /** Gives ids to the terms of the source that the target holds, and returns them by entry. */
  #number({ terms: { starts, values } }: Reading, ids: Int32Array): NumberLists {
    const lists = new NumberListsWriter();
    for (let entry = 0; entry + 1 < starts.length; entry++) {
      const end = starts[entry + 1]!;
      for (let at = starts[entry]!; at < end; at++) {
        const term = values[at]!;
        if (ids[term] === held) {
          this.#channels.push(this.#lexis.channels[term]!);
          ids[term] = this.#terms.push(term);
        }
        if (ids[term] !== 0) lists.push(ids[term]! - 1);
      }
      lists.end();
    }
    return lists.lists();
  }

  /** How many ids there are. */
  get size(): number {
    return this.#channels.length;
  }

  /** By entry of one document: the ids of those of its terms that both documents hold. */
  shared(side: Side): NumberLists {
    return this.#shared[side];
  }

  channel(id: number): Channel {
    return channels[this.#channels[id]!]!;
  }

  /** Position of a term's channel in `channels`. */
  channelNumber(id: number): number {
    return this.#channels[id]!;
  }

  /** The number in the lexis of an id that is none of a title. */
  numberInLexis(id: number): number {
    return this.#terms[id]!;
  }

  /** The term of an id that is none of a title. */
  term(id: number): string {
    return this.#lexis.written[this.#terms[id]!]!;
  }

  /** How a term is written in a text of one of the documents, the longest way that is found there; null where none is. */
  writtenIn(id: number, side: Side, text: string): string | null {
    this.#written[side] ??= waysToWrite(this.#readings[side], this.#terms);
    const found = this.#written[side].get(id)?.filter((written) => text.includes(written)) ?? [];
    return found.reduce<string | null>(
      (longest, written) => (written.length > (longest?.length ?? 0) ? written : longest),
      null,
    );
  }

  /** The term of which a term of a title is the other self. */
  plain(titleId: number): number {
    return this.#plain.get(titleId) ?? titleId;
  }

  /** The id of a term where it stands in a title. */
  titleId(id: number): number {
    let title = this.#titles[id]!;
    if (title < 0) {
      title = this.#channels.push(channelNumbers.title) - 1;
      this.#titles[id] = title;
      this.#plain.set(title, id);
    }
    return title;
  }
}

/** By term of a lexis its id + 1, or `held`; all are 0 while no documents are compared. */
let numbers = new Int32Array(1024);
/** In place of an id: the term stands in the target. */
const held = -1;

function setAll(ids: Int32Array, { values }: NumberLists, value: number): void {
  for (let at = 0; at < values.length; at++) ids[values[at]!] = value;
}

/** The ids of those terms in lists that have one. */
function numbered({ starts, values }: NumberLists, ids: Int32Array): NumberLists {
  const lists = new NumberListsWriter();
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = starts[list + 1]!;
    for (let at = starts[list]!; at < end; at++) {
      const id = ids[values[at]!]! - 1;
      if (id >= 0) lists.push(id);
    }
    lists.end();
  }
  return lists.lists();
}

/** More ways to write a term are not noted: words of one stem, or of one sound. */
const mostWritten = 16;

/** How the meanings and sounds that both documents hold are written in one of them, by id; `terms` are the terms by id. */
function waysToWrite({ lexis, entries }: Reading, terms: readonly number[]): Map<number, string[]> {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const ways = new Map<number, string[]>();
  for (const entry of entries) {
    const word = lexis.entries[entry]!;
    if (word instanceof KeptValue) continue;
    const count = word.concepts.length + word.sounds.length;
    for (let at = 0; at < count; at++) {
      const id = ids.get(lexis.terms[lexis.starts[entry]! + at]!);
      if (id === undefined) continue;
      const written = word.parts[at] ?? word.written;
      const known = ways.get(id);
      if (!known) ways.set(id, [written]);
      else if (known.length < mostWritten && !known.includes(written)) known.push(written);
    }
  }
  return ways;
}
