import type { Bead, LinkReason } from '../types.ts';
import type { Ordered } from './order.ts';

/** A link before it is a bead. */
export interface Link extends Ordered {
  readonly confidence: number;
  readonly moved: boolean;
  /** Works out what speaks for the link. Few who align ask, and it takes a tenth of the time that aligning takes. */
  readonly explain: () => readonly LinkReason[];
}

/** The links of one kind of parts, and how sure it is of each other part that it has no counterpart. */
export interface Linking {
  readonly links: readonly Link[];
  readonly unlinked: { readonly source: (position: number) => number; readonly target: (position: number) => number };
}

/**
 * Beads for every part of both sides: the links, and one bead for each part in no link. They follow the target's order;
 * what is missing from the target stands behind the bead of the source part before it.
 */
export function toBeads<T>(sources: readonly T[], targets: readonly T[], { links, unlinked }: Linking): Bead<T>[] {
  const bySource = new Map<number, number>();
  const byTarget = new Map<number, Link>();
  for (const link of links) {
    for (const source of link.source) bySource.set(source, link.target[0]!);
    byTarget.set(link.target[0]!, link);
  }
  const covered = new Set(links.flatMap((link) => link.target));
  const missing = missingBehind(sources.length, bySource);
  const single = (position: number, side: 'source' | 'target'): Bead<T> => ({
    source: side === 'source' ? [sources[position]!] : [],
    target: side === 'target' ? [targets[position]!] : [],
    confidence: unlinked[side](position),
    moved: false,
    reasons: [],
  });
  const beads: Bead<T>[] = (missing.get(-1) ?? []).map((position) => single(position, 'source'));
  targets.forEach((_, position) => {
    const link = byTarget.get(position);
    if (link)
      beads.push(
        linkedBead(
          link.source.map((source) => sources[source]!),
          link.target.map((target) => targets[target]!),
          link,
        ),
      );
    else if (!covered.has(position)) beads.push(single(position, 'target'));
    for (const source of missing.get(position) ?? []) beads.push(single(source, 'source'));
  });
  return beads;
}

/** The bead of a link, whose reasons are worked out when they are first asked for. */
function linkedBead<T>(
  source: readonly T[],
  target: readonly T[],
  { confidence, moved, explain }: Omit<Link, keyof Ordered>,
): Bead<T> {
  let known: readonly LinkReason[] | null = null;
  return {
    source,
    target,
    confidence,
    moved,
    get reasons() {
      known ??= explain();
      return known;
    },
  };
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
