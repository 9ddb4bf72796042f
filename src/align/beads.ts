import type { Bead, LinkReason } from '../types.ts';
import type { Linked } from './order.ts';

/** A link before it is a bead. */
export interface Link extends Linked {
  readonly confidence: number;
  readonly moved: boolean;
  /** Works out what speaks for the link. Few who align ask, and it takes a tenth of the time that aligning takes. */
  explain(): readonly LinkReason[];
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
  const targetOf = new Int32Array(sources.length).fill(-1);
  const linkOf = new Int32Array(targets.length).fill(-1);
  links.forEach(({ source, sources: count, target, targets: covered }, link) => {
    targetOf.fill(target, source, source + count);
    linkOf.fill(link, target, target + covered);
  });
  const { first, next } = missingBehind(targetOf, targets.length);
  const beads: Bead<T>[] = [];
  const addMissing = (behind: number): void => {
    for (let source = first[behind + 1]!; source >= 0; source = next[source]!)
      beads.push(new SingleBead([sources[source]!], [], unlinked.source(source)));
  };
  addMissing(-1);
  for (let target = 0; target < targets.length; target++) {
    const link = links[linkOf[target]!];
    if (!link) beads.push(new SingleBead<T>([], [targets[target]!], unlinked.target(target)));
    else if (link.target === target)
      beads.push(new LinkedBead(run(sources, link.source, link.sources), run(targets, target, link.targets), link));
    addMissing(target);
  }
  return beads;
}

function run<T>(parts: readonly T[], start: number, count: number): readonly T[] {
  return count === 1 ? [parts[start]!] : parts.slice(start, start + count);
}

const none: readonly LinkReason[] = [];

/** The bead of a part that has no counterpart. */
class SingleBead<T> implements Bead<T> {
  readonly source: readonly T[];
  readonly target: readonly T[];
  readonly confidence: number;
  readonly moved = false;
  readonly reasons = none;

  constructor(source: readonly T[], target: readonly T[], confidence: number) {
    this.source = source;
    this.target = target;
    this.confidence = confidence;
  }
}

/** The bead of a link, whose reasons are worked out when they are first asked for. */
class LinkedBead<T> implements Bead<T> {
  readonly source: readonly T[];
  readonly target: readonly T[];
  readonly confidence: number;
  readonly moved: boolean;
  #why: Link | readonly LinkReason[];

  constructor(source: readonly T[], target: readonly T[], link: Link) {
    this.source = source;
    this.target = target;
    this.confidence = link.confidence;
    this.moved = link.moved;
    this.#why = link;
  }

  get reasons(): readonly LinkReason[] {
    if ('explain' in this.#why) this.#why = this.#why.explain();
    return this.#why;
  }
}

/** Source parts in no link, as chains (-1: the end) by 1 + the first target part of the link before them (0: they stand before all links). */
function missingBehind(targetOf: Int32Array, targets: number): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(targets + 1).fill(-1);
  const next = new Int32Array(targetOf.length).fill(-1);
  const last = new Int32Array(targets + 1).fill(-1);
  let behind = 0;
  targetOf.forEach((target, source) => {
    if (target >= 0) behind = target + 1;
    else {
      if (first[behind] === -1) first[behind] = source;
      else next[last[behind]!] = source;
      last[behind] = source;
    }
  });
  return { first, next };
}
