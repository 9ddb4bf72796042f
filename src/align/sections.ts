import type { Document, LinkReason } from '../types.ts';
import { wholeWindows, windowsFor } from './anchors.ts';
import { Assignment } from './assignment.ts';
import type { Link, Linking } from './beads.ts';
import { outOfOrder } from './order.ts';
import { PairScores } from './pair-scores.ts';
import type { Profile } from './profile.ts';
import { SectionCertainty } from './section-certainty.ts';
import { SectionEvidence } from './section-evidence.ts';
import { isUnitAsBefore } from './section-units.ts';
import { explainSections, idEvidence, scoreSections } from './section-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Documents with no more pairs of sections than this are compared whole. */
const maximumPairs = 40_000;
/** How many pairs a long document may cost, as windows of at least 8 and at most 30 sections to each side. */
const pairBudget = 200_000;

/** Links between sections, at most one to one. */
export function linkSections(source: Profile, target: Profile, vocabulary: Vocabulary): Linking {
  const evidence = new SectionEvidence(source, target, vocabulary);
  const scores = compareSections(source.document, target.document, evidence);
  const plain = { source: source.document.form === 'plain', target: target.document.form === 'plain' };
  const assignment = assign(scores, evidence, plain);
  const moved = outOfOrder(assignment.targetOf);
  const certainty = new SectionCertainty(scores, assignment, plain.source || plain.target);
  const explain = ({ source: from, target: to, moved: isMoved }: Link): readonly LinkReason[] => {
    const { id } = source.document.sections[from]!;
    const sameId = id !== null && id === target.document.sections[to]!.id;
    return explainSections(evidence, vocabulary, from, to, { sameId, inOrder: !isMoved });
  };
  const links: Link[] = [];
  assignment.targetOf.forEach((to, from) => {
    if (to >= 0) links.push(new SectionLink(from, to, moved[from] === 1, certainty, explain));
  });
  return {
    links,
    unlinked: { source: (from) => certainty.ofMissing(from), target: (to) => certainty.ofExtra(to) },
  };
}

class SectionLink implements Link {
  readonly source: number;
  readonly sources = 1;
  readonly target: number;
  readonly targets = 1;
  readonly confidence: number;
  readonly moved: boolean;
  readonly #explain: (link: Link) => readonly LinkReason[];

  constructor(
    source: number,
    target: number,
    moved: boolean,
    certainty: SectionCertainty,
    explain: (link: Link) => readonly LinkReason[],
  ) {
    this.source = source;
    this.target = target;
    this.moved = moved;
    this.confidence = certainty.ofLink(source, moved);
    this.#explain = explain;
  }

  explain(): readonly LinkReason[] {
    return this.#explain(this);
  }
}

function compareSections(source: Document, target: Document, evidence: SectionEvidence): PairScores {
  const sourceIds = idsOf(source);
  const targetIds = idsOf(target);
  const score = (from: number, to: number): number => {
    const one = source.sections[from]!;
    const other = target.sections[to]!;
    // What stands before the first heading answers only what stands there, too.
    if (one.depth === 0 || other.depth === 0) return one.depth === other.depth ? preambles : neverLinked;
    const content = scoreSections(evidence, evidence.source, from, evidence.target, to);
    if (one.id !== null && one.id === other.id) return content + idEvidence;
    const elsewhere = (one.id !== null && targetIds.has(one.id)) || (other.id !== null && sourceIds.has(other.id));
    return elsewhere ? content - idEvidence : content;
  };
  if (source.sections.length * target.sections.length <= maximumPairs) {
    const windows = wholeWindows(source.sections.length, target.sections.length);
    return new PairScores(windows, target.sections.length, [], score);
  }
  const reach = Math.max(8, Math.min(30, Math.floor(pairBudget / source.sections.length / 2)));
  const runs = { source: [0, source.sections.length], target: [0, target.sections.length] } as const;
  const { windows, far } = windowsFor(evidence.terms.source, runs.source, evidence.terms.target, runs.target, reach);
  const isAsBefore = (from: number): boolean =>
    source.sections[from]!.id === null &&
    source.sections[from - 1]!.id === null &&
    isUnitAsBefore(evidence.source, from);
  return new PairScores(windows, target.sections.length, far, score, isAsBefore);
}

function assign(scores: PairScores, evidence: SectionEvidence, plain: Readonly<Record<Side, boolean>>): Assignment {
  let assignment = new Assignment(scores);
  for (let round = 0; round < maximumRounds; round++) {
    const { sourceOf, targetOf } = assignment;
    let raised = false;
    const raise = (side: Side, partner: Int32Array, other: Int32Array): void => {
      for (const pair of mergedPairs(partner, other, plain[side] ? maximumSpurious : maximumMerged)) {
        const [from, to] = side === 'source' ? [pair.start, pair.other] : [pair.other, pair.start];
        if (evidence.source.depths[from] === 0 || evidence.target.depths[to] === 0) continue;
        const unit = evidence.merge(side, pair.start, pair.count);
        const score =
          side === 'source'
            ? scoreSections(evidence, unit, 0, evidence.target, to)
            : scoreSections(evidence, evidence.source, from, unit, 0);
        const cost = plain.source || plain.target ? spuriousCost : headingLostCost;
        if (scores.raise(from, to, score - cost)) raised = true;
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
