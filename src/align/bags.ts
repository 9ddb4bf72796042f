import type { NumberLists } from './number-lists.ts';

/** How often each term stands in each unit (a section or a block): by unit ids ascending, counts damped to log2(1 + n). */
export interface Bags {
  /** Where each unit's terms start in `ids` and `counts`, and where the last ones end. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** How often the term stands in the unit, as it is and damped. */
  readonly times: Int32Array;
  readonly counts: Float64Array;
}

/** log2(1 + n) for the counts that are met all the time. */
const dampedCounts = Float64Array.from({ length: 64 }, (_, count) => Math.log2(1 + count));

/** The bags of lists of ids below `size`, with repetitions. Linear: ids are put in order by turning the lists inside out. */
export function toBags({ starts, values }: NumberLists, size: number): Bags {
  const units = unitsById({ starts, values }, size);
  const ends = starts.slice(0, -1);
  const last = new Int32Array(ends.length).fill(-1);
  const ids = new Int32Array(values.length);
  const times = new Int32Array(values.length);
  for (let id = 0; id < size; id++)
    for (let at = units.starts[id]!; at < units.starts[id + 1]!; at++) {
      const unit = units.values[at]!;
      if (last[unit] !== id) ids[ends[unit]!++] = id;
      last[unit] = id;
      times[ends[unit]! - 1]!++;
    }
  return compact(starts, ends, ids, times);
}

/** For each id the units that hold it, as often as they do. */
function unitsById({ starts, values }: NumberLists, size: number): NumberLists {
  const first = new Int32Array(size + 1);
  for (let at = 0; at < values.length; at++) first[values[at]! + 1]!++;
  for (let id = 0; id < size; id++) first[id + 1]! += first[id]!;
  const next = first.slice(0, -1);
  const units = new Int32Array(values.length);
  for (let unit = 0; unit + 1 < starts.length; unit++)
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) units[next[values[at]!]!++] = unit;
  return { starts: first, values: units };
}

/** Bags without the room that repetitions would have taken. */
function compact(from: Int32Array, ends: Int32Array, ids: Int32Array, times: Int32Array): Bags {
  const starts = new Int32Array(from.length);
  for (let unit = 0; unit < ends.length; unit++) starts[unit + 1] = starts[unit]! + ends[unit]! - from[unit]!;
  const size = starts.at(-1)!;
  const kept = { starts, ids: new Int32Array(size), times: new Int32Array(size), counts: new Float64Array(size) };
  let to = 0;
  for (let unit = 0; unit < ends.length; unit++)
    for (let at = from[unit]!; at < ends[unit]!; at++, to++) {
      kept.ids[to] = ids[at]!;
      kept.times[to] = times[at]!;
      kept.counts[to] = damped(times[at]!);
    }
  return kept;
}

/** How much it counts that a term stands in a unit so many times. */
export function damped(times: number): number {
  return times < dampedCounts.length ? dampedCounts[times]! : Math.log2(1 + times);
}

/** The bag of a single unit: a list of ids with repetitions. */
export function toBag(list: Int32Array): Bags {
  const sorted = list.toSorted();
  const times = new Int32Array(sorted.length);
  let end = 0;
  for (const id of sorted) {
    if (end === 0 || sorted[end - 1] !== id) sorted[end++] = id;
    times[end - 1]!++;
  }
  return compact(Int32Array.of(0, 0), Int32Array.of(end), sorted, times);
}
