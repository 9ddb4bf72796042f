import type { Block } from '../types.ts';
import { windowsFor } from './anchors.ts';
import type { BlockEvidence } from './block-evidence.ts';
import { scoreBlocks } from './block-model.ts';
import { PairScores } from './pair-scores.ts';
import { alignSequence, type Step } from './sequence.ts';

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
  /** By block: true where it opens a section. */
  readonly opens: (block: Block) => boolean;
  readonly stray: (block: Block) => boolean;
}

/** What a link out of order costs, between blocks of the same region. */
export const blockMoveCost = 5;
/** What it costs a link that one of its blocks, or both, stand in a section without a counterpart. */
const strayCosts = [0, 1.5, 4];
const maximumPairs = 10_000;
const pairBudget = 250_000;
/** Groups of blocks are tried as often as this in a region: enough for any but monstrous ones. */
const groupBudget = 100_000;

/** A step with what its confidence rests on. */
export interface RegionStep extends Step {
  readonly inOrder: boolean;
  /** Score of the best pair of one of its blocks with a block outside the step, `-Infinity` where there is none. */
  readonly rival: number;
  /** The confidence of the region that it stands in. */
  readonly region: number;
}

/** How a region was aligned; positions count in the documents. */
export interface AlignedRegion {
  readonly steps: readonly RegionStep[];
  /** Pairs of unlinked blocks with the best score that each of them has with any block of the region: position → score. */
  readonly unlinked: { readonly source: ReadonlyMap<number, Chance>; readonly target: ReadonlyMap<number, Chance> };
}

/** The best scores that an unlinked block has: with any block of the other side and with an unlinked one. */
export interface Chance {
  any: number;
  free: number;
}

/** Aligns the blocks of a region. */
export function alignRegion(region: Region, source: Side, target: Side, evidence: BlockEvidence): AlignedRegion {
  const sourceStart = region.source[0];
  const targetStart = region.target[0];
  const pair = (from: number, to: number): number =>
    pairScore(source, target, evidence, sourceStart + from, targetStart + to);
  const scores = compareBlocks(region, evidence, pair);
  let asked = 0;
  const groups = {
    reach: (side: 'source' | 'target', end: number): number => {
      if (asked > groupBudget) return 1;
      return side === 'source'
        ? reachBack(source, sourceStart, sourceStart + end)
        : reachBack(target, targetStart, targetStart + end);
    },
    score: (from: number, sources: number, to: number, targets: number): number => {
      asked++;
      return groupScore(evidence, source, target, sourceStart + from, sources, targetStart + to, targets);
    },
  };
  const inOrder = alignSequence(scores, groups, credits(scores));
  return appraise(region, scores, inOrder, outOfOrder(scores, inOrder));
}

/** Adds to the steps what their confidence rests on. */
function appraise(
  { source: [sourceStart], target: [targetStart], confidence }: Region,
  scores: PairScores,
  inOrder: readonly Step[],
  moved: readonly Step[],
): AlignedRegion {
  const sourceStep = new Int32Array(scores.sources).fill(-1);
  const targetStep = new Int32Array(scores.targets).fill(-1);
  const steps = [...inOrder, ...moved];
  steps.forEach((step, number) => {
    sourceStep.fill(number, step.source, step.source + step.sources);
    targetStep.fill(number, step.target, step.target + step.targets);
  });
  const rivals = new Float64Array(steps.length).fill(Number.NEGATIVE_INFINITY);
  const unlinked = { source: new Map<number, Chance>(), target: new Map<number, Chance>() };
  const note = (chances: Map<number, Chance>, position: number, score: number, free: boolean): void => {
    const chance = chances.get(position) ?? { any: Number.NEGATIVE_INFINITY, free: Number.NEGATIVE_INFINITY };
    chance.any = Math.max(chance.any, score);
    if (free) chance.free = Math.max(chance.free, score);
    chances.set(position, chance);
  };
  scores.forEach((from, to, score) => {
    const [one, other] = [sourceStep[from]!, targetStep[to]!];
    if (one === other && one >= 0) return;
    if (one >= 0) rivals[one] = Math.max(rivals[one]!, score);
    else note(unlinked.source, sourceStart + from, score, other < 0);
    if (other >= 0) rivals[other] = Math.max(rivals[other]!, score);
    else note(unlinked.target, targetStart + to, score, one < 0);
  });
  return {
    steps: steps.map((step, number) => ({
      ...step,
      source: sourceStart + step.source,
      target: targetStart + step.target,
      inOrder: number < inOrder.length,
      rival: rivals[number]!,
      region: confidence,
    })),
    unlinked,
  };
}

function pairScore(source: Side, target: Side, evidence: BlockEvidence, from: number, to: number): number {
  const [one, other] = [source.blocks[from]!, target.blocks[to]!];
  // Headings that open sections were linked, or not, with their sections.
  if (source.opens(one) && target.opens(other)) return Number.NEGATIVE_INFINITY;
  const strays = Number(source.stray(one)) + Number(target.stray(other));
  return scoreBlocks(evidence, from, 1, to, 1) - strayCosts[strays]!;
}

function compareBlocks(
  { source, target }: Region,
  evidence: BlockEvidence,
  pair: (from: number, to: number) => number,
): PairScores {
  const [sources, targets] = [source[1] - source[0], target[1] - target[0]];
  if (sources * targets <= maximumPairs) {
    const whole = { start: 0, end: targets };
    return new PairScores(
      Array.from({ length: sources }, () => whole),
      targets,
      [],
      pair,
    );
  }
  const reach = Math.max(6, Math.min(40, Math.floor(pairBudget / sources / 2)));
  const { windows, far } = windowsFor(
    evidence.terms.source.slice(...source),
    evidence.terms.target.slice(...target),
    reach,
  );
  return new PairScores(windows, targets, far, pair);
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
  scores.forEach((source, target, score) => {
    if (score > blockMoveCost && sources[source] === 0 && targets[target] === 0)
      found.push({ source, sources: 1, target, targets: 1, score: score - blockMoveCost });
  });
  return found
    .toSorted((one, other) => other.score - one.score)
    .filter(({ source, target }) => {
      if (sources[source] === 1 || targets[target] === 1) return false;
      sources[source] = 1;
      targets[target] = 1;
      return true;
    });
}

const maximumGroup = 4;
const maximumList = 12;

/** How many blocks that end before `end` a translator may have made one of: paragraphs side by side, or the items of a list. */
function reachBack(side: Side, start: number, end: number): number {
  const last = side.blocks[end - 1]!;
  if (!isProse(last)) return 1;
  const most = last.kind === 'list-item' ? maximumList : maximumGroup;
  let count = 1;
  while (count < most && end - count > start) {
    const block = side.blocks[end - count - 1]!;
    if (block.section !== last.section || !isProse(block) || side.opens(block)) break;
    // A paragraph may introduce a list that became one with it.
    if (block.kind !== last.kind && last.kind === 'paragraph') break;
    count++;
    if (block.kind !== last.kind) break;
  }
  return count;
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

function groupScore(
  evidence: BlockEvidence,
  source: Side,
  target: Side,
  from: number,
  sources: number,
  to: number,
  targets: number,
): number {
  const [one, other] = [source.blocks[from]!, target.blocks[to]!];
  if (!isProse(one) || !isProse(other)) return Number.NEGATIVE_INFINITY;
  // Unless together they are as long as their counterpart, and more so than any of them alone, they are not one.
  const together = evidence.lengths(from, sources, to, targets);
  if (together < 0) return Number.NEGATIVE_INFINITY;
  const strays = Number(source.stray(one)) + Number(target.stray(other));
  return scoreBlocks(evidence, from, sources, to, targets) - strayCosts[strays]!;
}
