/** A possible link between source part `source` and target part `target` (0-based positions) and what it gains. */
export interface Candidate {
  readonly source: number;
  readonly target: number;
  /** What linking gains over leaving both unlinked; only links with a positive gain are worth taking. */
  readonly gain: number;
}

/**
 * The chain of candidates, increasing on both sides, whose gains add up highest. Leaving a part out costs nothing (its
 * cost is part of the gains), so that the best chain is a heaviest increasing subsequence: O(n log n) with a Fenwick
 * tree of prefix maxima (Fenwick 1994) over the target positions.
 */
export function bestChain(candidates: readonly Candidate[], targets: number): Candidate[] {
  const ordered = candidates
    .filter((candidate) => candidate.gain > 0)
    // Targets descend within a source, so that a source never follows itself.
    .toSorted((one, other) => one.source - other.source || other.target - one.target);
  const totals = new Float64Array(ordered.length);
  const previous = new Int32Array(ordered.length);
  const tree = new Int32Array(targets + 1).fill(-1);
  ordered.forEach((candidate, position) => {
    let best = -1;
    for (let at = candidate.target; at > 0; at -= at & -at)
      if (tree[at]! >= 0 && (best < 0 || totals[tree[at]!]! > totals[best]!)) best = tree[at]!;
    previous[position] = best;
    const total = candidate.gain + (best < 0 ? 0 : totals[best]!);
    totals[position] = total;
    for (let at = candidate.target + 1; at <= targets; at += at & -at) {
      const holder = tree[at]!;
      if (holder < 0 || total > totals[holder]!) tree[at] = position;
    }
  });
  let last = totals.reduce((best, total, at) => (total > (totals[best] ?? 0) ? at : best), -1);
  const chain: Candidate[] = [];
  for (; last >= 0; last = previous[last]!) chain.push(ordered[last]!);
  return chain.toReversed();
}
