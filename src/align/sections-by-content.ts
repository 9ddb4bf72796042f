import type { Document, Section } from '../types.ts';
import type { Link, Linking } from './beads.ts';

/** So much of what is linked under each of two headings must be linked with what stands under the other. */
const leastShare = 0.75;

/** What is linked under them must be that sure: of a section that another has replaced, blocks are linked as well, for want of better ones. */
const leastConfidence = 0.9;

/** A link that only its content speaks for is less sure than the links of that content. */
const weight = 0.9;

/**
 * Links of sections and blocks, with those added that only their contents show: two headings that were linked to nothing, and what stands
 * under the one is linked with what stands under the other. (A section that lost its table no longer looks like its source.)
 */
export function linkByContent(
  source: Document,
  target: Document,
  sections: Linking,
  blocks: Linking,
): { readonly sections: Linking; readonly blocks: Linking } {
  const free = {
    source: freeSections(source, sections.links, 'source'),
    target: freeSections(target, sections.links, 'target'),
  };
  if (!free.source.includes(1) || !free.target.includes(1)) return { sections, blocks };
  const counts = contentLinks(source, target, blocks.links, free);
  const adopted = [...counts.pairs]
    .map(([key, confidences]) => ({
      from: Math.floor(key / target.sections.length),
      to: key % target.sections.length,
      confidences,
    }))
    .filter(({ from, to, confidences }) => {
      const share = confidences.length / Math.max(counts.source.get(from)!, counts.target.get(to)!);
      return share >= leastShare && Math.min(...confidences) >= leastConfidence;
    })
    .map(({ from, to, confidences }): { section: Link; heading: Link } => {
      const confidence = weight * Math.min(...confidences);
      const link = { confidence, moved: false, sources: 1, targets: 1, explain: () => [] };
      return {
        section: { ...link, source: from, target: to },
        heading: { ...link, source: headingOf(source.sections[from]!), target: headingOf(target.sections[to]!) },
      };
    });
  if (adopted.length === 0) return { sections, blocks };
  return {
    sections: { ...sections, links: [...sections.links, ...adopted.map(({ section }) => section)] },
    blocks: { ...blocks, links: [...blocks.links, ...adopted.map(({ heading }) => heading)] },
  };
}

/** By section of one side: 1 where it has a heading and stands in no link. */
function freeSections({ sections }: Document, links: readonly Link[], side: 'source' | 'target'): Uint8Array {
  const free = new Uint8Array(sections.length);
  for (let at = 0; at < free.length; at++) free[at] = sections[at]!.depth > 0 ? 1 : 0;
  for (const { source, sources, target, targets } of links)
    if (side === 'source') free.fill(0, source, source + sources);
    else free.fill(0, target, target + targets);
  return free;
}

function headingOf({ blocks }: Section): number {
  return blocks[0]!.index;
}

/** How sure the links between the contents of each pair of free sections are (by source × sections of the target + target), and how many links each has. */
function contentLinks(
  source: Document,
  target: Document,
  links: readonly Link[],
  free: { readonly source: Uint8Array; readonly target: Uint8Array },
): { pairs: Map<number, number[]>; source: Map<number, number>; target: Map<number, number> } {
  const pairs = new Map<number, number[]>();
  const [bySource, byTarget] = [new Map<number, number>(), new Map<number, number>()];
  for (const link of links) {
    const from = source.blocks[link.source]!;
    const to = target.blocks[link.target]!;
    if (from.kind === 'heading' || to.kind === 'heading') continue;
    if (free.source[from.section] === 1) bySource.set(from.section, (bySource.get(from.section) ?? 0) + 1);
    if (free.target[to.section] === 1) byTarget.set(to.section, (byTarget.get(to.section) ?? 0) + 1);
    if (free.source[from.section] === 0 || free.target[to.section] === 0) continue;
    const key = from.section * target.sections.length + to.section;
    const known = pairs.get(key);
    if (known) known.push(link.confidence);
    else pairs.set(key, [link.confidence]);
  }
  return { pairs, source: bySource, target: byTarget };
}
