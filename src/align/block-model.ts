import type { LinkReason } from '../types.ts';
import { blockChannels, type BlockEvidence, blockMeasureCount, blockMeasures } from './block-evidence.ts';
import { Reasons } from './reasons.ts';
import type { Step } from './sequence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Weights of the square roots of the measurements, fitted to blocks in the same way as those of sections (see `section-model.ts`). */
const termWeights: Readonly<Record<(typeof blockChannels)[number], readonly [shared: number, apart: number]>> = {
  invariants: [0.92, -2.03],
  code: [0.57, -1.62],
  latin: [0.43, -0.96],
  numbers: [0.77, -1.35],
  concepts: [1.66, -1.81],
  sounds: [0.57, -0.8],
};
const measureWeights: Readonly<Record<(typeof blockMeasures)[number], number>> = {
  length: 1.06,
  marks: 1.02,
  sentences: 0.45,
  kind: 1.53,
  containers: 1.08,
  strangeness: 0.27,
  key: 3.0,
};
/** Above 0 with this added, a link is likelier than that both blocks have no counterpart. */
const bias = 5;
/** What a link of several blocks with one costs: translators seldom split or merge paragraphs. */
const severalCost = 1;

const weights = Float64Array.from([
  ...blockChannels.flatMap((channel) => termWeights[channel]),
  ...blockMeasures.map((measure) => measureWeights[measure]),
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
  for (let at = 0; at < measured.length; at++)
    if (measured[at] !== 0) score += weights[at]! * signedRoot(measured[at]!);
  return score;
}

function signedRoot(value: number): number {
  return value < 0 ? -Math.sqrt(-value) : Math.sqrt(value);
}

const measureReasons: Readonly<Record<(typeof blockMeasures)[number], LinkReason['what']>> = {
  length: 'length',
  marks: 'shape',
  sentences: 'shape',
  kind: 'shape',
  containers: 'shape',
  strangeness: 'words',
  key: 'key',
};

/** What speaks for a link, strongest first. */
export function explainBlocks(
  evidence: BlockEvidence,
  vocabulary: Vocabulary,
  step: Step,
  inOrder: boolean,
): LinkReason[] {
  const { source, sources, target, targets } = step;
  if (evidence.sameText(source, sources, target, targets)) return [{ what: 'same-text', weight: 1, shared: [] }];
  evidence.measure(source, sources, target, targets, measured);
  const value = (at: number): number => weights[at]! * signedRoot(measured[at]!);
  const reasons = new Reasons();
  if (inOrder) reasons.add('order', bias);
  blockMeasures.forEach((measure, at) => reasons.add(measureReasons[measure], value(2 * blockChannels.length + at)));
  const shared = blockChannels.map((_, channel) => value(2 * channel));
  const linked = {
    from: evidence.terms.source,
    one: evidence.unit('source', source, sources),
    to: evidence.terms.target,
    other: evidence.unit('target', target, targets),
    texts: { source: evidence.text('source', source, sources), target: evidence.text('target', target, targets) },
  };
  reasons.addTerms(evidence.terms, vocabulary, linked, shared);
  return reasons.list();
}
