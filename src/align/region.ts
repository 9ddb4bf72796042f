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
const pairBudget = 600_000;
/** Groups of blocks are tried as often as this in a region: enough for any but monstrous ones. */
const groupBudget = 100_000;

/** Aligns the blocks of a region; steps count positions in the documents. The second list is out of order. */
export function alignRegion(region: Region, source: Side, target: Side, evidence: BlockEvidence): [Step[], Step[]] {
  const sourceStart = region.source[0];
  const targetStart = region.target[0];
  const pair = (from: number, to: number): number =>
    pairScore(source, target, evidence, sourceStart + from, targetStart + to);
  const scores = compareBlocks(region, evidence, pair);
  const credit = credits(scores);
  let asked = 0;
  const groups = {
    reach: (side: 'source' | 'target', end: number): number =>
      asked > groupBudget
        ? 1
        : side === 'source'
          ? reachBack(source, sourceStart, sourceStart + end)
          : reachBack(target, targetStart, targetStart + end),
    score: (from: number, sources: number, to: number, targets: number): number => {
      asked++;
      return groupScore(evidence, source, target, sourceStart + from, sources, targetStart + to, targets);
    },
  };
  const shift = (step: Step): Step => ({
    ...step,
    source: sourceStart + step.source,
    target: targetStart + step.target,
  });
  const steps = alignSequence(scores, groups, credit);
  return [steps.map(shift), outOfOrder(scores, steps).map(shift)];
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
