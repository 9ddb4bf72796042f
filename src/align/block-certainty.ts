import { type Calibration, probability, sign, type Signs } from './confidence.ts';
import type { RegionAligner, RegionStep, Side } from './region.ts';

/** Fitted as those of sections (see `section-certainty.ts`); the signs are those of `linkSigns` and `noneSigns`. */
const link: Calibration = { constant: 1.44, weights: [1.64, 2.58, 0.65, 2.12, -1.26, -1.37] };
const none: Calibration = { constant: -2.27, weights: [-1.45, -4.91, 2.61] };

/** How sure it is which blocks are counterparts. */
export class BlockCertainty {
  readonly #sides: Readonly<Record<'source' | 'target', Side>>;
  readonly #chances: RegionAligner['chances'];
  /** By source block the target block with which a step begins there, and the one behind which a step ends that ends before it; -1 for none. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(
    sides: Readonly<Record<'source' | 'target', Side>>,
    chances: RegionAligner['chances'],
    steps: readonly RegionStep[],
  ) {
    this.#sides = sides;
    this.#chances = chances;
    this.#starts = new Int32Array(sides.source.blocks.length + 1).fill(-1);
    this.#ends = new Int32Array(sides.source.blocks.length + 1).fill(-1);
    for (const { source, sources, target, targets } of steps) {
      this.#starts[source] = target;
      this.#ends[source + sources] = target + targets;
    }
  }

  /** The probability that linked blocks are counterparts; they hardly are where their sections are not. */
  ofLink(step: RegionStep): number {
    return step.region * probability(link, this.linkSigns(step));
  }

  /** The probability that an unlinked block has no counterpart. */
  ofUnlinked(side: 'source' | 'target', position: number): number {
    return probability(none, this.noneSigns(side, position));
  }

  /** The score, by how much it beats the best rival, whether it is out of order, between linked neighbours, in a section without a counterpart, of several blocks. */
  linkSigns(step: RegionStep): Signs {
    const { source, sources, target, targets, score, rival, inOrder } = step;
    const before = this.#ends[source] === target || this.#opens(source - 1, target - 1);
    const after =
      this.#starts[source + sources] === target + targets || this.#opens(source + sources, target + targets);
    return [
      sign(score),
      sign(Math.max(-50, score - Math.max(rival, -50))),
      inOrder ? 0 : 1,
      (Number(before) + Number(after)) / 2,
      Math.max(this.#sides.source.stray[source]!, this.#sides.target.stray[target]!),
      sources + targets > 2 ? 1 : 0,
    ];
  }

  /** The best score with any block in reach, that with an unlinked one, and whether its section has no counterpart. */
  noneSigns(side: 'source' | 'target', position: number): Signs {
    const { any, free } = this.#chances[side];
    return [
      sign(Math.max(-50, any[position]!)),
      sign(Math.max(-50, free[position]!)),
      this.#sides[side].stray[position]!,
    ];
  }

  #opens(source: number, target: number): boolean {
    // What stands outside a document: 2.
    const one = this.#sides.source.opens[source] ?? 2;
    return one > 0 && one === (this.#sides.target.opens[target] ?? 2);
  }
}
