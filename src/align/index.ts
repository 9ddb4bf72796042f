import type { Bitext, Document } from '../types.ts';
import { toBeads } from './beads.ts';
import { linkBlocks } from './blocks.ts';
import { profileDocuments } from './profile.ts';
import { linkByContent } from './sections-by-content.ts';
import { linkSections } from './sections.ts';

/**
 * Links the sections and blocks of a translation with those of its source. Every section and every block of both sides
 * stands in exactly one bead. Any two documents are accepted; what has no counterpart becomes a bead with one side empty.
 */
export function alignDocuments(source: Document, target: Document): Bitext {
  const { vocabulary, ...profiled } = profileDocuments(source, target);
  const sections = linkSections(profiled.source, profiled.target, vocabulary);
  const blocks = linkBlocks(profiled.source, profiled.target, vocabulary, sections);
  const linked = linkByContent(source, target, sections, blocks);
  return {
    source,
    target,
    sections: toBeads(source.sections, target.sections, linked.sections),
    blocks: toBeads(source.blocks, target.blocks, linked.blocks),
  };
}
