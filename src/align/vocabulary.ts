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
  /** How terms are first written, by side. */
  readonly #written = { source: new Map<number, string>(), target: new Map<number, string>() };
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

  /** Notes how a term is written in one of the documents; the first note counts. */
  note(id: number, side: 'source' | 'target', written: string): void {
    if (!this.#written[side].has(id)) this.#written[side].set(id, written);
  }

  /** A term as a reader knows it: as it is written in both documents where they write it differently. */
  readable(id: number): string {
    const term = this.term(id);
    const source = this.#written.source.get(id) ?? term;
    const target = this.#written.target.get(id) ?? source;
    if (source.toLowerCase() !== target.toLowerCase()) return `${source} ~ ${target}`;
    return source.length > longestReadable ? `${source.slice(0, longestReadable)}…` : source;
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

/** Longer terms (lines of code, keys) are cut where they are shown. */
const longestReadable = 40;

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
