import type { Block, Document } from '../types.ts';
import type { Link } from './beads.ts';
import { BlockEvidence } from './block-evidence.ts';
import { alignRegion, type Region, type Side } from './region.ts';
import type { ProfiledDocument } from './profile.ts';
import type { Step } from './sequence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Links between blocks, inside the regions that the linked sections open. */
export function linkBlocks(
  source: ProfiledDocument,
  target: ProfiledDocument,
  vocabulary: Vocabulary,
  sections: readonly Link[],
): Link[] {
  const evidence = new BlockEvidence(source.blocks, target.blocks, vocabulary);
  const sides = {
    source: sideOf(source.document, new Set(sections.map((link) => link.source[0]!))),
    target: sideOf(target.document, new Set(sections.map((link) => link.target[0]!))),
  };
  const links: Link[] = [];
  for (const link of sections) {
    const [from, to] = [source.document.sections[link.source[0]!]!, target.document.sections[link.target[0]!]!];
    if (from.depth > 0 && to.depth > 0)
      links.push({ ...link, source: [from.blocks[0]!.index], target: [to.blocks[0]!.index] });
  }
  for (const region of regions(source.document, target.document, sections))
    for (const step of alignRegion(region, sides.source, sides.target, evidence).flat()) links.push(toLink(step));
  return links;
}

function toLink(step: Step): Link {
  return {
    source: Array.from({ length: step.sources }, (_, at) => step.source + at),
    target: Array.from({ length: step.targets }, (_, at) => step.target + at),
    confidence: 1 / (1 + Math.exp(-step.score)),
    reasons: [{ what: 'order', weight: 1, shared: [] }],
  };
}

function sideOf(document: Document, linked: ReadonlySet<number>): Side {
  return {
    blocks: document.blocks,
    opens: (block: Block) => {
      const section = document.sections[block.section]!;
      return section.depth > 0 && section.blocks[0] === block;
    },
    stray: (block: Block) => !linked.has(block.section),
  };
}

/** One region for each linked section: its blocks without the heading, and those of the unlinked sections that follow it. */
function regions(source: Document, target: Document, sections: readonly Link[]): Region[] {
  const sourceEnds = ends(source, new Set(sections.map((link) => link.source[0]!)));
  const targetEnds = ends(target, new Set(sections.map((link) => link.target[0]!)));
  const found: Region[] = sections.map((link) => ({
    source: [bodyStart(source, link.source[0]!), sourceEnds.get(link.source[0]!)!],
    target: [bodyStart(target, link.target[0]!), targetEnds.get(link.target[0]!)!],
  }));
  return [{ source: [0, sourceEnds.get(-1)!], target: [0, targetEnds.get(-1)!] } satisfies Region, ...found].filter(
    (region) => region.source[1] > region.source[0] && region.target[1] > region.target[0],
  );
}

function bodyStart({ sections }: Document, section: number): number {
  const { blocks, depth } = sections[section]!;
  return (blocks[0]?.index ?? 0) + (depth > 0 ? 1 : 0);
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
