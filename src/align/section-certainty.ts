import type { Assignment } from './assignment.ts';
import { type Calibration, probability, sign, type Signs } from './confidence.ts';
import type { PairScores } from './pair-scores.ts';

/**
 * Fitted to the links made in the documents that the weights of the scores were fitted to, so that of the links given 0.9
 * nine in ten are right; `bench/ALIGNMENT.md` shows how far that holds. The signs are those of `linkSigns` and `noneSigns`.
 * Fitted without one of six languages they are right about that one as well (expected calibration error 0.01).
 */
const link: Calibration = { constant: -0.17, weights: [3.71, 3.5, -1.06, 0.23] };
const none: Calibration = { constant: 1.7, weights: [-1.09, -3.42, -1.23, -2.69] };

/** How sure it is which sections are counterparts. */
export class SectionCertainty {
  readonly #assignment: Assignment;
  readonly #scores: PairScores;
  /** Whether headings of one of the documents were recovered from plain text, where some are lost. */
  readonly #recovered: boolean;
  /** By unit: the best score of a pair that is not linked, with any unit and with an unlinked one. */
  readonly #source: Rivals;
  readonly #target: Rivals;

  constructor(scores: PairScores, assignment: Assignment, recovered: boolean) {
    this.#scores = scores;
    this.#recovered = recovered;
    this.#assignment = assignment;
    this.#source = rivals(assignment.targetOf.length);
    this.#target = rivals(assignment.sourceOf.length);
    scores.forEach((from, to, score) => {
      if (assignment.targetOf[from] === to) return;
      this.#source.any[from] = Math.max(this.#source.any[from]!, score);
      this.#target.any[to] = Math.max(this.#target.any[to]!, score);
      if (assignment.sourceOf[to]! < 0) this.#source.free[from] = Math.max(this.#source.free[from]!, score);
      if (assignment.targetOf[from]! < 0) this.#target.free[to] = Math.max(this.#target.free[to]!, score);
    });
  }

  /** The probability that a linked source section and its target section are counterparts. */
  ofLink(source: number, moved: boolean): number {
    return probability(link, this.linkSigns(source, moved));
  }

  /** The probability that an unlinked source section has no counterpart. */
  ofMissing(source: number): number {
    return probability(none, this.noneSigns('source', source));
  }

  /** The probability that an unlinked target section has no counterpart. */
  ofExtra(target: number): number {
    return probability(none, this.noneSigns('target', target));
  }

  /** The score, by how much it beats the best rival on either side, whether it is out of order, how many of its neighbours are linked next to it. */
  linkSigns(source: number, moved: boolean): Signs {
    const { targetOf } = this.#assignment;
    const target = targetOf[source]!;
    const score = this.#scores.at(source, target);
    const rival = Math.max(this.#source.any[source]!, this.#target.any[target]!);
    const before = source === 0 ? target === 0 : targetOf[source - 1] === target - 1;
    const last = source === targetOf.length - 1;
    const after = last ? target === this.#assignment.sourceOf.length - 1 : targetOf[source + 1] === target + 1;
    return [sign(score), sign(score - rival), moved ? 1 : 0, (Number(before) + Number(after)) / 2];
  }

  /** The best score with any unit of the other side, that with an unlinked one, whether an unlinked one stands in its place, and whether headings were recovered. */
  noneSigns(side: 'source' | 'target', unit: number): Signs {
    const { any, free } = side === 'source' ? this.#source : this.#target;
    const [partner, other] =
      side === 'source'
        ? [this.#assignment.targetOf, this.#assignment.sourceOf]
        : [this.#assignment.sourceOf, this.#assignment.targetOf];
    let before = unit - 1;
    while (before >= 0 && partner[before]! < 0) before--;
    const place = before < 0 ? 0 : partner[before]! + 1;
    const taken = place < other.length && other[place]! < 0;
    return [sign(any[unit]!), sign(free[unit]!), taken ? 1 : 0, this.#recovered ? 1 : 0];
  }
}

interface Rivals {
  readonly any: Float64Array;
  readonly free: Float64Array;
}

function rivals(size: number): Rivals {
  return { any: new Float64Array(size).fill(-50), free: new Float64Array(size).fill(-50) };
}
