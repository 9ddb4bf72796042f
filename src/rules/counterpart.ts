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

/** Values so long that are so alike are each other's counterparts, whatever the link around them is worth; the longer, the less alike. */
const evident = [
  { length: 40, likeness: 0.8 },
  { length: 100, likeness: 0.6 },
] as const;

/** True where two values are themselves the evidence that one was made from the other: a block of code with a letter changed. */
export function isEvident({ invariant: source }: Occurrence, { invariant: target }: Occurrence): boolean {
  if (source.raw.length < evident[0].length) return false;
  const likeness = similarity(source.raw, target.raw);
  return evident.some((enough) => source.raw.length >= enough.length && likeness >= enough.likeness);
}
