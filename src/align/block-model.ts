import { blockChannels, type BlockEvidence, blockMeasureCount, type blockMeasures } from './block-evidence.ts';

/** Weights of the square roots of the measurements, fitted to blocks in the same way as those of sections (see `section-model.ts`). */
const termWeights: Readonly<Record<(typeof blockChannels)[number], readonly [shared: number, apart: number]>> = {
  invariants: [0.92, -2.03],
  code: [0.58, -1.61],
  latin: [0.43, -0.95],
  numbers: [0.76, -1.35],
  concepts: [1.65, -1.83],
  sounds: [0.57, -0.81],
};
const measureWeights: Readonly<Record<(typeof blockMeasures)[number], number>> = {
  length: 1.06,
  marks: 1.01,
  sentences: 0.48,
  kind: 1.52,
  containers: 1.08,
  key: 3.0,
};
/** Above 0 with this added, a link is likelier than that both blocks have no counterpart. */
const bias = 5;
/** What a link of several blocks with one costs: translators seldom split or merge paragraphs. */
const severalCost = 1;

const weights = Float64Array.from([
  ...blockChannels.flatMap((channel) => termWeights[channel]),
  ...Object.values(measureWeights),
]);
const measured = new Float64Array(blockMeasureCount);

/** The weighted sum of the measurements of a link between runs of blocks: above 0 where they look like counterparts. */
export function scoreBlocks(
  evidence: BlockEvidence,
  source: number,
  sources: number,
  target: number,
  targets: number,
): number {
  evidence.measure(source, sources, target, targets, measured);
  let score = sources + targets > 2 ? bias - severalCost : bias;
  for (let at = 0; at < measured.length; at++) {
    const value = measured[at]!;
    score += weights[at]! * (value < 0 ? -Math.sqrt(-value) : Math.sqrt(value));
  }
  return score;
}
