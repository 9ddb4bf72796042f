import type { Occurrence } from '../compare/pool.ts';
import { similarity } from '../compare/similarity.ts';
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

/** Values as long as this that are so alike are each other's counterparts, whatever the link around them is worth. */
const longEnough = 40;
const alikeEnough = 0.8;

/** True where two values are themselves the evidence that one was made from the other: a block of code with a letter changed. */
export function isEvident({ invariant: source }: Occurrence, { invariant: target }: Occurrence): boolean {
  return source.raw.length >= longEnough && similarity(source.raw, target.raw) >= alikeEnough;
}
