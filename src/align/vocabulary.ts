import { type Channel, channelNumbers, channels } from './channels.ts';
import type { NumberLists } from './number-lists.ts';
import { type Entry, KeptValue, type Reading } from './reading.ts';
import { type Terms, termsOf, termsWithin } from './terms.ts';

type Side = 'source' | 'target';

/**
 * The terms that both of two documents hold, with ids, 0-based and dense, in the order of the source. A term has a second id
 * where it stands in a title.
 */
export class Vocabulary {
  readonly #readings: Readonly<Record<Side, Reading>>;
  readonly #terms: Terms;
  /** By entry of a document: its terms, by their numbers in the source; -1 where the source does not hold one. */
  readonly #entryTerms: Readonly<Record<Side, NumberLists>>;
  /** By term of the source: its id, -1 where the target does not hold it. */
  readonly #ids: Int32Array;
  /** By id: the number of the term in the source. */
  readonly #sourceTerms: number[] = [];
  readonly #channels: number[] = [];
  /** For a term its id in a title, or -1; for an id in a title that of the term. */
  readonly #titles: Int32Array;
  readonly #plain = new Map<number, number>();
  /** How terms are written, by side; read when first asked for. */
  readonly #written: Record<Side, ReadonlyMap<number, readonly string[]> | null> = { source: null, target: null };

  constructor(source: Reading, target: Reading) {
    this.#readings = { source, target };
    this.#terms = termsOf(source);
    this.#entryTerms = { source: this.#terms.byEntry, target: termsWithin(this.#terms, target) };
    this.#ids = new Int32Array(this.#terms.written.length).fill(-1);
    for (const term of this.#entryTerms.target.values) if (term >= 0) this.#ids[term] = 0;
    for (let term = 0; term < this.#ids.length; term++)
      if (this.#ids[term] === 0) {
        this.#channels.push(this.#terms.channels[term]!);
        this.#ids[term] = this.#sourceTerms.push(term) - 1;
      }
    this.#titles = new Int32Array(this.#channels.length).fill(-1);
  }

  /** How many ids there are. */
  get size(): number {
    return this.#channels.length;
  }

  /** By entry of one document: the ids of its terms, -1 for a term that the other document does not hold. */
  entryIds(side: Side): NumberLists {
    const { starts, values } = this.#entryTerms[side];
    const ids = new Int32Array(values.length);
    for (let at = 0; at < ids.length; at++) ids[at] = values[at]! < 0 ? -1 : this.#ids[values[at]!]!;
    return { starts, values: ids };
  }

  channel(id: number): Channel {
    return channels[this.#channels[id]!]!;
  }

  /** Position of a term's channel in `channels`. */
  channelNumber(id: number): number {
    return this.#channels[id]!;
  }

  /** The term of an id that is none of a title. */
  term(id: number): string {
    return this.#terms.written[this.#sourceTerms[id]!]!;
  }

  /** How a term is written in a text of one of the documents, the longest way that is found there; null where none is. */
  writtenIn(id: number, side: Side, text: string): string | null {
    this.#written[side] ??= waysToWrite(this.#readings[side].entries, this.entryIds(side));
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

/** More ways to write a term are not noted: words of one stem, or of one sound. */
const mostWritten = 16;

/** How the meanings and sounds that both documents hold are written in one of them, by id. */
function waysToWrite(entries: readonly Entry[], { starts, values }: NumberLists): Map<number, string[]> {
  const ways = new Map<number, string[]>();
  entries.forEach((word, entry) => {
    if (word instanceof KeptValue) return;
    const count = word.concepts.length + word.sounds.length;
    for (let at = 0; at < count; at++) {
      const id = values[starts[entry]! + at]!;
      if (id < 0) continue;
      const written = word.parts[at] ?? word.written;
      const known = ways.get(id);
      if (!known) ways.set(id, [written]);
      else if (known.length < mostWritten && !known.includes(written)) known.push(written);
    }
  });
  return ways;
}
