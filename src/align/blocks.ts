import type { Block, Document, LinkReason } from '../types.ts';
import type { Link } from './beads.ts';
import { type Part, partOf, TermWeights } from './evidence.ts';
import { alignSequence } from './sequence.ts';

/** Two stretches of blocks to be aligned with each other: positions in the documents, end exclusive. */
interface Region {
  source: [number, number];
  target: [number, number];
}

/** Links between blocks, inside the regions that the linked sections open. */
export function linkBlocks(source: Document, target: Document, sections: readonly Link[]): Link[] {
  const sources = source.blocks.map((block) => partOf([block], 0));
  const targets = target.blocks.map((block) => partOf([block], 0));
  const weights = new TermWeights(sources, targets);
  return regions(source, target, sections).flatMap((region) => {
    const [from, to] = [region.source[0], region.target[0]];
    const steps = alignSequence(region.source[1] - from, region.target[1] - to, (one, ones, other, others) =>
      blockGain(
        [source.blocks.slice(from + one, from + one + ones), sources.slice(from + one, from + one + ones)],
        [target.blocks.slice(to + other, to + other + others), targets.slice(to + other, to + other + others)],
        weights,
      ),
    );
    return steps.map((step) => ({
      source: Array.from({ length: step.sources }, (_, at) => from + step.source + at),
      target: Array.from({ length: step.targets }, (_, at) => to + step.target + at),
      confidence: 0.9,
      reasons: [{ what: 'order', weight: 1, shared: [] }] satisfies LinkReason[],
    }));
  });
}

/** One region for each linked section: its blocks and those of the unlinked sections that follow it. */
function regions(source: Document, target: Document, sections: readonly Link[]): Region[] {
  const sourceEnds = ends(source, new Set(sections.map((link) => link.source[0]!)));
  const targetEnds = ends(target, new Set(sections.map((link) => link.target[0]!)));
  const found: Region[] = sections.map((link) => ({
    source: [source.sections[link.source[0]!]!.blocks[0]?.index ?? 0, sourceEnds.get(link.source[0]!)!],
    target: [target.sections[link.target[0]!]!.blocks[0]?.index ?? 0, targetEnds.get(link.target[0]!)!],
  }));
  const before = { source: sourceEnds.get(-1)!, target: targetEnds.get(-1)! };
  if (before.source > 0 && before.target > 0) found.unshift({ source: [0, before.source], target: [0, before.target] });
  return found;
}

/** Where the stretch that each linked section opens ends (a block position, exclusive); -1 for what stands before the first. */
function ends(document: Document, linked: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  let opener = -1;
  for (const section of document.sections) {
    if (!linked.has(section.index)) continue;
    found.set(opener, section.blocks[0]?.index ?? 0);
    opener = section.index;
  }
  return found.set(opener, document.blocks.length);
}

type Side = readonly [blocks: readonly Block[], parts: readonly Part[]];

function blockGain([sources, sourceParts]: Side, [targets, targetParts]: Side, weights: TermWeights): number {
  const [first, other] = [sources[0]!, targets[0]!];
  const several = sources.length + targets.length > 2;
  if (several && [...sources, ...targets].some((block) => block.kind !== 'paragraph')) return Number.NEGATIVE_INFINITY;
  if ((first.kind === 'heading') !== (other.kind === 'heading')) return Number.NEGATIVE_INFINITY;
  const sourcePart = sourceParts.length === 1 ? sourceParts[0]! : partOf(sources, 0);
  const targetPart = targetParts.length === 1 ? targetParts[0]! : partOf(targets, 0);
  const { shared, apart } = weights.compare(sourcePart, targetPart);
  const stray = Math.log((targetPart.length + 10) / (sourcePart.length + 10)) + 0.6;
  const kind = first.kind === other.kind ? 1 : -3;
  return (several ? 0.5 : 5) + kind + 2 * shared - 0.5 * apart - Math.min(5, 2 * stray * stray);
}
