import type { LinkReason } from '../types.ts';
import type { SectionEvidence } from './section-evidence.ts';
import { sectionMeasureCount, type sectionMeasures } from './section-evidence.ts';
import { channels, type Vocabulary } from './vocabulary.ts';

type Channel = (typeof channels)[number];

/**
 * Weights of the square roots of the measurements. They are those of a conditional logistic model (which target section is
 * the source section's, or none; and the other way round) fitted with a little ridge to translated documentation and policies
 * of eight projects in Korean, Japanese, Chinese, German, French and Spanish, as published and with sections dropped, moved,
 * re-levelled and foreign ones put in. Fitted without one language or one project they tell sections of that one apart as well.
 */
const termWeights: Readonly<Record<Channel, readonly [shared: number, apart: number]>> = {
  invariants: [0.51, -0.68],
  code: [0.42, -0.48],
  latin: [0.28, -0.28],
  numbers: [0.24, -0.46],
  concepts: [0.72, -0.85],
  sounds: [0.47, -0.49],
  title: [1.2, -1.06],
};
const measureWeights: Readonly<Record<(typeof sectionMeasures)[number], number>> = {
  length: 0.58,
  'same shape': 0.88,
  shape: 0.49,
  marks: 0.61,
  sentences: 0.59,
  blocks: 0.31,
  'title length': 0.43,
  depth: 0.84,
};
/** Above 0 with this added, a link is likelier than that both sections have no counterpart. */
const bias = 2;

const weights = Float64Array.from([
  ...channels.flatMap((channel) => termWeights[channel]),
  ...Object.values(measureWeights),
]);
const measured = new Float64Array(sectionMeasureCount);

/** The weighted sum of a pair's measurements: above 0 where the sections look like counterparts. */
export function scoreSections(evidence: SectionEvidence, source: number, target: number): number {
  evidence.measure(source, target, measured);
  let score = bias;
  for (let at = 0; at < measured.length; at++) score += weights[at]! * signedRoot(measured[at]!);
  return score;
}

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
  evidence.measure(source, target, measured);
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
  evidence.terms.compare(source, target, measured, (id, gain) => {
    const title = channels[vocabulary.channel(id)] === 'title';
    const term = vocabulary.term(id);
    const channel = channels[title ? Number(term[0]) : vocabulary.channel(id)]!;
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
