import type { Document } from '../types.ts';
import { windowsFor } from './anchors.ts';
import { Assignment } from './assignment.ts';
import type { Linking } from './beads.ts';
import { outOfOrder } from './order.ts';
import { PairScores } from './pair-scores.ts';
import type { ProfiledDocument } from './profile.ts';
import { SectionCertainty } from './section-certainty.ts';
import { SectionEvidence } from './section-evidence.ts';
import { explainSections, idEvidence, scoreSections } from './section-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Documents with no more pairs of sections than this are compared whole. */
const maximumPairs = 40_000;
/** How many pairs a long document may cost, as windows of at least 8 and at most 30 sections to each side. */
const pairBudget = 200_000;

/** Links between sections, at most one to one. */
export function linkSections(source: ProfiledDocument, target: ProfiledDocument, vocabulary: Vocabulary): Linking {
  const evidence = new SectionEvidence(source, target, vocabulary);
  const scores = compareSections(source.document, target.document, evidence);
  const plain = { source: source.document.form === 'plain', target: target.document.form === 'plain' };
  const assignment = assign(scores, evidence, plain);
  const pairs = Array.from(assignment.targetOf, (to, from) => ({ source: [from], target: [to] })).filter(
    ({ target: [to] }) => to! >= 0,
  );
  const moved = outOfOrder(pairs);
  const certainty = new SectionCertainty(scores, assignment, plain.source || plain.target);
  return {
    links: pairs.map((pair) => {
      const [from, to] = [pair.source[0]!, pair.target[0]!];
      const { id } = source.document.sections[from]!;
      const inOrder = !moved.has(pair);
      const sameId = id !== null && id === target.document.sections[to]!.id;
      return {
        ...pair,
        confidence: certainty.ofLink(from, !inOrder),
        moved: !inOrder,
        explain: () => explainSections(evidence, vocabulary, from, to, { sameId, inOrder }),
      };
    }),
    unlinked: { source: (from) => certainty.ofMissing(from), target: (to) => certainty.ofExtra(to) },
  };
}

function compareSections(source: Document, target: Document, evidence: SectionEvidence): PairScores {
  const sourceIds = idsOf(source);
  const targetIds = idsOf(target);
  const score = (from: number, to: number): number => {
    const [one, other] = [source.sections[from]!, target.sections[to]!];
    // What stands before the first heading answers only what stands there, too.
    if (one.depth === 0 || other.depth === 0) return one.depth === other.depth ? preambles : neverLinked;
    const content = scoreSections(evidence, evidence.source[from]!, evidence.target[to]!);
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
  const { windows, far } = windowsFor(evidence.terms.source, evidence.terms.target, reach);
  return new PairScores(windows, target.sections.length, far, score);
}

function assign(scores: PairScores, evidence: SectionEvidence, plain: Readonly<Record<Side, boolean>>): Assignment {
  let assignment = new Assignment(scores);
  for (let round = 0; round < maximumRounds; round++) {
    const { sourceOf, targetOf } = assignment;
    let raised = false;
    const raise = (side: Side, partner: Int32Array, other: Int32Array): void => {
      for (const pair of mergedPairs(partner, other, plain[side] ? maximumSpurious : maximumMerged)) {
        const unit = evidence.merge(side, pair.start, pair.count);
        const [from, to] = side === 'source' ? [pair.start, pair.other] : [pair.other, pair.start];
        const [one, two] = side === 'source' ? [unit, evidence.target[to]!] : [evidence.source[from]!, unit];
        if (one.depth === 0 || two.depth === 0) continue;
        const cost = plain.source || plain.target ? spuriousCost : headingLostCost;
        if (scores.raise(from, to, scoreSections(evidence, one, two) - cost)) raised = true;
      }
    };
    raise('source', targetOf, sourceOf);
    raise('target', sourceOf, targetOf);
    if (!raised) break;
    assignment = new Assignment(scores);
  }
  return assignment;
}

type Side = 'source' | 'target';

const maximumRounds = 3;
/** What it costs a link that a heading between the two parts of one of the sections is lost on the other side, and how many may be. */
const headingLostCost = 3;
const maximumMerged = 3;
/** The same where headings were recovered from plain text: some of them are none. */
const spuriousCost = 0.5;
const maximumSpurious = 7;

/**
 * Sections of one side that may be one on the other side because a heading is lost there: unlinked ones with the linked one
 * behind them, or by themselves with a free one between the same neighbours. `other` is the section of the other side.
 */
function mergedPairs(
  partner: Int32Array,
  other: Int32Array,
  most: number,
): { start: number; count: number; other: number }[] {
  const pairs: { start: number; count: number; other: number }[] = [];
  let before = -1;
  for (let start = 0; start < partner.length; start++) {
    if (partner[start]! >= 0) {
      before = partner[start]!;
      continue;
    }
    let end = start;
    while (end < partner.length && partner[end]! < 0) end++;
    for (let count = 2; count <= most && start + count <= partner.length; count++) {
      const last = start + count - 1;
      if (last === end) pairs.push({ start, count, other: partner[end]! });
      if (last >= end) break;
      for (let free = before + 1; free <= before + maximumMerged && other[free] === -1; free++)
        pairs.push({ start, count, other: free });
    }
  }
  return pairs;
}

const preambles = 20;
const neverLinked = -50;

function idsOf(document: Document): ReadonlySet<string> {
  return new Set(document.sections.flatMap(({ id }) => (id === null ? [] : [id])));
}
