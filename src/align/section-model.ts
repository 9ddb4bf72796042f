import type { LinkReason } from '../types.ts';
import {
  type SectionEvidence,
  sectionMeasureCount,
  type sectionMeasures,
  type SectionUnit,
} from './section-evidence.ts';
import { type Channel, channels, type Vocabulary } from './vocabulary.ts';

/**
 * Weights of the square roots of the measurements. They are those of a conditional logistic model (which target section is
 * the source section's, or none; and the other way round) fitted with a little ridge to translated documentation and policies
 * of eight projects in Korean, Japanese, Chinese, German, French and Spanish, as published and with sections dropped, moved,
 * re-levelled and foreign ones put in. Fitted without one language or one project they tell sections of that one apart as well.
 */
const termWeights: Readonly<Record<Channel, readonly [shared: number, apart: number]>> = {
  invariants: [0.5, -0.65],
  code: [0.17, -0.46],
  latin: [0.27, -0.31],
  numbers: [0.21, -0.42],
  concepts: [0.72, -0.8],
  sounds: [0.46, -0.48],
  title: [1.18, -1.02],
};
const measureWeights: Readonly<Record<(typeof sectionMeasures)[number], number>> = {
  length: 0.49,
  'same shape': 0.87,
  shape: 0.46,
  marks: 0.6,
  sentences: 0.53,
  blocks: 0.3,
  'title length': 0.33,
  depth: 0.83,
};
/** Above 0 with this added, a link is likelier than that both sections have no counterpart. */
const bias = 2;

const weights = Float64Array.from([
  ...channels.flatMap((channel) => termWeights[channel]),
  ...Object.values(measureWeights),
]);
const measured = new Float64Array(sectionMeasureCount);

/** The weighted sum of a pair's measurements: above 0 where the sections look like counterparts. */
export function scoreSections(evidence: SectionEvidence, from: SectionUnit, to: SectionUnit): number {
  evidence.measure(from, to, measured);
  let score = bias;
  let title = bias;
  for (let at = 0; at < measured.length; at++) {
    const value = weights[at]! * signedRoot(measured[at]!);
    score += value;
    if (ofTitle[at]) title += value;
  }
  // A section whose body is gone is still told by its title.
  const bare = (from.shape.codes.length === 0) !== (to.shape.codes.length === 0);
  return Math.max(score, title - (bare ? bodyLostCost : bodyOtherCost));
}

/** What it costs a link that one of the sections lost all but its heading. */
const bodyLostCost = 2;
const bodyOtherCost = 5;

const ofTitle = [
  ...channels.flatMap((channel) => [channel === 'title', channel === 'title']),
  ...Object.keys(measureWeights).map((measure) => measure === 'title length' || measure === 'depth'),
];

function signedRoot(value: number): number {
  return value < 0 ? -Math.sqrt(-value) : Math.sqrt(value);
}

const reasonOf: Readonly<Record<Channel, LinkReason['what']>> = {
  invariants: 'invariants',
  code: 'invariants',
  latin: 'words',
  numbers: 'words',
  concepts: 'dictionary',
  sounds: 'loan-words',
  title: 'words',
};

/** What speaks for a link, strongest first; weights are shares of all that speaks for it. */
export function explainSections(
  evidence: SectionEvidence,
  vocabulary: Vocabulary,
  source: number,
  target: number,
): LinkReason[] {
  evidence.measure(evidence.source[source]!, evidence.target[target]!, measured);
  const sums = new Map<LinkReason['what'], number>();
  const add = (what: LinkReason['what'], value: number): void => {
    if (value > 0) sums.set(what, (sums.get(what) ?? 0) + value);
  };
  const shared = sharedTerms(evidence, vocabulary, source, target);
  channels.forEach((channel, number) => {
    const value = weights[2 * number]! * signedRoot(measured[2 * number]!);
    if (channel !== 'title') add(reasonOf[channel], value);
    else for (const [what, part] of shared.title) add(what, value * part);
  });
  for (let at = 2 * channels.length; at < measured.length; at++)
    add(at === 2 * channels.length ? 'length' : 'shape', weights[at]! * signedRoot(measured[at]!));
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
  return [...sums]
    .toSorted((one, other) => other[1] - one[1])
    .map(([what, value]) => ({ what, weight: value / total, shared: shared.terms.get(what) ?? [] }));
}

/** The strongest shared terms of each kind of reason, and how the evidence of the titles divides among these kinds. */
function sharedTerms(
  evidence: SectionEvidence,
  vocabulary: Vocabulary,
  source: number,
  target: number,
): { terms: Map<LinkReason['what'], string[]>; title: Map<LinkReason['what'], number> } {
  const found: { what: LinkReason['what']; term: string; gain: number; title: boolean }[] = [];
  evidence.terms.compare(evidence.terms.source[source]!, evidence.terms.target[target]!, measured, (id, gain) => {
    const title = vocabulary.channel(id) === 'title';
    const term = vocabulary.term(id);
    const channel = title ? channels[Number(term[0])]! : vocabulary.channel(id);
    found.push({ what: reasonOf[channel], term: title ? term.slice(1) : term, gain, title });
  });
  const terms = new Map<LinkReason['what'], string[]>();
  const title = new Map<LinkReason['what'], number>();
  const inTitles = found.reduce((sum, each) => sum + (each.title ? each.gain : 0), 0);
  for (const each of found.toSorted((one, other) => other.gain - one.gain)) {
    const listed = terms.get(each.what) ?? [];
    if (listed.length < maximumTerms && !listed.includes(each.term)) terms.set(each.what, [...listed, each.term]);
    if (each.title) title.set(each.what, (title.get(each.what) ?? 0) + each.gain / inTitles);
  }
  return { terms, title };
}

const maximumTerms = 5;
