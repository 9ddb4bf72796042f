/**
 * Similarity of two short texts, 0–1: one minus the Levenshtein distance over the longer length. Texts of more than 400 units
 * are compared by their first 400, which keeps the quadratic cost bounded and is enough to pair values.
 */
export function similarity(one: string, other: string): number {
  const source = one.slice(0, 400);
  const target = other.slice(0, 400);
  if (source === target) return 1;
  const longest = Math.max(source.length, target.length);
  let previous = Array.from({ length: target.length + 1 }, (_, position) => position);
  for (let row = 1; row <= source.length; row++) {
    const current = [row];
    for (let column = 1; column <= target.length; column++) {
      const cost = source[row - 1] === target[column - 1] ? 0 : 1;
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost));
    }
    previous = current;
  }
  return 1 - previous[target.length]! / longest;
}
