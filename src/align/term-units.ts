import { type Bags, damped } from './bags.ts';
import { withRoom } from './with-room.ts';

/** Sections or blocks, by number: the terms of each that both documents hold, and what these tell. Several of them as one are added behind. */
export class TermUnits implements Bags {
  starts: Int32Array;
  ids: Int32Array;
  times: Int32Array;
  counts: Float64Array;
  /** For each term the logarithm of 1 + how many times more frequent it is in its unit than in the document. */
  gains: Float64Array;
  /** By unit and channel: counts added up. */
  lengths: Float64Array;
  /** How many units there are. */
  size: number;
  /** How many of them were there from the start. */
  readonly #parts: number;
  readonly #channels: number;

  constructor({ starts, ids, times, counts }: Bags, channels: number) {
    this.starts = starts;
    this.ids = ids;
    this.times = times;
    this.counts = counts;
    this.gains = new Float64Array(ids.length);
    this.size = starts.length - 1;
    this.lengths = new Float64Array(this.size * channels);
    this.#parts = this.size;
    this.#channels = channels;
  }

  /** Adds a unit of the `count` units from `start` on as one; what its terms tell is not known yet. `sums` holds a 0 for each id, and does so again afterwards. */
  join(start: number, count: number, sums: Int32Array): void {
    const from = this.starts[start]!;
    const to = this.starts[start + count]!;
    const first = this.starts[this.size]!;
    this.#makeRoom(first + to - from);
    const { ids, times, counts } = this;
    let end = first;
    for (let at = from; at < to; at++) {
      const id = ids[at]!;
      if (sums[id] === 0) ids[end++] = id;
      sums[id]! += times[at]!;
    }
    ids.subarray(first, end).sort();
    for (let at = first; at < end; at++) {
      const id = ids[at]!;
      times[at] = sums[id]!;
      counts[at] = damped(sums[id]!);
      sums[id] = 0;
    }
    this.size++;
    this.starts[this.size] = end;
    this.lengths.fill(0, (this.size - 1) * this.#channels, this.size * this.#channels);
  }

  /** Leaves only those that were there from the start. */
  dropJoined(): void {
    this.size = this.#parts;
  }

  #makeRoom(terms: number): void {
    this.ids = withRoom(this.ids, terms);
    this.times = withRoom(this.times, terms);
    this.counts = withRoom(this.counts, terms);
    this.gains = withRoom(this.gains, terms);
    this.starts = withRoom(this.starts, this.size + 2);
    this.lengths = withRoom(this.lengths, (this.size + 1) * this.#channels);
  }
}

/** Whether two units hold the same terms, as often. */
export function hasSameTerms({ starts, ids, counts }: TermUnits, one: number, other: number): boolean {
  const from = starts[one]!;
  const to = starts[other]!;
  const length = starts[other + 1]! - to;
  if (starts[one + 1]! - from !== length) return false;
  for (let at = 0; at < length; at++)
    if (ids[from + at] !== ids[to + at] || counts[from + at] !== counts[to + at]) return false;
  return true;
}
