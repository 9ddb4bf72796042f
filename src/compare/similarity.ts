/** Longer texts are compared by their first units: enough to pair values, and it bounds the quadratic cost. */
const longestCompared = 400;

/**
 * Similarity of two short texts, 0–1: one minus the Levenshtein distance over the longer length. Texts of more than 400 units
 * are compared by their first 400. Who only asks whether it is at least `least` gets 0 where the lengths alone rule that out.
 */
export function similarity(one: string, other: string, least = 0): number {
  const source = one.slice(0, longestCompared);
  const target = other.slice(0, longestCompared);
  if (source === target) return 1;
  const longest = Math.max(source.length, target.length);
  if (1 - Math.abs(source.length - target.length) / longest < least) return 0;
  return 1 - distance(source, target) / longest;
}

/** One row of the distances, of texts that are compared one after the other. */
const distances = new Uint16Array(longestCompared + 1);

function distance(source: string, target: string): number {
  // What both begin and end with costs nothing: of two addresses mostly all but a few units.
  let start = 0;
  let [sourceEnd, targetEnd] = [source.length, target.length];
  while (start < sourceEnd && start < targetEnd && source.charCodeAt(start) === target.charCodeAt(start)) start++;
  while (
    sourceEnd > start &&
    targetEnd > start &&
    source.charCodeAt(sourceEnd - 1) === target.charCodeAt(targetEnd - 1)
  ) {
    sourceEnd--;
    targetEnd--;
  }
  const columns = targetEnd - start;
  for (let column = 0; column <= columns; column++) distances[column] = column;
  for (let row = 1; row <= sourceEnd - start; row++) {
    const unit = source.charCodeAt(start + row - 1);
    // Of the row before it is kept what stood above to the left.
    let diagonal = row - 1;
    let last = row;
    for (let column = 1; column <= columns; column++) {
      const above = distances[column]!;
      const replaced = unit === target.charCodeAt(start + column - 1) ? diagonal : diagonal + 1;
      distances[column - 1] = last;
      last = Math.min(above + 1, last + 1, replaced);
      diagonal = above;
    }
    distances[columns] = last;
  }
  return distances[columns]!;
}
