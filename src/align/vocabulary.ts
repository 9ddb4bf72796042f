import { type Channel, channelNumbers, channels } from './channels.ts';
import type { Reading } from './reading.ts';

type Side = 'source' | 'target';

/**
 * The terms that both of two documents hold, with ids, 0-based and dense, in the order of the source. A term has a second id
 * where it stands in a title.
 */
export class Vocabulary {
  readonly #readings: Readonly<Record<Side, Reading>>;
  /** By term of a document: its id, -1 where the other document does not hold it. */
  readonly #ids: Readonly<Record<Side, Int32Array>>;
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
    const partners = target.terms.map((term, at) => source.numbers[target.termChannels[at]!]!.get(term) ?? -1);
    const isShared = new Uint8Array(source.terms.length);
    for (const partner of partners) if (partner >= 0) isShared[partner] = 1;
    const ids = Int32Array.from(isShared, (shared, term) => {
      if (shared === 0) return -1;
      this.#channels.push(source.termChannels[term]!);
      return this.#sourceTerms.push(term) - 1;
    });
    this.#ids = { source: ids, target: Int32Array.from(partners, (partner) => (partner < 0 ? -1 : ids[partner]!)) };
    this.#titles = new Int32Array(this.#channels.length).fill(-1);
  }

  /** How many ids there are. */
  get size(): number {
    return this.#channels.length;
  }

  /** By term of one document: its id, -1 where the other document does not hold it. */
  ids(side: Side): Int32Array {
    return this.#ids[side];
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
    return this.#readings.source.terms[this.#sourceTerms[id]!]!;
  }

  /** How a term is written in a text of one of the documents, the longest way that is found there; null where none is. */
  writtenIn(id: number, side: Side, text: string): string | null {
    this.#written[side] ??= waysToWrite(this.#readings[side], this.#ids[side]);
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
function waysToWrite({ words, entryTerms: { starts, values } }: Reading, ids: Int32Array): Map<number, string[]> {
  const ways = new Map<number, string[]>();
  words.forEach((word, entry) => {
    const count = word === null ? 0 : word.concepts.length + word.sounds.length;
    for (let at = 0; at < count; at++) {
      const id = ids[values[starts[entry]! + at]!]!;
      if (id < 0) continue;
      const written = word!.parts[at] ?? word!.written;
      const known = ways.get(id);
      if (!known) ways.set(id, [written]);
      else if (known.length < mostWritten && !known.includes(written)) known.push(written);
    }
  });
  return ways;
}
