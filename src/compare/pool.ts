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

/** By what an invariant is equal to another one. */
type Key<Kind extends Invariant> = (invariant: Kind, side: 'source' | 'target') => string;

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

  /** True where everything is accounted for. */
  isEmpty(): boolean {
    return this.source.length === 0 && this.target.length === 0;
  }

  /** Takes out pairs of equal key in the same group, each as early in its text as can be. */
  matchWithin(group: Grouping, key: Key<Kind>): Pair<Kind>[] {
    const pairs = this.#takeSameStart(group, key);
    if (this.source.length === 0 || this.target.length === 0) return pairs;
    for (const pair of this.#take(group, (sources, targets) => equalPairs(sources, targets, key))) pairs.push(pair);
    return pairs;
  }

  /** Takes out what both sides begin with: mostly all, for a translation keeps what it keeps in order. */
  #takeSameStart(group: Grouping, key: Key<Kind>): Pair<Kind>[] {
    const { source: sources, target: targets } = this;
    const pairs: Pair<Kind>[] = [];
    const most = Math.min(sources.length, targets.length);
    for (let at = 0; at < most; at++) {
      const source = sources[at]!;
      const target = targets[at]!;
      const own = group(source, 'source');
      if (own < 0 || own !== group(target, 'target')) break;
      if (key(source.invariant, 'source') !== key(target.invariant, 'target')) break;
      pairs.push([source, target]);
    }
    if (pairs.length === 0) return pairs;
    this.source = sources.slice(pairs.length);
    this.target = targets.slice(pairs.length);
    return pairs;
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
    const taken = new Set<Occurrence<Kind>>();
    for (const [source, target] of pairs) taken.add(source).add(target);
    this.source = this.source.filter((occurrence) => !taken.has(occurrence));
    this.target = this.target.filter((occurrence) => !taken.has(occurrence));
    return pairs;
  }
}

function equalPairs<Kind extends Invariant>(
  sources: readonly Occurrence<Kind>[],
  targets: readonly Occurrence<Kind>[],
  key: Key<Kind>,
): Pair<Kind>[] {
  const [source] = sources;
  const [target] = targets;
  // Most groups are a sentence with one value.
  if (sources.length === 1 && targets.length === 1)
    return key(source!.invariant, 'source') === key(target!.invariant, 'target') ? [[source!, target!]] : [];
  const free = groupBy(targets, ({ invariant }) => key(invariant, 'target'));
  const pairs: Pair<Kind>[] = [];
  for (const each of sources) {
    const equal = free.get(key(each.invariant, 'source'))?.shift();
    if (equal) pairs.push([each, equal]);
  }
  return pairs;
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
