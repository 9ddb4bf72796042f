import type { Block, Document } from '../types.ts';
import type { Link, Linking } from './beads.ts';
import { BlockCertainty } from './block-certainty.ts';
import { BlockEvidence } from './block-evidence.ts';
import { explainBlocks } from './block-model.ts';
import { alignRegion, type Region, type RegionStep, type Side } from './region.ts';
import type { Ordered } from './order.ts';
import type { ProfiledDocument } from './profile.ts';
import { linkStragglers } from './stragglers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Links between blocks, inside the regions that the linked sections open. */
export function linkBlocks(
  source: ProfiledDocument,
  target: ProfiledDocument,
  vocabulary: Vocabulary,
  sections: Linking,
): Linking {
  const evidence = new BlockEvidence(source.blocks, target.blocks, vocabulary);
  const sides = {
    source: sideOf(source.document, new Set(sections.links.map((link) => link.source[0]!))),
    target: sideOf(target.document, new Set(sections.links.map((link) => link.target[0]!))),
  };
  const aligned = regions(source.document, target.document, sections.links).map((region) =>
    alignRegion(region, sides.source, sides.target, evidence),
  );
  const certainty = new BlockCertainty(sides, aligned);
  const steps = aligned.flatMap((region) => region.steps);
  const headings = headingLinks(source.document, target.document, sections.links);
  const linked = [...headings, ...steps.map(toOrdered)];
  const free = {
    source: unlinked(source.document, linked, 'source'),
    target: unlinked(target.document, linked, 'target'),
  };
  steps.push(...linkStragglers(sides.source, sides.target, free, evidence));
  const toLink = (step: RegionStep): Link => ({
    ...toOrdered(step),
    confidence: certainty.ofLink(step),
    moved: !step.inOrder,
    explain: () => explainBlocks(evidence, vocabulary, step, step.inOrder),
  });
  return {
    links: [...headings, ...steps.map(toLink)],
    unlinked: {
      source: (position) => certainty.ofUnlinked('source', position),
      target: (position) => certainty.ofUnlinked('target', position),
    },
  };
}

function toOrdered({ source, sources, target, targets }: RegionStep): Ordered {
  return { source: positions(source, sources), target: positions(target, targets) };
}

function positions(start: number, count: number): number[] {
  const found = [start];
  for (let at = 1; at < count; at++) found.push(start + at);
  return found;
}

/** By block: 1 where it is in none of the links. */
function unlinked(document: Document, links: readonly Ordered[], side: 'source' | 'target'): Uint8Array {
  const free = new Uint8Array(document.blocks.length).fill(1);
  for (const link of links) for (const position of link[side]) free[position] = 0;
  return free;
}

/** Headings of linked sections are linked with them; they stand in order among their section's blocks. */
function headingLinks(source: Document, target: Document, sections: readonly Link[]): Link[] {
  return sections.flatMap((link) => {
    const [from, to] = [source.sections[link.source[0]!]!, target.sections[link.target[0]!]!];
    if (from.depth === 0 || to.depth === 0) return [];
    return [{ ...link, source: [from.blocks[0]!.index], target: [to.blocks[0]!.index], moved: false }];
  });
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
    confidence: link.confidence,
  }));
  const before: Region = { source: [0, sourceEnds.get(-1)!], target: [0, targetEnds.get(-1)!], confidence: 1 };
  return [before, ...found].filter(
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
