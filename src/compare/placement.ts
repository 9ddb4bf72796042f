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
  /** Whether each block of a side is linked to one of the other. */
  readonly isAnswered: Readonly<Record<'source' | 'target', boolean>>;
}

/** Looks up once what the comparisons ask for often. */
export function placeBeads(bitext: Bitext): Placement {
  const gaps: Range[] = [];
  const isAnswered = { source: true, target: true };
  let end = { line: 1, column: 1, offset: 0 };
  for (const { source, target } of bitext.blocks) {
    const first = target[0];
    gaps.push(first ? { start: first.range.start, end: first.range.start } : { start: end, end });
    if (first) end = target[target.length - 1]!.range.end;
    else isAnswered.source = false;
    if (source.length === 0) isAnswered.target = false;
  }
  return {
    gaps,
    beadOfSource: owners(bitext.blocks, bitext.source.blocks.length, 'source'),
    beadOfTarget: owners(bitext.blocks, bitext.target.blocks.length, 'target'),
    sectionBeadOfSource: owners(bitext.sections, bitext.source.sections.length, 'source'),
    sectionBeadOfTarget: owners(bitext.sections, bitext.target.sections.length, 'target'),
    isAnswered,
  };
}

function owners<Part extends Block | Section>(
  beads: readonly Bead<Part>[],
  parts: number,
  side: 'source' | 'target',
): number[] {
  const owner: number[] = [];
  while (owner.length < parts) owner.push(-1);
  for (let position = 0; position < beads.length; position++) {
    const members = side === 'source' ? beads[position]!.source : beads[position]!.target;
    for (let at = 0; at < members.length; at++) owner[members[at]!.index] = position;
  }
  return owner;
}

/** The range from the first to the last of some blocks (at least one). */
export function spanOf(blocks: readonly Block[]): Range {
  return { start: blocks[0]!.range.start, end: blocks.at(-1)!.range.end };
}
