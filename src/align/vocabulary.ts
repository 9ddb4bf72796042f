/** Sorts of terms that two languages can share. Each is weighed by itself, since each is kept to another degree. */
export const channels = ['invariants', 'code', 'latin', 'numbers', 'concepts', 'sounds', 'title'] as const;
export type Channel = (typeof channels)[number];

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
  /** For a term of a title its id as a term of the channel `title`. */
  readonly #titles = new Map<number, number>();

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

  id(channel: Channel, term: string): number {
    const number = channels.indexOf(channel);
    const known = this.#ids[number]!.get(term);
    if (known !== undefined) return known;
    this.#ids[number]!.set(term, this.#terms.length);
    this.#channels.push(number);
    return this.#terms.push(term) - 1;
  }

  /** The id of a term where it stands in a title. Its term is the number of its own channel, then the term. */
  titleId(id: number): number {
    let title = this.#titles.get(id);
    if (title === undefined) {
      title = this.id('title', `${this.#channels[id]}${this.#terms[id]}`);
      this.#titles.set(id, title);
    }
    return title;
  }
}

/** The bag of a list of ids with repetitions. */
export function toBag(occurrences: readonly number[]): Bag {
  const sorted = Int32Array.from(occurrences).toSorted();
  let size = 0;
  const counts = new Float64Array(sorted.length);
  for (let at = 0; at < sorted.length; size++) {
    const id = sorted[at]!;
    const start = at;
    while (sorted[at] === id) at++;
    sorted[size] = id;
    counts[size] = Math.log2(1 + at - start);
  }
  return { ids: sorted.subarray(0, size), counts: counts.subarray(0, size) };
}
