import type { Document, LinkReason } from '../types.ts';
import type { Link } from './beads.ts';
import { bestChain, type Candidate } from './chain.ts';
import { type Part, partOf, TermWeights } from './evidence.ts';

/** Sections are compared with those within this many places of where their share of the document ends. */
const band = 150;

/** Links between sections: a chain in order first, then what moved among the rest. */
export function linkSections(source: Document, target: Document): Link[] {
  const sources = source.sections.map((section) => partOf(section.blocks, section.depth));
  const targets = target.sections.map((section) => partOf(section.blocks, section.depth));
  const ratio = lengthRatio(sources, targets);
  const weights = new TermWeights(sources, targets);
  const candidates: Candidate[] = [];
  sources.forEach((part, position) => {
    const middle = Math.round((position * targets.length) / Math.max(1, sources.length));
    const end = Math.min(targets.length, middle + band);
    for (let other = Math.max(0, middle - band); other < end; other++)
      candidates.push({ source: position, target: other, gain: gainOf(part, targets[other]!, weights, ratio) });
  });
  const chain = bestChain(candidates, targets.length);
  return [...chain, ...movedAmong(candidates, chain)].map(({ source: from, target: to, gain }) => ({
    source: [from],
    target: [to],
    confidence: 1 / (1 + Math.exp(-gain / 2)),
    reasons: reasonsFor(sources[from]!, targets[to]!, weights),
  }));
}

function movedAmong(candidates: readonly Candidate[], chain: readonly Candidate[]): Candidate[] {
  const sources = new Set(chain.map((link) => link.source));
  const targets = new Set(chain.map((link) => link.target));
  const moved: Candidate[] = [];
  for (const link of candidates.filter(({ gain }) => gain > 10).toSorted((one, other) => other.gain - one.gain)) {
    if (sources.has(link.source) || targets.has(link.target)) continue;
    sources.add(link.source);
    targets.add(link.target);
    moved.push(link);
  }
  return moved;
}

function lengthRatio(sources: readonly Part[], targets: readonly Part[]): number {
  const total = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.length, 1);
  return Math.log(total(targets) / total(sources));
}

function gainOf(source: Part, target: Part, weights: TermWeights, ratio: number): number {
  if (source.depth === 0 || target.depth === 0) return source.depth === target.depth ? 10 : 0;
  const { shared, apart } = weights.compare(source, target);
  const stray = Math.log((target.length + 10) / (source.length + 10)) - ratio;
  return (
    6 +
    2 * shared -
    0.3 * apart -
    Math.min(5, 3 * stray * stray) +
    (source.shape === target.shape
      ? 1 + 0.2 * source.shape.length
      : -0.3 * Math.abs(source.shape.length - target.shape.length)) +
    (source.depth === target.depth ? 0.5 : -0.5)
  );
}

function reasonsFor(source: Part, target: Part, weights: TermWeights): LinkReason[] {
  const { shared, apart, terms } = weights.compare(source, target);
  if (shared === 0) return [{ what: 'order', weight: 1, shared: [] }];
  const share = shared / (shared + apart + 1);
  return [
    { what: 'invariants', weight: share, shared: terms.slice(0, 5) },
    { what: 'order', weight: 1 - share, shared: [] },
  ];
}
