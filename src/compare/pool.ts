import type { Block, Invariant } from '../types.ts';
import { groupBy } from './group-by.ts';
import type { Placement } from './placement.ts';

/** An invariant with where it stands: its block, and the block's bead (an index into `Bitext.blocks`). */
export interface Occurrence<Kind extends Invariant = Invariant> {
  readonly invariant: Kind;
  readonly block: Block;
  readonly bead: number;
}

/** An occurrence in the source and what answers it in the target. */
export type Pair<Kind extends Invariant = Invariant> = [source: Occurrence<Kind>, target: Occurrence<Kind>];

/** Which occurrences are compared with each other: those of the same group; a negative group is compared with nothing. */
export type Grouping = (occurrence: Occurrence, side: 'source' | 'target') => number;

/** Groups by bead: what stands in linked blocks. */
export const byBead: Grouping = (occurrence) => occurrence.bead;

/** Groups by the link of the section that an occurrence stands in. */
export function bySection(placement: Placement): Grouping {
  return ({ block }, side) =>
    (side === 'source' ? placement.sectionBeadOfSource : placement.sectionBeadOfTarget)[block.section] ?? -1;
}

/** One group of all. */
export const byDocument: Grouping = () => 0;

/** How alike two invariants are, 0 or more; any number below `least` will do where it is less than that. */
export type Likeness<Kind extends Invariant = Invariant> = (source: Kind, target: Kind, least: number) => number;

/** At most so many leftovers of a group are paired by likeness; beyond that the two sides have little to do with each other. */
const mostCandidates = 40;

/** What is not yet accounted for on either side: multisets, from which pairs are taken out step by step, never by ordinal. */
export class Pool<Kind extends Invariant = Invariant> {
  source: readonly Occurrence<Kind>[];
  target: readonly Occurrence<Kind>[];

  constructor(source: readonly Occurrence<Kind>[], target: readonly Occurrence<Kind>[]) {
    this.source = source;
    this.target = target;
  }

  /** Takes out pairs of equal key in the same group, in reading order. */
  matchWithin(group: Grouping, key: (invariant: Kind, side: 'source' | 'target') => string): Pair<Kind>[] {
    return this.#take(group, (sources, targets) => {
      const free = groupBy(targets, ({ invariant }) => key(invariant, 'target'));
      return sources.flatMap((source): Pair<Kind>[] => {
        const target = free.get(key(source.invariant, 'source'))?.shift();
        return target ? [[source, target]] : [];
      });
    });
  }

  /** Takes out pairs in the same group that are at least so alike, the most alike first. What is less alike need not be measured. */
  pairWithin(
    group: Grouping,
    likeness: Likeness<Kind>,
    least: number,
    allowed: (group: number) => boolean = () => true,
  ): Pair<Kind>[] {
    return this.#take(group, (sources, targets, number) =>
      allowed(number) ? mostAlike(sources, targets, likeness, least) : [],
    );
  }

  #take(
    group: Grouping,
    choose: (sources: readonly Occurrence<Kind>[], targets: readonly Occurrence<Kind>[], group: number) => Pair<Kind>[],
  ): Pair<Kind>[] {
    if (this.source.length === 0 || this.target.length === 0) return [];
    const targets = groupBy(this.target, (occurrence) => group(occurrence, 'target'));
    const pairs: Pair<Kind>[] = [];
    for (const [number, sources] of groupBy(this.source, (occurrence) => group(occurrence, 'source'))) {
      const members = number < 0 ? undefined : targets.get(number);
      if (members) for (const pair of choose(sources, members, number)) pairs.push(pair);
    }
    if (pairs.length === 0) return pairs;
    const taken = new Set(pairs.flat());
    this.source = this.source.filter((occurrence) => !taken.has(occurrence));
    this.target = this.target.filter((occurrence) => !taken.has(occurrence));
    return pairs;
  }
}

function mostAlike<Kind extends Invariant>(
  sources: readonly Occurrence<Kind>[],
  targets: readonly Occurrence<Kind>[],
  likeness: Likeness<Kind>,
  least: number,
): Pair<Kind>[] {
  // Two that are alone with each other need not be measured where any likeness will do.
  if (least <= 0 && sources.length === 1 && targets.length === 1) return [[sources[0]!, targets[0]!]];
  const candidates: { source: Occurrence<Kind>; target: Occurrence<Kind>; score: number }[] = [];
  for (const source of sources.slice(0, mostCandidates))
    for (const target of targets.slice(0, mostCandidates)) {
      const score = likeness(source.invariant, target.invariant, least);
      if (score >= least) candidates.push({ source, target, score });
    }
  const pairs: Pair<Kind>[] = [];
  const taken = new Set<Occurrence<Kind>>();
  for (const { source, target } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (taken.has(source) || taken.has(target)) continue;
    taken.add(source).add(target);
    pairs.push([source, target]);
  }
  return pairs;
}
