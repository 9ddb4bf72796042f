/**
 * Similarity of two short texts, 0–1: one minus the Levenshtein distance over the longer length. Texts of more than 400 units
 * are compared by their first 400, which keeps the quadratic cost bounded and is enough to pair values.
 */
export function similarity(one: string, other: string): number {
  const source = one.slice(0, 400);
  const target = other.slice(0, 400);
  if (source === target) return 1;
  const longest = Math.max(source.length, target.length);
  // One row of the distances is kept, and of the row before it what stood above to the left.
  const distances = Uint16Array.from({ length: target.length + 1 }, (_, position) => position);
  for (let row = 1; row <= source.length; row++) {
    const unit = source.charCodeAt(row - 1);
    let diagonal = distances[0]!;
    distances[0] = row;
    for (let column = 1; column <= target.length; column++) {
      const above = distances[column]!;
      const replaced = diagonal + (unit === target.charCodeAt(column - 1) ? 0 : 1);
      distances[column] = Math.min(above + 1, distances[column - 1]! + 1, replaced);
      diagonal = above;
    }
  }
  return 1 - distances[target.length]! / longest;
}
