import type { Bead, Bitext, Block, Range, Section } from '../types.ts';

/** Where each block of a bitext is linked, and where in the target a missing part should stand. */
export interface Placement {
  /** For each block bead, the empty target range at which a part that it lacks should stand: after the nearest target block before it. */
  readonly gaps: readonly Range[];
  /** Bead of each source block, by `Block.index`; an index into `Bitext.blocks`. */
  readonly beadOfSource: readonly number[];
  readonly beadOfTarget: readonly number[];
  /** Section bead of each source section, by `Section.index`. */
  readonly sectionBeadOfSource: readonly number[];
  readonly sectionBeadOfTarget: readonly number[];
}

/** Looks up once what the comparisons ask for often. */
export function placeBeads(bitext: Bitext): Placement {
  const gaps: Range[] = [];
  let end = { line: 1, column: 1, offset: 0 };
  for (const bead of bitext.blocks) {
    const first = bead.target[0];
    gaps.push(first ? { start: first.range.start, end: first.range.start } : { start: end, end });
    end = bead.target.at(-1)?.range.end ?? end;
  }
  return {
    gaps,
    beadOfSource: owners(bitext.blocks, bitext.source.blocks.length, 'source'),
    beadOfTarget: owners(bitext.blocks, bitext.target.blocks.length, 'target'),
    sectionBeadOfSource: owners(bitext.sections, bitext.source.sections.length, 'source'),
    sectionBeadOfTarget: owners(bitext.sections, bitext.target.sections.length, 'target'),
  };
}

function owners<Part extends Block | Section>(
  beads: readonly Bead<Part>[],
  parts: number,
  side: 'source' | 'target',
): number[] {
  const owner = Array.from<number>({ length: parts }).fill(-1);
  for (let position = 0; position < beads.length; position++) {
    const bead = beads[position]!;
    for (const part of side === 'source' ? bead.source : bead.target) owner[part.index] = position;
  }
  return owner;
}

/** The range from the first to the last of some blocks (at least one). */
export function spanOf(blocks: readonly Block[]): Range {
  return { start: blocks[0]!.range.start, end: blocks.at(-1)!.range.end };
}
