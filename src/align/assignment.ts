import { bestChain, Candidates } from './chain.ts';
import type { PairScores } from './pair-scores.ts';

/** What a link costs that stands out of order. */
const moveCost = 4;
/** What speaks for a link between the only unlinked units between two linked neighbours. */
const betweenNeighbours = 2;
/** Trials of an exchange cost time in proportion to the number of units: in a long document fewer are made. */
const trialBudget = 2_000_000;

/**
 * Which source unit is linked with which target unit, at most one to one, such that the scores add up highest when each link
 * out of order costs `moveCost`. A pair is worth linking where its score is above 0. Found in steps: the best chain in order,
 * in which leaving out a unit that has a good counterpart elsewhere costs less; what remains, the best first; exchanges that
 * improve the sum; pairs that are all that is left between linked neighbours.
 */
export class Assignment {
  /** For each source unit its target unit, or -1. */
  readonly targetOf: Int32Array;
  /** For each target unit its source unit, or -1. */
  readonly sourceOf: Int32Array;
  readonly #scores: PairScores;

  constructor(scores: PairScores) {
    this.#scores = scores;
    this.targetOf = new Int32Array(scores.sources).fill(-1);
    this.sourceOf = new Int32Array(scores.targets).fill(-1);
    const pairs = new Candidates();
    scores.forEach((source, target, gain) => {
      if (gain > 0) pairs.push(source, target, gain);
    });
    this.#linkChain(pairs);
    this.#linkRest(pairs);
    if (this.#exchange(pairs)) this.#linkRest(pairs);
    this.#linkBetweenNeighbours();
  }

  #linkChain({ source, target, gain, size }: Candidates): void {
    // A unit that is left out may still be linked out of order: each side of such a link is credited with half of it.
    const sourceCredit = new Float64Array(this.targetOf.length);
    const targetCredit = new Float64Array(this.sourceOf.length);
    for (let at = 0; at < size; at++) {
      const credit = (gain[at]! - moveCost) / 2;
      if (credit > sourceCredit[source[at]!]!) sourceCredit[source[at]!] = credit;
      if (credit > targetCredit[target[at]!]!) targetCredit[target[at]!] = credit;
    }
    const credited = new Candidates();
    for (let at = 0; at < size; at++) {
      const worth = gain[at]! - sourceCredit[source[at]!]! - targetCredit[target[at]!]!;
      if (worth > 0) credited.push(source[at]!, target[at]!, worth);
    }
    for (const link of bestChain(credited, this.targetOf.length, this.sourceOf.length))
      this.#link(credited.source[link]!, credited.target[link]!);
  }

  #linkRest({ source, target, gain, size }: Candidates): void {
    const { before, after } = this.#neighbours();
    const free: { pair: number; worth: number }[] = [];
    for (let pair = 0; pair < size; pair++) {
      const [from, to] = [source[pair]!, target[pair]!];
      if (this.targetOf[from]! >= 0 || this.sourceOf[to]! >= 0) continue;
      const worth = to > before[from]! && to < after[from]! ? gain[pair]! : gain[pair]! - moveCost;
      if (worth > 0) free.push({ pair, worth });
    }
    for (const { pair } of free.toSorted((one, other) => other.worth - one.worth))
      if (this.targetOf[source[pair]!]! < 0 && this.sourceOf[target[pair]!]! < 0)
        this.#link(source[pair]!, target[pair]!);
  }

  /** For each source unit the targets of the linked units before and after it. */
  #neighbours(): { before: Int32Array; after: Int32Array } {
    const before = new Int32Array(this.targetOf.length);
    const after = new Int32Array(this.targetOf.length);
    let last = -1;
    this.targetOf.forEach((target, source) => {
      before[source] = last;
      if (target >= 0) last = target;
    });
    last = this.sourceOf.length;
    for (let source = this.targetOf.length - 1; source >= 0; source--) {
      after[source] = last;
      if (this.targetOf[source]! >= 0) last = this.targetOf[source]!;
    }
    return { before, after };
  }

  /** Tries pairs in the place of those that are linked, keeps what improves the sum, and says whether anything did. */
  #exchange(pairs: Candidates): boolean {
    let trials = trialBudget / (this.targetOf.length + 1);
    let { total, outOfOrder } = this.#worth();
    let changed = false;
    for (let pair = 0; pair < pairs.size && trials > 0; pair++) {
      const [source, target, gain] = [pairs.source[pair]!, pairs.target[pair]!, pairs.gain[pair]!];
      const [oldTarget, oldSource] = [this.targetOf[source]!, this.sourceOf[target]!];
      if (oldTarget === target) continue;
      const back = oldSource < 0 || oldTarget < 0 ? 0 : Math.max(0, this.#scores.at(oldSource, oldTarget));
      const lost = this.#scoreOf(source) + (oldSource < 0 ? 0 : this.#scoreOf(oldSource));
      // An exchange brings at most three links into order, and none where all are.
      if (gain + back - lost + Math.min(3, outOfOrder) * moveCost <= 0) continue;
      trials--;
      this.#unlink(source);
      if (oldSource >= 0) this.#unlink(oldSource);
      this.#link(source, target);
      if (back > 0) this.#link(oldSource, oldTarget);
      const now = this.#worth();
      if (now.total > total + 1e-9) {
        ({ total, outOfOrder } = now);
        changed = true;
        continue;
      }
      if (back > 0) this.#unlink(oldSource);
      this.#unlink(source);
      if (oldTarget >= 0) this.#link(source, oldTarget);
      if (oldSource >= 0) this.#link(oldSource, target);
    }
    return changed;
  }

  /** What the links add up to, and how many of them stand out of order. */
  #worth(): { total: number; outOfOrder: number } {
    let sum = 0;
    let links = 0;
    const tails: number[] = [];
    this.targetOf.forEach((target, source) => {
      if (target < 0) return;
      sum += this.#scores.at(source, target);
      links++;
      let low = 0;
      let high = tails.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (tails[middle]! < target) low = middle + 1;
        else high = middle;
      }
      tails[low] = target;
    });
    const outOfOrder = links - tails.length;
    return { total: sum - moveCost * outOfOrder, outOfOrder };
  }

  #linkBetweenNeighbours(): void {
    const { before, after } = this.#neighbours();
    for (let source = 0; source < this.targetOf.length; source++) {
      if (this.targetOf[source]! >= 0) continue;
      let end = source;
      while (end < this.targetOf.length && this.targetOf[end]! < 0) end++;
      this.#linkAlone(source, end - source, before[source]! + 1, after[source]!);
      source = end;
    }
  }

  /** Links `count` source units with the target units between two linked neighbours where these are as many and all free. */
  #linkAlone(source: number, count: number, first: number, after: number): void {
    if (after - first !== count || this.sourceOf.subarray(first, after).some((at) => at >= 0)) return;
    for (let at = 0; at < count; at++)
      if (this.#scores.at(source + at, first + at) + betweenNeighbours > 0) this.#link(source + at, first + at);
  }

  #scoreOf(source: number): number {
    const target = this.targetOf[source]!;
    return target < 0 ? 0 : this.#scores.at(source, target);
  }

  #link(source: number, target: number): void {
    this.targetOf[source] = target;
    this.sourceOf[target] = source;
  }

  #unlink(source: number): void {
    const target = this.targetOf[source]!;
    if (target >= 0) this.sourceOf[target] = -1;
    this.targetOf[source] = -1;
  }
}
