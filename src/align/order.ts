/** What is linked: positions (0-based, ascending, not empty) of the parts on both sides. */
export interface Ordered {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Links outside a longest run that keeps its order on both sides (patience sorting, Fredman 1975). */
export function outOfOrder<T extends Ordered>(links: readonly T[]): Set<T> {
  const ordered = links.toSorted((one, other) => one.source[0]! - other.source[0]!);
  const tails: number[] = [];
  const previous = new Int32Array(ordered.length).fill(-1);
  ordered.forEach((link, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[tails[middle]!]!.target[0]! < link.target[0]!) low = middle + 1;
      else high = middle;
    }
    previous[position] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = position;
  });
  const moved = new Set(links);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) moved.delete(ordered[at]!);
  return moved;
}
