import type { Bitext, Value } from '../types.ts';
import { groupBy } from './group-by.ts';
import type { Occurrence, Pair, Pool } from './pool.ts';
import { changeLikelihood } from './value-likeness.ts';

/** Beads below this probability may be crossed themselves: then their values stand right. */
const sure = 0.9;

/** Likelihood from which on one value may stand in the other's place: both clear, and of the same unit. */
const evident = 0.8;

/**
 * Takes out values that two beads have exchanged (14 days and 90 days in two rows of a table), which all other comparisons would take
 * for sentences that have moved: each of the two beads has one value left on a side, and each the other's.
 */
export function pairExchanged(pool: Pool<Value>, bitext: Bitext): Pair<Value>[] {
  const [sources, targets] = [pool.source, pool.target].map((side) =>
    groupBy(side.filter(isClear), ({ bead }) => bead),
  );
  const lone = [...sources!].flatMap(([bead, [source, ...more]]): Pair<Value>[] => {
    const [target, ...others] = targets!.get(bead) ?? [];
    const isLone = more.length === 0 && others.length === 0 && (bitext.blocks[bead]?.confidence ?? 0) >= sure;
    return isLone && source && target && changeLikelihood(source.invariant, target.invariant) >= evident
      ? [[source, target]]
      : [];
  });
  const known = new Set(lone.map(([source, target]) => `${source.invariant.value} ${target.invariant.value}`));
  const pairs = lone.filter(([source, target]) => known.has(`${target.invariant.value} ${source.invariant.value}`));
  const taken = new Set(pairs.flat());
  pool.source = pool.source.filter((occurrence) => !taken.has(occurrence));
  pool.target = pool.target.filter((occurrence) => !taken.has(occurrence));
  return pairs;
}

function isClear({ invariant }: Occurrence<Value>): boolean {
  return invariant.stated !== 'implied';
}
