import type { Bag, Vocabulary } from './vocabulary.ts';

/**
 * What shared terms say for a link between two units, by channel. A unit is taken as a sample of the words of its
 * counterpart (the language model of cross-language retrieval, Ponte & Croft 1998; Hiemstra & de Jong 1999): a shared term
 * counts by how much more frequent it is in the counterpart than in the counterpart's whole document. Terms that only one
 * of the documents holds say nothing about which units belong together and are left out.
 */
export class TermEvidence {
  readonly #source: Side;
  readonly #target: Side;
  readonly #channelOf: Uint8Array;
  readonly #channels: number;
  /** Position + 1 of each term in the bag of the current source unit, 0 where it does not hold it. */
  readonly #mark: Int32Array;
  #current = -1;

  constructor(source: readonly Bag[], target: readonly Bag[], vocabulary: Vocabulary, channels: number) {
    this.#channels = channels;
    this.#channelOf = Uint8Array.from({ length: vocabulary.size }, (_, id) => vocabulary.channel(id));
    this.#mark = new Int32Array(vocabulary.size);
    const sourceTotals = totals(source, vocabulary.size);
    const targetTotals = totals(target, vocabulary.size);
    this.#source = this.#side(source, sourceTotals, targetTotals);
    this.#target = this.#side(target, targetTotals, sourceTotals);
  }

  /**
   * Writes two numbers for each channel into `out`: the evidence of the shared terms (0 or more), then how many terms stand
   * on one side only. `gained`, where given, is called with each shared term and its evidence.
   */
  compare(source: number, target: number, out: Float64Array, gained?: (id: number, evidence: number) => void): void {
    this.#open(source);
    const [from, to] = [this.#source.bags[source]!, this.#target.bags[target]!];
    const [fromGains, toGains] = [this.#source.gains[source]!, this.#target.gains[target]!];
    for (let channel = 0; channel < this.#channels; channel++) {
      out[2 * channel] = 0;
      out[2 * channel + 1] =
        (this.#source.lengths[source * this.#channels + channel]! +
          this.#target.lengths[target * this.#channels + channel]!) /
        2;
    }
    for (let at = 0; at < to.ids.length; at++) {
      const id = to.ids[at]!;
      const position = this.#mark[id]! - 1;
      if (position < 0) continue;
      const count = from.counts[position]!;
      const evidence = (count * toGains[at]! + to.counts[at]! * fromGains[position]!) / 2;
      const channel = 2 * this.#channelOf[id]!;
      out[channel]! += evidence;
      out[channel + 1]! -= (count + to.counts[at]!) / 2;
      gained?.(id, evidence);
    }
  }

  /** The terms of each unit that both documents hold. */
  bags(side: 'source' | 'target'): readonly Bag[] {
    return (side === 'source' ? this.#source : this.#target).bags;
  }

  #open(source: number): void {
    if (source === this.#current) return;
    if (this.#current >= 0) for (const id of this.#source.bags[this.#current]!.ids) this.#mark[id] = 0;
    this.#source.bags[source]!.ids.forEach((id, position) => {
      this.#mark[id] = position + 1;
    });
    this.#current = source;
  }

  #side(units: readonly Bag[], own: Float64Array, other: Float64Array): Side {
    const bags = units.map((unit) => sharedPart(unit, other));
    const lengths = new Float64Array(units.length * this.#channels);
    const channelTotals = new Float64Array(this.#channels);
    bags.forEach(({ ids, counts }, unit) =>
      ids.forEach((id, at) => {
        lengths[unit * this.#channels + this.#channelOf[id]!]! += counts[at]!;
        channelTotals[this.#channelOf[id]!]! += counts[at]!;
      }),
    );
    const gains = bags.map(({ ids, counts }, unit) =>
      counts.map((count, at) => {
        const channel = this.#channelOf[ids[at]!]!;
        // One term is added to the unit, so that a unit of a single term does not count as if it said nothing else.
        const here = count / (lengths[unit * this.#channels + channel]! + 1);
        return Math.log1p((here * channelTotals[channel]!) / own[ids[at]!]!);
      }),
    );
    return { bags, gains, lengths };
  }
}

interface Side {
  readonly bags: readonly Bag[];
  /** For each term of each bag: the logarithm of 1 + how many times more frequent it is there than in the document. */
  readonly gains: readonly Float64Array[];
  /** Counts added up, by unit and channel. */
  readonly lengths: Float64Array;
}

function totals(units: readonly Bag[], size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const { ids, counts } of units)
    ids.forEach((id, at) => {
      sums[id]! += counts[at]!;
    });
  return sums;
}

function sharedPart({ ids, counts }: Bag, other: Float64Array): Bag {
  const kept = ids.map((_, at) => at).filter((at) => other[ids[at]!]! > 0);
  return { ids: kept.map((at) => ids[at]!), counts: Float64Array.from(kept, (at) => counts[at]!) };
}
