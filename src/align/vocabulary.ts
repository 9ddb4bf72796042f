/** Sorts of terms that two languages can share. Each is weighed by itself, since each is kept to another degree. */
export const channels = ['invariants', 'code', 'latin', 'numbers', 'concepts', 'sounds', 'title'] as const;
export type Channel = (typeof channels)[number];

const channelNumbers = Object.fromEntries(channels.map((channel, number) => [channel, number])) as Record<
  Channel,
  number
>;

/** How often each term stands in a unit (a section or a block): ids ascending, counts damped to log2(1 + n). */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Float64Array;
}

/** Numbers the terms of two documents: equal terms of the same channel share an id, 0-based and dense. */
export class Vocabulary {
  readonly #ids = channels.map(() => new Map<string, number>());
  readonly #terms: string[] = [];
  readonly #channels: number[] = [];
  /** How terms are written, by side. */
  readonly #written = { source: new Map<number, string[]>(), target: new Map<number, string[]>() };
  /** For a term of a title its id as a term of the channel `title`. */
  readonly #titles = new Map<number, number>();
  readonly #plain = new Map<number, number>();

  get size(): number {
    return this.#terms.length;
  }

  channel(id: number): Channel {
    return channels[this.#channels[id]!]!;
  }

  /** Position of a term's channel in `channels`. */
  channelNumber(id: number): number {
    return this.#channels[id]!;
  }

  /** The term as it was given to `id`. */
  term(id: number): string {
    return this.#terms[id]!;
  }

  /** Notes how a term is written in one of the documents. */
  note(id: number, side: 'source' | 'target', written: string): void {
    const known = this.#written[side].get(id);
    if (!known) this.#written[side].set(id, [written]);
    else if (known.length < mostWritten && !known.includes(written)) known.push(written);
  }

  /** How a term is written in a text of one of the documents, the longest way that is found there; null where none is. */
  writtenIn(id: number, side: 'source' | 'target', text: string): string | null {
    const found = this.#written[side].get(id)?.filter((written) => text.includes(written)) ?? [];
    return found.reduce<string | null>(
      (longest, written) => (written.length > (longest?.length ?? 0) ? written : longest),
      null,
    );
  }

  id(channel: Channel, term: string): number {
    const number = channelNumbers[channel];
    const known = this.#ids[number]!.get(term);
    if (known !== undefined) return known;
    this.#ids[number]!.set(term, this.#terms.length);
    this.#channels.push(number);
    return this.#terms.push(term) - 1;
  }

  /** The term of which a term of a title is the other self. */
  plain(titleId: number): number {
    return this.#plain.get(titleId) ?? titleId;
  }

  /** The id of a term where it stands in a title. */
  titleId(id: number): number {
    let title = this.#titles.get(id);
    if (title === undefined) {
      title = this.id('title', `${this.#channels[id]}${this.#terms[id]}`);
      this.#titles.set(id, title);
      this.#plain.set(title, id);
    }
    return title;
  }
}

/** More ways to write a term are not noted: words of one stem, or of one sound. */
const mostWritten = 16;

/** log2(1 + n) for the counts that are met all the time. */
const damped = Array.from({ length: 64 }, (_, count) => Math.log2(1 + count));

/** The bag of a list of ids with repetitions. */
export function toBag(occurrences: readonly number[]): Bag {
  const sorted = new Int32Array(occurrences).toSorted();
  let size = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) size++;
  // Of the size they need, no views of longer ones: the engine keeps small arrays in its own heap, where they cost next to nothing.
  const bag = { ids: new Int32Array(size), counts: new Float64Array(size) };
  let at = 0;
  for (let to = 0; to < size; to++) {
    const id = sorted[at]!;
    const start = at;
    while (sorted[at] === id) at++;
    bag.ids[to] = id;
    bag.counts[to] = damped[at - start] ?? Math.log2(1 + at - start);
  }
  return bag;
}
