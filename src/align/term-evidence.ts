import { type Bag, toBag, type Vocabulary } from './vocabulary.ts';

/** A section, a block or several blocks as one: its terms that both documents hold, and what each of them tells. */
export interface TermUnit extends Bag {
  /** For each term the logarithm of 1 + how many times more frequent it is here than in the document. */
  readonly gains: Float64Array;
  /** Counts added up, by channel. */
  readonly lengths: Float64Array;
}

/**
 * What shared terms say for a link between two units, by channel. A unit is taken as a sample of the words of its
 * counterpart (the language model of cross-language retrieval, Ponte & Croft 1998; Hiemstra & de Jong 1999): a shared term
 * counts by how much more frequent it is in the counterpart than in the counterpart's whole document. Terms that only one
 * of the documents holds say nothing about which units belong together and are left out.
 */
export class TermEvidence {
  readonly source: readonly TermUnit[];
  readonly target: readonly TermUnit[];
  readonly #channelOf: Uint8Array;
  readonly #channels: number;
  readonly #sourceTotals: Totals;
  readonly #targetTotals: Totals;
  /** Position + 1 of each term in the current source unit, 0 where it does not hold it. */
  readonly #mark: Int32Array;
  #current: TermUnit | null = null;

  constructor(source: readonly Bag[], target: readonly Bag[], vocabulary: Vocabulary, channels: number) {
    this.#channels = channels;
    this.#channelOf = Uint8Array.from({ length: vocabulary.size }, (_, id) => vocabulary.channelNumber(id));
    this.#mark = new Int32Array(vocabulary.size);
    const inSource = countTerms(source, vocabulary.size);
    const inTarget = countTerms(target, vocabulary.size);
    const sourceBags = source.map((bag) => sharedPart(bag, inTarget));
    const targetBags = target.map((bag) => sharedPart(bag, inSource));
    this.#sourceTotals = this.#totals(sourceBags, inSource);
    this.#targetTotals = this.#totals(targetBags, inTarget);
    this.source = sourceBags.map((bag) => this.#unit(bag, this.#sourceTotals));
    this.target = targetBags.map((bag) => this.#unit(bag, this.#targetTotals));
  }

  /**
   * Writes two numbers for each channel into `out`: the evidence of the shared terms (0 or more), then how many terms stand
   * on one side only. `gained`, where given, is called with each shared term and its evidence.
   */
  compare(from: TermUnit, to: TermUnit, out: Float64Array, gained?: (id: number, evidence: number) => void): void {
    this.#open(from);
    for (let channel = 0; channel < this.#channels; channel++) {
      out[2 * channel] = 0;
      out[2 * channel + 1] = (from.lengths[channel]! + to.lengths[channel]!) / 2;
    }
    const { ids, counts, gains } = to;
    for (let at = 0; at < ids.length; at++) {
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
  merge(side: 'source' | 'target', start: number, count: number): TermUnit {
    const units = this[side];
    if (count === 1) return units[start]!;
    const occurrences: number[] = [];
    for (let unit = start; unit < start + count; unit++) {
      const { ids, counts } = units[unit]!;
      ids.forEach((id, at) => {
        for (let times = Math.round(2 ** counts[at]! - 1); times > 0; times--) occurrences.push(id);
      });
    }
    return this.unit(side, toBag(occurrences));
  }

  /** A unit of one side made of other terms than those of its parts. Terms that only one document holds are left out. */
  unit(side: 'source' | 'target', bag: Bag): TermUnit {
    const [own, other] = [this.#sourceTotals, this.#targetTotals];
    return side === 'source'
      ? this.#unit(sharedPart(bag, other.byTerm), own)
      : this.#unit(sharedPart(bag, own.byTerm), other);
  }

  #open(unit: TermUnit): void {
    if (unit === this.#current) return;
    if (this.#current) for (const id of this.#current.ids) this.#mark[id] = 0;
    unit.ids.forEach((id, position) => {
      this.#mark[id] = position + 1;
    });
    this.#current = unit;
  }

  #unit({ ids, counts }: Bag, totals: Totals): TermUnit {
    const lengths = new Float64Array(this.#channels);
    ids.forEach((id, at) => {
      lengths[this.#channelOf[id]!]! += counts[at]!;
    });
    const gains = counts.map((count, at) => {
      const id = ids[at]!;
      const channel = this.#channelOf[id]!;
      // One term is added to the unit, so that a unit of a single term does not count as if it said nothing else.
      return Math.log1p(((count / (lengths[channel]! + 1)) * totals.byChannel[channel]!) / totals.byTerm[id]!);
    });
    return { ids, counts, gains, lengths };
  }

  #totals(bags: readonly Bag[], byTerm: Float64Array): Totals {
    const byChannel = new Float64Array(this.#channels);
    for (const { ids, counts } of bags)
      ids.forEach((id, at) => {
        byChannel[this.#channelOf[id]!]! += counts[at]!;
      });
    return { byTerm, byChannel };
  }
}

/** Counts of a document added up. */
interface Totals {
  readonly byTerm: Float64Array;
  readonly byChannel: Float64Array;
}

function countTerms(units: readonly Bag[], size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const { ids, counts } of units)
    ids.forEach((id, at) => {
      sums[id]! += counts[at]!;
    });
  return sums;
}

function sharedPart(bag: Bag, other: Float64Array): Bag {
  const { ids, counts } = bag;
  let size = 0;
  for (const id of ids) if (other[id]! > 0) size++;
  if (size === ids.length) return bag;
  const kept = { ids: new Int32Array(size), counts: new Float64Array(size) };
  let to = 0;
  for (let at = 0; at < ids.length; at++)
    if (other[ids[at]!]! > 0) {
      kept.ids[to] = ids[at]!;
      kept.counts[to++] = counts[at]!;
    }
  return kept;
}
