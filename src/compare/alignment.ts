import type { Alignment, Bitext, Block, BlockPlace, Section, SectionPlace } from '../types.ts';

/** The links of a bitext as plain JSON. What stands before the first heading is no section to a reader and is left out. */
export function alignmentOf(bitext: Bitext): Alignment {
  return {
    sections: bitext.sections
      .map(({ source: [source], target: [target], confidence, moved, reasons }) => ({
        source: source && source.depth > 0 ? sectionPlace(source) : null,
        target: target && target.depth > 0 ? sectionPlace(target) : null,
        confidence: rounded(confidence),
        moved,
        reasons,
      }))
      .filter(({ source, target }) => source || target),
    blocks: bitext.blocks.map(({ source, target, confidence, moved, reasons }) => ({
      source: source.map(blockPlace),
      target: target.map(blockPlace),
      confidence: rounded(confidence),
      moved,
      reasons,
    })),
  };
}

/** Where a section stands: its heading. */
export function sectionPlace(section: Section): SectionPlace {
  return {
    line: section.blocks[0]?.range.start.line ?? section.range.start.line,
    depth: section.depth,
    title: section.title,
  };
}

function blockPlace(block: Block): BlockPlace {
  return { startLine: block.range.start.line, endLine: block.range.end.line, kind: block.kind };
}

/** Three decimals: more would only say that floating point differs between machines. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
