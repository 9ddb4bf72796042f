import type { Bitext, Document } from '../types.ts';
import { isSubstantial } from './lost-parts.ts';

/** How little of two documents could be linked. */
export interface Extent {
  /** Sections with a heading that are linked, and those of the source. */
  readonly linkedSections: number;
  readonly sourceSections: number;
  /** Blocks that a reader would miss: those that are linked, and those of the source. */
  readonly linkedBlocks: number;
  readonly sourceBlocks: number;
}

/** Shorter documents are too short to say that they have nothing in common: a few findings say it better. */
const fewestBlocks = 8;
const fewestHeadings = 3;
/** Below this share of the shorter document's sections and blocks, links are chance. Damaged translations keep well over half. */
const leastLinked = 0.2;
/** Links below this probability do not count: order and length alone make likelier ones, between any two documents. */
const trusted = 0.85;

/** How far the documents of a bitext could be linked, where that is next to nothing: they are no translations of each other; else null. */
export function unalignedExtent({ source, target, sections, blocks }: Bitext): Extent | null {
  // Mostly so many are linked that the others need not be counted.
  const fewest = leastLinked * Math.min(source.blocks.length, target.blocks.length);
  let linkedBlocks = 0;
  for (const bead of blocks) {
    if (bead.target.length > 0 && bead.confidence >= trusted)
      for (const block of bead.source) if (isSubstantial(block)) linkedBlocks++;
    if (linkedBlocks >= fewest) return null;
  }
  const shorter = Math.min(substantial(source), substantial(target));
  const headed = Math.min(headings(source), headings(target));
  if (shorter < fewestBlocks || headed < fewestHeadings) return null;
  const linkedSections = sections.filter(
    (bead) => bead.target.length > 0 && bead.confidence >= trusted && bead.source.some(({ depth }) => depth > 0),
  ).length;
  if (linkedBlocks >= leastLinked * shorter || linkedSections >= leastLinked * headed) return null;
  return {
    linkedSections,
    sourceSections: headings(source),
    linkedBlocks,
    sourceBlocks: substantial(source),
  };
}

function substantial({ blocks }: Document): number {
  return blocks.filter((block) => block.kind !== 'front-matter' && isSubstantial(block)).length;
}

function headings({ sections }: Document): number {
  return sections.filter(({ depth }) => depth > 0).length;
}
