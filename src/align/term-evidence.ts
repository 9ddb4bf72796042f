import { type Bags, toBag } from './bags.ts';
import { TermUnits } from './term-units.ts';
import type { Vocabulary } from './vocabulary.ts';

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
    this.#channelOf = new Uint8Array(vocabulary.size);
    for (let id = 0; id < vocabulary.size; id++) this.#channelOf[id] = vocabulary.channelNumber(id);
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
    const channels = this.#channels;
    const mark = this.#mark;
    const channelOf = this.#channelOf;
    for (let channel = 0; channel < channels; channel++) {
      out[2 * channel] = 0;
      out[2 * channel + 1] = (from.lengths[one * channels + channel]! + to.lengths[other * channels + channel]!) / 2;
    }
    const { starts, ids, counts, gains } = to;
    const end = starts[other + 1]!;
    for (let at = starts[other]!; at < end; at++) {
      const id = ids[at]!;
      const position = mark[id]! - 1;
      if (position < 0) continue;
      const count = from.counts[position]!;
      const evidence = (count * gains[at]! + counts[at]! * from.gains[position]!) / 2;
      const channel = 2 * channelOf[id]!;
      out[channel]! += evidence;
      out[channel + 1]! -= (count + counts[at]!) / 2;
      gained?.(id, evidence);
    }
  }

  /** Adds a unit to one side: `count` units from `start` on, as one. */
  join(side: 'source' | 'target', start: number, count: number): void {
    const units = side === 'source' ? this.source : this.target;
    units.join(start, count, this.#sums);
    this.#tell(units, units.size - 1, side === 'source' ? this.#sourceTotals : this.#targetTotals);
  }

  /** Takes the units away that were added to one side. */
  dropJoined(side: 'source' | 'target'): void {
    this.#close();
    this[side].dropJoined();
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
    this.#close();
    const { starts, ids } = units;
    const mark = this.#mark;
    const end = starts[unit + 1]!;
    for (let at = starts[unit]!; at < end; at++) mark[ids[at]!] = at + 1;
    this.#current = units;
    this.#currentUnit = unit;
  }

  #close(): void {
    if (!this.#current) return;
    const { starts, ids } = this.#current;
    const mark = this.#mark;
    const end = starts[this.#currentUnit + 1]!;
    for (let at = starts[this.#currentUnit]!; at < end; at++) mark[ids[at]!] = 0;
    this.#current = null;
  }

  #units(bags: Bags, totals: Totals): TermUnits {
    const units = new TermUnits(bags, this.#channels);
    for (let unit = 0; unit < units.size; unit++) this.#tell(units, unit, totals);
    return units;
  }

  /** Works out what the terms of a unit tell. */
  #tell({ starts, ids, counts, lengths, gains }: TermUnits, unit: number, { byChannel, byTerm }: Totals): void {
    const channelOf = this.#channelOf;
    const own = unit * this.#channels;
    const start = starts[unit]!;
    const end = starts[unit + 1]!;
    for (let at = start; at < end; at++) lengths[own + channelOf[ids[at]!]!]! += counts[at]!;
    for (let at = start; at < end; at++) {
      const id = ids[at]!;
      const channel = channelOf[id]!;
      // One term is added to the unit, so that a unit of a single term does not count as if it said nothing else.
      const share = counts[at]! / (lengths[own + channel]! + 1);
      gains[at] = Math.log1p((share * byChannel[channel]!) / byTerm[id]!);
    }
  }

  #totals({ ids, counts }: Bags, byTerm: Float64Array): Totals {
    const byChannel = new Float64Array(this.#channels);
    for (let at = 0; at < ids.length; at++) byChannel[this.#channelOf[ids[at]!]!]! += counts[at]!;
    return { byTerm, byChannel };
  }
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
  for (let at = 0; at < ids.length; at++) if (other[ids[at]!]! > 0) size++;
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
