import type { LinkReason } from '../types.ts';
import { type Channel, channels } from './channels.ts';
import { Reasons } from './reasons.ts';
import { type SectionEvidence, sectionMeasureCount, sectionMeasures } from './section-evidence.ts';
import type { SectionUnits } from './section-units.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Weights of the square roots of the measurements. They are those of a conditional logistic model (which target section is
 * the source section's, or none; and the other way round) fitted with a little ridge to translated documentation and policies
 * of eight projects in Korean, Japanese, Chinese, German, French and Spanish, as published and with sections dropped, moved,
 * re-levelled and foreign ones put in. Fitted without one language or one project they tell sections of that one apart as well.
 */
const termWeights: Readonly<Record<Channel, readonly [shared: number, apart: number]>> = {
  invariants: [0.45, -0.63],
  code: [0.16, -0.45],
  latin: [0.24, -0.32],
  numbers: [0.21, -0.41],
  concepts: [0.72, -0.69],
  sounds: [0.42, -0.46],
  title: [1.15, -1.06],
};
const measureWeights: Readonly<Record<(typeof sectionMeasures)[number], number>> = {
  length: 0.48,
  'same shape': 0.86,
  shape: 0.45,
  marks: 0.56,
  sentences: 0.56,
  blocks: 0.25,
  'title length': 0.31,
  depth: 0.86,
  strangeness: 0.61,
};
/** Above 0 with this added, a link is likelier than that both sections have no counterpart. */
const bias = 2;

const weights = Float64Array.from([
  ...channels.flatMap((channel) => termWeights[channel]),
  ...sectionMeasures.map((measure) => measureWeights[measure]),
]);
const measured = new Float64Array(sectionMeasureCount);

/** What equal explicit ids say for a link, and what it says against one that an id stands elsewhere. */
export const idEvidence = 8;

/** The weighted sum of the measurements of unit `one` of `from` with unit `other` of `to`: above 0 where they look like counterparts. */
export function scoreSections(
  evidence: SectionEvidence,
  from: SectionUnits,
  one: number,
  to: SectionUnits,
  other: number,
): number {
  evidence.measure(from, one, to, other, measured);
  let score = bias;
  let title = bias;
  for (let at = 0; at < measured.length; at++) {
    if (measured[at] === 0) continue;
    const value = weights[at]! * signedRoot(measured[at]!);
    score += value;
    if (ofTitle[at]) title += value;
  }
  // A section whose body is gone is still told by its title.
  const shape = from.shapes[one]!;
  const counterpart = to.shapes[other]!;
  const bare = (shape.start === shape.end) !== (counterpart.start === counterpart.end);
  return Math.max(score, title - (bare ? bodyLostCost : bodyOtherCost));
}

/** What it costs a link that one of the sections lost all but its heading. */
const bodyLostCost = 2;
const bodyOtherCost = 5;

const ofTitle = [
  ...channels.flatMap((channel) => [channel === 'title', channel === 'title']),
  ...sectionMeasures.map((measure) => measure === 'title length' || measure === 'depth'),
];

function signedRoot(value: number): number {
  return value < 0 ? -Math.sqrt(-value) : Math.sqrt(value);
}

/** What speaks for a link, strongest first. `order` is what speaks for linking any two sections in order. */
export function explainSections(
  evidence: SectionEvidence,
  vocabulary: Vocabulary,
  source: number,
  target: number,
  { sameId, inOrder }: { sameId: boolean; inOrder: boolean },
): LinkReason[] {
  evidence.measure(evidence.source, source, evidence.target, target, measured);
  const value = (at: number): number => weights[at]! * signedRoot(measured[at]!);
  const reasons = new Reasons();
  if (sameId) reasons.add('id', idEvidence);
  if (inOrder) reasons.add('order', bias);
  for (let at = 2 * channels.length; at < measured.length; at++)
    reasons.add(at === 2 * channels.length ? 'length' : 'shape', value(at));
  const shared = channels.map((_, channel) => value(2 * channel));
  const texts = { source: evidence.text('source', source), target: evidence.text('target', target) };
  const linked = { from: evidence.terms.source, one: source, to: evidence.terms.target, other: target, texts };
  reasons.addTerms(evidence.terms, vocabulary, linked, shared);
  return reasons.list();
}
