import type { Occurrence } from '../compare/pool.ts';
import type { Range } from '../types.ts';
import type { PairContext } from './pair-context.ts';

/** Where what the source has should stand in the target: the linked blocks, or the gap where its block is missing. */
export function standIn(source: Occurrence, { bitext, placement }: PairContext): Range {
  const blocks = bitext.blocks[source.bead]?.target ?? [];
  const [first] = blocks;
  const gap = placement.gaps[source.bead] ?? {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  };
  return first ? { start: first.range.start, end: blocks.at(-1)!.range.end } : gap;
}

/** The source blocks that are linked to what the target has, or null where there are none. */
export function counterpart(target: Occurrence, { bitext }: PairContext): Range | null {
  const blocks = bitext.blocks[target.bead]?.source ?? [];
  const [first] = blocks;
  return first ? { start: first.range.start, end: blocks.at(-1)!.range.end } : null;
}

/** True where the link that an occurrence stands in is not trusted. */
export function isUnsure({ bead }: Occurrence, { bitext }: PairContext): boolean {
  return (bitext.blocks[bead]?.confidence ?? 0) < 0.5;
}
