import type { Bead, LinkReason } from '../types.ts';

/** A link before it is a bead: positions (0-based, consecutive, not empty) of the parts on both sides. */
export interface Link {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
}

/**
 * Beads for every part of both sides: the links, and one bead for each part in no link. They follow the target's order;
 * what is missing from the target stands behind the bead of the source part before it.
 */
export function toBeads<T>(
  sources: readonly T[],
  targets: readonly T[],
  links: readonly Link[],
  unlinked: (part: T) => number,
): Bead<T>[] {
  const moved = findMoved(links);
  const bySource = new Map<number, number>();
  const byTarget = new Map<number, Link>();
  for (const link of links) {
    for (const source of link.source) bySource.set(source, link.target[0]!);
    byTarget.set(link.target[0]!, link);
  }
  const covered = new Set(links.flatMap((link) => link.target));
  const missing = missingBehind(sources.length, bySource);
  const single = (part: T, side: 'source' | 'target'): Bead<T> => ({
    source: side === 'source' ? [part] : [],
    target: side === 'target' ? [part] : [],
    confidence: unlinked(part),
    moved: false,
    reasons: [],
  });
  const beads: Bead<T>[] = (missing.get(-1) ?? []).map((source) => single(sources[source]!, 'source'));
  targets.forEach((part, position) => {
    const link = byTarget.get(position);
    if (link)
      beads.push({
        source: link.source.map((source) => sources[source]!),
        target: link.target.map((target) => targets[target]!),
        confidence: link.confidence,
        moved: moved.has(link),
        reasons: link.reasons,
      });
    else if (!covered.has(position)) beads.push(single(part, 'target'));
    for (const source of missing.get(position) ?? []) beads.push(single(sources[source]!, 'source'));
  });
  return beads;
}

/** Source parts in no link, by the first target part of the link before them (-1: they stand before all links). */
function missingBehind(sources: number, bySource: ReadonlyMap<number, number>): Map<number, number[]> {
  const missing = new Map<number, number[]>();
  let behind = -1;
  for (let source = 0; source < sources; source++) {
    const target = bySource.get(source);
    if (target !== undefined) behind = target;
    else {
      const listed = missing.get(behind);
      if (listed) listed.push(source);
      else missing.set(behind, [source]);
    }
  }
  return missing;
}

/** Links outside a longest run that keeps its order on both sides (patience sorting). */
function findMoved(links: readonly Link[]): Set<Link> {
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
