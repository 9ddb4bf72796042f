import type { Block } from '../types.ts';
import { wholeWindows, windowsFor } from './anchors.ts';
import { areAsLong, type BlockEvidence } from './block-evidence.ts';
import { scoreBlocks } from './block-model.ts';
import type { Groups } from './groups.ts';
import { PairScores } from './pair-scores.ts';
import { alignSequence, type GroupScores, type Step } from './sequence.ts';

/** Two stretches of blocks that are aligned with each other: positions in the documents, end exclusive. */
export interface Region {
  readonly source: readonly [start: number, end: number];
  readonly target: readonly [start: number, end: number];
  /** How sure it is that the sections that opened the region are counterparts. */
  readonly confidence: number;
}

/** One side's blocks, and which of them stand in sections without a counterpart. */
export interface Side {
  readonly blocks: readonly Block[];
  /** By block: 1 where it opens a section, else 0. */
  readonly opens: Uint8Array;
  readonly stray: Uint8Array;
  readonly groups: Groups;
}

/** Both sides. */
export interface Sides {
  readonly source: Side;
  readonly target: Side;
}

/** What a link out of order costs, between blocks of the same region. */
export const blockMoveCost = 5;
/** What it costs a link that one of its blocks, or both, stand in a section without a counterpart. */
const strayCosts = [0, 1.5, 4];
const maximumPairs = 10_000;
const pairBudget = 150_000;
/** Groups of blocks are tried as often as this in a region: enough for any but monstrous ones. */
const groupBudget = 60_000;

/** A step with what its confidence rests on. */
export interface RegionStep extends Step {
  readonly inOrder: boolean;
  /** Score of the best pair of one of its blocks with a block outside the step, `-Infinity` where there is none. */
  readonly rival: number;
  /** The confidence of the region that it stands in. */
  readonly region: number;
}

/** By block: the best scores that an unlinked one has, with any block of the other side and with an unlinked one; else `-Infinity`. */
export class Chances {
  readonly any: Float64Array;
  readonly free: Float64Array;

  constructor(blocks: number) {
    this.any = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
    this.free = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  }

  /** Takes down the score of an unlinked block with a block that is `free` or linked. */
  note(block: number, score: number, free: boolean): void {
    if (score > this.any[block]!) this.any[block] = score;
    if (free && score > this.free[block]!) this.free[block] = score;
  }
}

/** Aligns the blocks of regions, and takes down what chances the unlinked ones had. */
export class RegionAligner {
  readonly chances: { readonly source: Chances; readonly target: Chances };
  readonly #sides: Sides;
  readonly #evidence: BlockEvidence;

  constructor(sides: Sides, evidence: BlockEvidence) {
    const { source, target } = sides;
    this.#sides = sides;
    this.#evidence = evidence;
    this.chances = { source: new Chances(source.blocks.length), target: new Chances(target.blocks.length) };
  }

  /** Adds the steps of a region to `steps`. */
  align(region: Region, steps: RegionStep[]): void {
    const source = region.source[0];
    const target = region.target[0];
    if (region.source[1] - source === 1 && region.target[1] - target === 1) {
      this.#alignAlone(source, target, region.confidence, steps);
      return;
    }
    const scores = this.#compare(region);
    const groups = new RegionGroups(region, this.#sides, this.#evidence);
    const inOrder = alignSequence(scores, groups, credits(scores));
    const found = { inOrder, moved: outOfOrder(scores, inOrder) };
    appraise(region, scores, found, this.chances, steps);
  }

  /** What aligning comes to where both sides have one block: a document may consist of such regions. */
  #alignAlone(source: number, target: number, region: number, steps: RegionStep[]): void {
    const score = pairScore(this.#sides, this.#evidence, source, target);
    if (score > 0) {
      const rival = Number.NEGATIVE_INFINITY;
      steps.push({ source, sources: 1, target, targets: 1, score, inOrder: true, rival, region });
      return;
    }
    this.chances.source.note(source, score, true);
    this.chances.target.note(target, score, true);
  }

  #compare({ source, target }: Region): PairScores {
    const sides = this.#sides;
    const evidence = this.#evidence;
    const sourceStart = source[0];
    const targetStart = target[0];
    const sources = source[1] - sourceStart;
    const targets = target[1] - targetStart;
    const pair = (from: number, to: number): number => pairScore(sides, evidence, sourceStart + from, targetStart + to);
    if (sources * targets <= maximumPairs) return new PairScores(wholeWindows(sources, targets), targets, [], pair);
    const reach = Math.max(6, Math.min(40, Math.floor(pairBudget / sources / 2)));
    const { terms } = evidence;
    const { windows, far } = windowsFor(terms.source, source, terms.target, target, reach);
    const { opens, stray } = sides.source;
    const isAsBefore = (from: number): boolean => {
      const at = sourceStart + from;
      return opens[at] === opens[at - 1] && stray[at] === stray[at - 1] && evidence.isAsBefore(at);
    };
    return new PairScores(windows, targets, far, pair, isAsBefore);
  }
}

/** Scores of groups of blocks in a region. */
class RegionGroups implements GroupScores {
  readonly #sides: Sides;
  readonly #evidence: BlockEvidence;
  readonly #source: number;
  readonly #target: number;
  #asked = 0;

  constructor({ source, target }: Region, sides: Sides, evidence: BlockEvidence) {
    this.#sides = sides;
    this.#evidence = evidence;
    this.#source = source[0];
    this.#target = target[0];
  }

  reach(side: 'source' | 'target', end: number): number {
    if (this.#asked > groupBudget) return 1;
    if (side === 'source') return this.#sides.source.groups.reach[this.#source + end]!;
    return this.#sides.target.groups.reach[this.#target + end]!;
  }

  score(source: number, sources: number, target: number, targets: number): number {
    this.#asked++;
    const from = this.#source + source;
    const to = this.#target + target;
    const one = this.#sides.source.groups;
    const other = this.#sides.target.groups;
    if (one.prose[from] === 0 || other.prose[to] === 0) return Number.NEGATIVE_INFINITY;
    // Unless together they are as long as their counterpart, and more so than any of them alone, they are not one.
    if (!areAsLong(one.length(from, sources), other.length(to, targets))) return Number.NEGATIVE_INFINITY;
    return linkScore(this.#sides, this.#evidence, from, sources, to, targets);
  }
}

/** Adds to the steps what their confidence rests on. */
function appraise(
  { source: [sourceStart], target: [targetStart], confidence: region }: Region,
  scores: PairScores,
  { inOrder, moved }: { readonly inOrder: readonly Step[]; readonly moved: readonly Step[] },
  chances: RegionAligner['chances'],
  found: RegionStep[],
): void {
  const sourceStep = new Int32Array(scores.sources).fill(-1);
  const targetStep = new Int32Array(scores.targets).fill(-1);
  const steps = [...inOrder, ...moved];
  steps.forEach((step, number) => {
    sourceStep.fill(number, step.source, step.source + step.sources);
    targetStep.fill(number, step.target, step.target + step.targets);
  });
  const rivals = new Float64Array(steps.length).fill(Number.NEGATIVE_INFINITY);
  scores.forEach((from, to, score) => {
    const one = sourceStep[from]!;
    const other = targetStep[to]!;
    if (one === other && one >= 0) return;
    if (one < 0) chances.source.note(sourceStart + from, score, other < 0);
    else if (score > rivals[one]!) rivals[one] = score;
    if (other < 0) chances.target.note(targetStart + to, score, one < 0);
    else if (score > rivals[other]!) rivals[other] = score;
  });
  steps.forEach(({ source, sources, target, targets, score }, number) => {
    found.push({
      source: sourceStart + source,
      sources,
      target: targetStart + target,
      targets,
      score,
      inOrder: number < inOrder.length,
      rival: rivals[number]!,
      region,
    });
  });
}

function pairScore(sides: Sides, evidence: BlockEvidence, from: number, to: number): number {
  // Headings that open sections were linked, or not, with their sections.
  if (sides.source.opens[from] === 1 && sides.target.opens[to] === 1) return Number.NEGATIVE_INFINITY;
  return linkScore(sides, evidence, from, 1, to, 1);
}

function linkScore(
  { source, target }: Sides,
  evidence: BlockEvidence,
  from: number,
  sources: number,
  to: number,
  targets: number,
): number {
  return scoreBlocks(evidence, from, sources, to, targets) - strayCosts[source.stray[from]! + target.stray[to]!]!;
}

/** Half of what the best link out of order is worth, for each unit. */
function credits(scores: PairScores): { source: Float64Array; target: Float64Array } {
  const source = new Float64Array(scores.sources);
  const target = new Float64Array(scores.targets);
  scores.forEach((from, to, score) => {
    const credit = (score - blockMoveCost) / 2;
    if (credit > source[from]!) source[from] = credit;
    if (credit > target[to]!) target[to] = credit;
  });
  return { source, target };
}

/** Links among the units that the steps leave out, the best first. */
function outOfOrder(scores: PairScores, steps: readonly Step[]): Step[] {
  const sources = new Uint8Array(scores.sources);
  const targets = new Uint8Array(scores.targets);
  for (const step of steps) {
    sources.fill(1, step.source, step.source + step.sources);
    targets.fill(1, step.target, step.target + step.targets);
  }
  const found: Step[] = [];
  const visit = (source: number, target: number, score: number): void => {
    if (score > blockMoveCost && targets[target] === 0)
      found.push({ source, sources: 1, target, targets: 1, score: score - blockMoveCost });
  };
  for (let source = 0; source < scores.sources; source++) if (sources[source] === 0) scores.forEachOf(source, visit);
  if (found.length === 0) return found;
  return found
    .toSorted((one, other) => other.score - one.score)
    .filter(({ source, target }) => {
      if (sources[source] === 1 || targets[target] === 1) return false;
      sources[source] = 1;
      targets[target] = 1;
      return true;
    });
}
