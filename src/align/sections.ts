import type { Document } from '../types.ts';
import { windowsFor } from './anchors.ts';
import { Assignment } from './assignment.ts';
import type { Link } from './beads.ts';
import { PairScores } from './pair-scores.ts';
import type { BlockProfile } from './profile.ts';
import { SectionEvidence } from './section-evidence.ts';
import { explainSections, scoreSections } from './section-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Documents with no more pairs of sections than this are compared whole. */
const maximumPairs = 40_000;
/** How many pairs a long document may cost, as windows of at least 8 and at most 30 sections to each side. */
const pairBudget = 1_500_000;
/** What equal explicit ids say for a link, and what it says against one that an id stands elsewhere. */
const idEvidence = 8;

/** A document with the profiles of its blocks. */
export interface ProfiledDocument {
  readonly document: Document;
  readonly blocks: readonly BlockProfile[];
}

/** Links between sections, at most one to one. `expected` is the logarithm of the length ratio of translations. */
export function linkSections(
  source: ProfiledDocument,
  target: ProfiledDocument,
  vocabulary: Vocabulary,
  expected: number,
): Link[] {
  const evidence = new SectionEvidence(source, target, vocabulary, expected);
  const scores = compareSections(source.document, target.document, evidence);
  const { targetOf } = new Assignment(scores);
  const links: Link[] = [];
  targetOf.forEach((to, from) => {
    if (to < 0) return;
    const score = scores.at(from, to);
    links.push({
      source: [from],
      target: [to],
      confidence: 1 / (1 + Math.exp(-score)),
      reasons: explainSections(evidence, vocabulary, from, to),
    });
  });
  return links;
}

function compareSections(source: Document, target: Document, evidence: SectionEvidence): PairScores {
  const sourceIds = idsOf(source);
  const targetIds = idsOf(target);
  const score = (from: number, to: number): number => {
    const [one, other] = [source.sections[from]!, target.sections[to]!];
    // What stands before the first heading answers only what stands there, too.
    if (one.depth === 0 || other.depth === 0) return one.depth === other.depth ? preambles : neverLinked;
    const content = scoreSections(evidence, from, to);
    if (one.id !== null && one.id === other.id) return content + idEvidence;
    const elsewhere = (one.id !== null && targetIds.has(one.id)) || (other.id !== null && sourceIds.has(other.id));
    return elsewhere ? content - idEvidence : content;
  };
  if (source.sections.length * target.sections.length <= maximumPairs) {
    const whole = { start: 0, end: target.sections.length };
    return new PairScores(
      source.sections.map(() => whole),
      target.sections.length,
      [],
      score,
    );
  }
  const reach = Math.max(8, Math.min(30, Math.floor(pairBudget / source.sections.length / 2)));
  const { windows, far } = windowsFor(evidence.terms.bags('source'), evidence.terms.bags('target'), reach);
  return new PairScores(windows, target.sections.length, far, score);
}

const preambles = 20;
const neverLinked = -50;

function idsOf(document: Document): ReadonlySet<string> {
  return new Set(document.sections.flatMap(({ id }) => (id === null ? [] : [id])));
}
