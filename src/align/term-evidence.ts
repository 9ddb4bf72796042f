import { type Bags, mergeBags, toBag } from './bags.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sections or blocks, or several of them as one: the terms of each that both documents hold, and what these tell. */
export interface TermUnits extends Bags {
  /** For each term the logarithm of 1 + how many times more frequent it is in its unit than in the document. */
  readonly gains: Float64Array;
  /** By unit and channel: counts added up. */
  readonly lengths: Float64Array;
}

/**
 * What shared terms say for a link between two units, by channel. A unit is taken as a sample of the words of its
 * counterpart (the language model of cross-language retrieval, Ponte & Croft 1998; Hiemstra & de Jong 1999): a shared term
 * counts by how much more frequent it is in the counterpart than in the counterpart's whole document. Terms that only one
 * of the documents holds say nothing about which units belong together and are left out.
 */
export class TermEvidence {
  readonly source: TermUnits;
  readonly target: TermUnits;
  readonly #channelOf: Uint8Array;
  readonly #channels: number;
  readonly #sourceTotals: Totals;
  readonly #targetTotals: Totals;
  /** Position + 1 of each term of the current source unit, 0 where it does not hold it. */
  readonly #mark: Int32Array;
  /** By id: how often it stands in units that are being merged. */
  readonly #sums: Int32Array;
  #current: TermUnits | null = null;
  #currentUnit = 0;

  constructor(source: Bags, target: Bags, vocabulary: Vocabulary, channels: number) {
    this.#channels = channels;
    this.#channelOf = Uint8Array.from({ length: vocabulary.size }, (_, id) => vocabulary.channelNumber(id));
    this.#mark = new Int32Array(vocabulary.size);
    this.#sums = new Int32Array(vocabulary.size);
    const inSource = countTerms(source, vocabulary.size);
    const inTarget = countTerms(target, vocabulary.size);
    const sourceBags = sharedPart(source, inTarget);
    const targetBags = sharedPart(target, inSource);
    this.#sourceTotals = this.#totals(sourceBags, inSource);
    this.#targetTotals = this.#totals(targetBags, inTarget);
    this.source = this.#units(sourceBags, this.#sourceTotals);
    this.target = this.#units(targetBags, this.#targetTotals);
  }

  /**
   * Writes two numbers for each channel into `out`: the evidence of the terms that unit `one` of `from` shares with unit
   * `other` of `to` (0 or more), then how many terms stand on one side only. `gained`, where given, is called with each
   * shared term and its evidence.
   */
  compare(
    from: TermUnits,
    one: number,
    to: TermUnits,
    other: number,
    out: Float64Array,
    gained?: (id: number, evidence: number) => void,
  ): void {
    this.#open(from, one);
    for (let channel = 0; channel < this.#channels; channel++) {
      out[2 * channel] = 0;
      out[2 * channel + 1] =
        (from.lengths[one * this.#channels + channel]! + to.lengths[other * this.#channels + channel]!) / 2;
    }
    const { ids, counts, gains } = to;
    for (let at = to.starts[other]!; at < to.starts[other + 1]!; at++) {
      const id = ids[at]!;
      const position = this.#mark[id]! - 1;
      if (position < 0) continue;
      const count = from.counts[position]!;
      const evidence = (count * gains[at]! + counts[at]! * from.gains[position]!) / 2;
      const channel = 2 * this.#channelOf[id]!;
      out[channel]! += evidence;
      out[channel + 1]! -= (count + counts[at]!) / 2;
      gained?.(id, evidence);
    }
  }

  /** `count` units of one side from `start` on, as one. */
  merge(side: 'source' | 'target', start: number, count: number): TermUnits {
    const totals = side === 'source' ? this.#sourceTotals : this.#targetTotals;
    return this.#units(mergeBags(this[side], start, start + count, this.#sums), totals);
  }

  /** A unit of one side made of other terms (ids, with repetitions) than its parts. Terms that only one document holds are left out. */
  unit(side: 'source' | 'target', terms: readonly number[]): TermUnits {
    const [own, other] = [this.#sourceTotals, this.#targetTotals];
    const bag = toBag(Int32Array.from(terms));
    return side === 'source'
      ? this.#units(sharedPart(bag, other.byTerm), own)
      : this.#units(sharedPart(bag, own.byTerm), other);
  }

  #open(units: TermUnits, unit: number): void {
    if (units === this.#current && unit === this.#currentUnit) return;
    if (this.#current) {
      const { starts, ids } = this.#current;
      for (let at = starts[this.#currentUnit]!; at < starts[this.#currentUnit + 1]!; at++) this.#mark[ids[at]!] = 0;
    }
    const { starts, ids } = units;
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) this.#mark[ids[at]!] = at + 1;
    this.#current = units;
    this.#currentUnit = unit;
  }

  #units(bags: Bags, totals: Totals): TermUnits {
    const { starts, ids, counts } = bags;
    const units = starts.length - 1;
    const lengths = new Float64Array(units * this.#channels);
    const gains = new Float64Array(ids.length);
    for (let unit = 0; unit < units; unit++) {
      const own = unit * this.#channels;
      for (let at = starts[unit]!; at < starts[unit + 1]!; at++)
        lengths[own + this.#channelOf[ids[at]!]!]! += counts[at]!;
      for (let at = starts[unit]!; at < starts[unit + 1]!; at++) {
        const id = ids[at]!;
        const channel = this.#channelOf[id]!;
        // One term is added to the unit, so that a unit of a single term does not count as if it said nothing else.
        const share = counts[at]! / (lengths[own + channel]! + 1);
        gains[at] = Math.log1p((share * totals.byChannel[channel]!) / totals.byTerm[id]!);
      }
    }
    return { starts, ids, times: bags.times, counts, gains, lengths };
  }

  #totals({ ids, counts }: Bags, byTerm: Float64Array): Totals {
    const byChannel = new Float64Array(this.#channels);
    for (let at = 0; at < ids.length; at++) byChannel[this.#channelOf[ids[at]!]!]! += counts[at]!;
    return { byTerm, byChannel };
  }
}

/** Whether two units hold the same terms, as often. */
export function hasSameTerms({ starts, ids, counts }: TermUnits, one: number, other: number): boolean {
  const [from, to, end] = [starts[one]!, starts[other]!, starts[other + 1]!];
  if (starts[one + 1]! - from !== end - to) return false;
  for (let at = 0; at < end - to; at++)
    if (ids[from + at] !== ids[to + at] || counts[from + at] !== counts[to + at]) return false;
  return true;
}

/** Counts of a document added up. */
interface Totals {
  readonly byTerm: Float64Array;
  readonly byChannel: Float64Array;
}

function countTerms({ ids, counts }: Bags, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let at = 0; at < ids.length; at++) sums[ids[at]!]! += counts[at]!;
  return sums;
}

function sharedPart(bags: Bags, other: Float64Array): Bags {
  const { starts, ids, times, counts } = bags;
  let size = 0;
  for (const id of ids) if (other[id]! > 0) size++;
  if (size === ids.length) return bags;
  const kept = {
    starts: new Int32Array(starts.length),
    ids: new Int32Array(size),
    times: new Int32Array(size),
    counts: new Float64Array(size),
  };
  let to = 0;
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++)
      if (other[ids[at]!]! > 0) {
        kept.ids[to] = ids[at]!;
        kept.times[to] = times[at]!;
        kept.counts[to++] = counts[at]!;
      }
    kept.starts[unit + 1] = to;
  }
  return kept;
}
