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
  const [sourceLength, targetLength] = [sourceEnd - start, targetEnd - start];
  if (sourceLength === 0 || targetLength === 0) return sourceLength + targetLength;
  const [from, to] = [source.slice(start, sourceEnd), target.slice(start, targetEnd)];
  if (sourceLength <= bits) return distanceInBits(from, to);
  return targetLength <= bits ? distanceInBits(to, from) : distanceByRows(from, to);
}

/** As many units of a text as a number has bits. */
const bits = 32;

/** By unit: a bit for each place at which it stands in the text that is compared. */
const places = new Int32Array(0x1_0000);

/**
 * The distance of a text of 1 to 32 units from another one, a column at a time: where it rises and falls from one row to the next is a bit
 * each (Myers, A fast bit-vector algorithm for approximate string matching, 1999; as in Hyyrö, 2003).
 */
function distanceInBits(source: string, target: string): number {
  for (let at = 0; at < source.length; at++) places[source.charCodeAt(at)]! |= 1 << at;
  const last = 1 << (source.length - 1);
  let score = source.length;
  let rises = -1;
  let falls = 0;
  for (let at = 0; at < target.length; at++) {
    const equal = places[target.charCodeAt(at)]!;
    const isDown = equal | falls;
    const isAcross = ((((equal & rises) + rises) | 0) ^ rises) | equal;
    let up = falls | ~(isAcross | rises);
    let down = rises & isAcross;
    if (up & last) score++;
    else if (down & last) score--;
    up = (up << 1) | 1;
    down <<= 1;
    rises = down | ~(isDown | up);
    falls = up & isDown;
  }
  for (let at = 0; at < source.length; at++) places[source.charCodeAt(at)] = 0;
  return score;
}

/** One row of the distances, of texts that are compared one after the other. */
const distances = new Uint16Array(longestCompared + 1);

function distanceByRows(source: string, target: string): number {
  const columns = target.length;
  for (let column = 0; column <= columns; column++) distances[column] = column;
  for (let row = 1; row <= source.length; row++) {
    const unit = source.charCodeAt(row - 1);
    // Of the row before it is kept what stood above to the left.
    let diagonal = row - 1;
    let last = row;
    for (let column = 1; column <= columns; column++) {
      const above = distances[column]!;
      const replaced = unit === target.charCodeAt(column - 1) ? diagonal : diagonal + 1;
      distances[column - 1] = last;
      last = Math.min(above + 1, last + 1, replaced);
      diagonal = above;
    }
    distances[columns] = last;
  }
  return distances[columns]!;
}
