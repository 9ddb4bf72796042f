import type { Bead, Bitext, Block } from '../types.ts';
import type { JudgedBlock } from './judge-blocks.ts';
import { isSubstantial } from './lost-parts.ts';

/**
 * Blocks of which one stands in the other's place: an unlinked block of the target in a third language, and the one block that the source
 * has there and nothing answers. That is one mistake, and the block's language says it; the two are not also missing and extra.
 */
export function displacedBlocks(bitext: Bitext, notTranslated: readonly JudgedBlock[]): Set<Block> {
  const foreign = new Set(
    notTranslated.filter(({ verdict }) => verdict === 'wrong-language').map(({ block }) => block),
  );
  const displaced = new Set<Block>();
  if (foreign.size === 0) return displaced;
  for (const run of unlinkedRuns(bitext.blocks)) {
    const missing = run.flatMap(({ source }) => source).filter(isSubstantial);
    const extra = run.flatMap(({ target }) => target).filter((block) => foreign.has(block));
    for (let position = 0; position < Math.min(missing.length, extra.length); position++) {
      displaced.add(missing[position]!);
      displaced.add(extra[position]!);
    }
  }
  return displaced;
}

/** Neighbouring beads of which each has one side only. */
function unlinkedRuns(beads: readonly Bead<Block>[]): Bead<Block>[][] {
  const runs: Bead<Block>[][] = [[]];
  for (const bead of beads)
    if (bead.source.length === 0 || bead.target.length === 0) runs.at(-1)!.push(bead);
    else runs.push([]);
  return runs.filter((run) => run.length > 1);
}
