/**
 * Possible links between source units and target units (0-based positions) and what each gains over leaving both unlinked,
 * in three arrays of `size` numbers: long documents have a million of them.
 */
export class Candidates {
  source: Int32Array = new Int32Array(64);
  target: Int32Array = new Int32Array(64);
  /** Only links with a positive gain are worth taking. */
  gain: Float64Array = new Float64Array(64);
  size = 0;

  push(source: number, target: number, gain: number): void {
    if (this.size === this.source.length) this.#grow();
    this.source[this.size] = source;
    this.target[this.size] = target;
    this.gain[this.size++] = gain;
  }

  #grow(): void {
    const { source, target, gain } = this;
    this.source = new Int32Array(2 * this.size);
    this.target = new Int32Array(2 * this.size);
    this.gain = new Float64Array(2 * this.size);
    this.source.set(source);
    this.target.set(target);
    this.gain.set(gain);
  }
}

/**
 * The chain of candidates (their positions, in order), increasing on both sides, whose gains add up highest. Leaving a part out
 * costs nothing (its cost is part of the gains), so that the best chain is a heaviest increasing subsequence: O(n log n) with
 * a Fenwick tree of prefix maxima (Fenwick 1994) over the target positions. `sources` and `targets` are the numbers of units.
 */
export function bestChain(candidates: Candidates, sources: number, targets: number): number[] {
  const ordered = inOrder(candidates, sources, targets);
  const totals = new Float64Array(ordered.length);
  const previous = new Int32Array(ordered.length);
  const tree = new Int32Array(targets + 1).fill(-1);
  let last = -1;
  for (let position = 0; position < ordered.length; position++) {
    const candidate = ordered[position]!;
    const target = candidates.target[candidate]!;
    let best = -1;
    for (let at = target; at > 0; at -= at & -at)
      if (tree[at]! >= 0 && (best < 0 || totals[tree[at]!]! > totals[best]!)) best = tree[at]!;
    previous[position] = best;
    const total = candidates.gain[candidate]! + (best < 0 ? 0 : totals[best]!);
    totals[position] = total;
    if (last < 0 || total > totals[last]!) last = position;
    for (let at = target + 1; at <= targets; at += at & -at) {
      const holder = tree[at]!;
      if (holder < 0 || total > totals[holder]!) tree[at] = position;
    }
  }
  const chain: number[] = [];
  for (; last >= 0; last = previous[last]!) chain.push(ordered[last]!);
  return chain.toReversed();
}

/** Candidates worth taking by source. Targets descend within a source, so that a source never follows itself. */
function inOrder({ source, target, gain, size }: Candidates, sources: number, targets: number): Int32Array {
  const worth = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) if (gain[at]! > 0) worth[count++] = at;
  return sortedBy(sortedBy(worth.subarray(0, count), target, targets).toReversed(), source, sources);
}

/** Sorts numbers by their `keys`, from 0 to `count` (exclusive); what has the same key keeps its order. */
function sortedBy(list: Int32Array, keys: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let at = 0; at < list.length; at++) next[keys[list[at]!]! + 1]!++;
  for (let key = 0; key < count; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(list.length);
  for (let at = 0; at < list.length; at++) sorted[next[keys[list[at]!]!]!++] = list[at]!;
  return sorted;
}
