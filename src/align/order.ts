/** What is linked: runs of parts on both sides, from a position (0-based) on. */
export interface Linked {
  readonly source: number;
  /** How many parts of the source, 1 or more. */
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
}

/**
 * By link 1 where it is outside a longest run that keeps its order on both sides (patience sorting, Fredman 1975), else 0.
 * `targetOf` gives for each source part the target part that it is linked with, or -1.
 */
export function outOfOrder(targetOf: Int32Array): Uint8Array {
  const tails = new Int32Array(targetOf.length);
  const previous = new Int32Array(targetOf.length).fill(-1);
  const moved = new Uint8Array(targetOf.length);
  let length = 0;
  targetOf.forEach((target, source) => {
    if (target < 0) return;
    moved[source] = 1;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (targetOf[tails[middle]!]! < target) low = middle + 1;
      else high = middle;
    }
    previous[source] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = source;
    length = Math.max(length, low + 1);
  });
  for (let at = length > 0 ? tails[length - 1]! : -1; at >= 0; at = previous[at]!) moved[at] = 0;
  return moved;
}
