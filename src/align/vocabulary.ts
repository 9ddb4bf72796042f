/** Sorts of terms that two languages can share. Each is weighed by itself, since each is kept to another degree. */
export const channels = ['invariants', 'code', 'latin', 'numbers', 'concepts', 'sounds', 'title'] as const;

/** How often each term stands in a unit (a section or a block): ids ascending, counts damped to log2(1 + n). */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Float64Array;
}

/** Numbers the terms of two documents: equal terms of the same channel share an id, 0-based and dense. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #channels: number[] = [];

  get size(): number {
    return this.#terms.length;
  }

  /** Position of a term's channel in `channels`. */
  channel(id: number): number {
    return this.#channels[id]!;
  }

  term(id: number): string {
    return this.#terms[id]!;
  }

  id(channel: number, term: string): number {
    const key = `${channel}${term}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#terms.length);
    this.#channels.push(channel);
    return this.#terms.push(term) - 1;
  }
}

/** The bag of a list of ids with repetitions. */
export function toBag(occurrences: readonly number[]): Bag {
  const sorted = Int32Array.from(occurrences).toSorted();
  const ids: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < sorted.length; ) {
    const id = sorted[at]!;
    const start = at;
    while (sorted[at] === id) at++;
    ids.push(id);
    counts.push(Math.log2(1 + at - start));
  }
  return { ids: Int32Array.from(ids), counts: Float64Array.from(counts) };
}
