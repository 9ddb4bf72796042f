import type { Block, Document, LinkReason } from '../types.ts';
import type { Link, Linking } from './beads.ts';
import { BlockCertainty } from './block-certainty.ts';
import { BlockEvidence } from './block-evidence.ts';
import { explainBlocks } from './block-model.ts';
import { Groups } from './groups.ts';
import type { Linked } from './order.ts';
import type { Profile } from './profile.ts';
import { type Region, RegionAligner, type RegionStep, type Side } from './region.ts';
import { linkStragglers } from './stragglers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Links between blocks, inside the regions that the linked sections open. */
export function linkBlocks(source: Profile, target: Profile, vocabulary: Vocabulary, sections: Linking): Linking {
  const evidence = new BlockEvidence(source, target, vocabulary);
  const linked = {
    source: linkedSections(source.document, sections.links, 'source'),
    target: linkedSections(target.document, sections.links, 'target'),
  };
  const sides = {
    source: sideOf(source, linked.source),
    target: sideOf(target, linked.target),
  };
  const aligner = new RegionAligner(sides, evidence);
  const steps: RegionStep[] = [];
  for (const region of regions(source.document, target.document, linked, sections.links)) aligner.align(region, steps);
  const certainty = new BlockCertainty(sides, aligner.chances, steps);
  const links: Link[] = headingLinks(source.document, target.document, sections.links);
  const free = {
    source: unlinked(source.document, 'source', links, steps),
    target: unlinked(target.document, 'target', links, steps),
  };
  const explain = (step: RegionStep): LinkReason[] => explainBlocks(evidence, vocabulary, step, step.inOrder);
  for (const step of steps) links.push(new BlockLink(step, certainty.ofLink(step), explain));
  for (const step of linkStragglers(sides.source, sides.target, free, evidence))
    links.push(new BlockLink(step, certainty.ofLink(step), explain));
  return {
    links,
    unlinked: {
      source: (position) => certainty.ofUnlinked('source', position),
      target: (position) => certainty.ofUnlinked('target', position),
    },
  };
}

/** A step as a link. */
class BlockLink implements Link {
  readonly source: number;
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
  readonly confidence: number;
  readonly moved: boolean;
  readonly #step: RegionStep;
  readonly #explain: (step: RegionStep) => readonly LinkReason[];

  constructor(step: RegionStep, confidence: number, explain: (step: RegionStep) => readonly LinkReason[]) {
    this.source = step.source;
    this.sources = step.sources;
    this.target = step.target;
    this.targets = step.targets;
    this.confidence = confidence;
    this.moved = !step.inOrder;
    this.#step = step;
    this.#explain = explain;
  }

  explain(): readonly LinkReason[] {
    return this.#explain(this.#step);
  }
}

/** The heading of a linked section as the link of a block; headings stand in order among their section's blocks. */
class HeadingLink implements Link {
  readonly source: number;
  readonly sources = 1;
  readonly target: number;
  readonly targets = 1;
  readonly moved = false;
  readonly #section: Link;

  constructor(source: Block, target: Block, section: Link) {
    this.source = source.index;
    this.target = target.index;
    this.#section = section;
  }

  get confidence(): number {
    return this.#section.confidence;
  }

  explain(): readonly LinkReason[] {
    return this.#section.explain();
  }
}

/** Headings of linked sections are linked with them. */
function headingLinks(source: Document, target: Document, sections: readonly Link[]): HeadingLink[] {
  const links: HeadingLink[] = [];
  for (const link of sections) {
    const [from, to] = [source.sections[link.source]!, target.sections[link.target]!];
    if (from.depth > 0 && to.depth > 0) links.push(new HeadingLink(from.blocks[0]!, to.blocks[0]!, link));
  }
  return links;
}

/** By section: 1 where it is linked. */
function linkedSections(document: Document, links: readonly Link[], side: 'source' | 'target'): Uint8Array {
  const linked = new Uint8Array(document.sections.length);
  for (const { source, target } of links) linked[side === 'source' ? source : target] = 1;
  return linked;
}

/** By block: 1 where it is in none of the links. */
function unlinked(document: Document, side: 'source' | 'target', ...links: (readonly Linked[])[]): Uint8Array {
  const free = new Uint8Array(document.blocks.length).fill(1);
  for (const list of links)
    for (const { source, sources, target, targets } of list)
      if (side === 'source') free.fill(0, source, source + sources);
      else free.fill(0, target, target + targets);
  return free;
}

function sideOf({ document: { blocks, sections }, lengths }: Profile, linked: Uint8Array): Side {
  const opens = new Uint8Array(blocks.length);
  const stray = new Uint8Array(blocks.length);
  for (let at = 0; at < blocks.length; at++) stray[at] = 1 - linked[blocks[at]!.section]!;
  for (const { depth, blocks: own } of sections) if (depth > 0) opens[own[0]!.index] = 1;
  return { blocks, opens, stray, groups: new Groups(blocks, opens, lengths) };
}

/** One region for each linked section: its blocks without the heading, and those of the unlinked sections that follow it. */
function regions(
  source: Document,
  target: Document,
  linked: Readonly<Record<'source' | 'target', Uint8Array>>,
  sections: readonly Link[],
): Region[] {
  const sourceEnds = ends(source, linked.source);
  const targetEnds = ends(target, linked.target);
  const found: Region[] = [{ source: [0, sourceEnds[0]!], target: [0, targetEnds[0]!], confidence: 1 }];
  for (const link of sections)
    found.push({
      source: [bodyStart(source, link.source), sourceEnds[link.source + 1]!],
      target: [bodyStart(target, link.target), targetEnds[link.target + 1]!],
      confidence: link.confidence,
    });
  return found.filter((region) => region.source[1] > region.source[0] && region.target[1] > region.target[0]);
}

function bodyStart({ sections }: Document, section: number): number {
  const { blocks, depth } = sections[section]!;
  return (blocks[0]?.index ?? 0) + (depth > 0 ? 1 : 0);
}

/** By 1 + section, where the stretch that each linked one opens ends (a block position, exclusive); at 0 for what stands before the first. */
function ends(document: Document, linked: Uint8Array): Int32Array {
  const found = new Int32Array(document.sections.length + 1);
  let opener = 0;
  for (const section of document.sections) {
    if (linked[section.index] === 0) continue;
    found[opener] = section.blocks[0]?.index ?? 0;
    opener = section.index + 1;
  }
  found[opener] = document.blocks.length;
  return found;
}
