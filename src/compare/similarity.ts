import { codeUnitAt } from '../code-units.ts';

/** Longer texts are compared by their first units: enough to pair values, and it bounds the quadratic cost. */
const longestCompared = 400;

/**
 * Similarity of two short texts, 0–1: one minus the Levenshtein distance over the longer length. Texts of more than 400 units
 * are compared by their first 400. Who only asks whether it is at least `least` gets 0 where the lengths alone rule that out.
 */
export function similarity(one: string, other: string, least = 0): number {
  const source = one.length > longestCompared ? one.slice(0, longestCompared) : one;
  const target = other.length > longestCompared ? other.slice(0, longestCompared) : other;
  if (source === target) return 1;
  const longest = Math.max(source.length, target.length);
  if (1 - Math.abs(source.length - target.length) / longest < least) return 0;
  return 1 - distance(source, target) / longest;
}

function distance(source: string, target: string): number {
  // What both begin and end with costs nothing: of two addresses mostly all but a few units.
  let start = 0;
  let [sourceEnd, targetEnd] = [source.length, target.length];
  while (start < sourceEnd && start < targetEnd && codeUnitAt(source, start) === codeUnitAt(target, start)) start++;
  while (
    sourceEnd > start &&
    targetEnd > start &&
    codeUnitAt(source, sourceEnd - 1) === codeUnitAt(target, targetEnd - 1)
  ) {
    sourceEnd--;
    targetEnd--;
  }
  if (start === sourceEnd || start === targetEnd) return sourceEnd - start + (targetEnd - start);
  return distanceInBits(source.slice(start, sourceEnd), target.slice(start, targetEnd));
}

/** So many rows of the table are looked at in one go: as many as a number has bits. */
const bits = 32;

/** By unit: a bit for each of these rows in which it stands. */
const places = new Int32Array(0x1_0000);

/** By how much each column rises over the one before it, in the last row that was looked at. */
const rise = new Int8Array(longestCompared);

/**
 * The Levenshtein distance of two texts: where a column rises and falls from one row to the next is a bit each (Myers, A fast bit-vector
 * algorithm for approximate string matching, 1999; in blocks of rows as in Hyyrö, 2003).
 */
function distanceInBits(source: string, target: string): number {
  rise.fill(1, 0, target.length);
  for (let first = 0; first < source.length; first += bits) {
    const rows = Math.min(bits, source.length - first);
    for (let row = 0; row < rows; row++) places[codeUnitAt(source, first + row)]! |= 1 << row;
    descend(target, 1 << (rows - 1));
    for (let row = 0; row < rows; row++) places[codeUnitAt(source, first + row)] = 0;
  }
  let edits = source.length;
  for (let column = 0; column < target.length; column++) edits += rise[column]!;
  return edits;
}

/** Takes `rise` from the row above a block of rows to its last one. */
function descend(target: string, last: number): void {
  let ups = -1;
  let downs = 0;
  for (let column = 0; column < target.length; column++) {
    const above = rise[column]!;
    const equal = places[codeUnitAt(target, column)]!;
    const matched = above < 0 ? equal | 1 : equal;
    const level = ((((matched & ups) + ups) | 0) ^ ups) | matched;
    const up = downs | ~(level | ups);
    const down = ups & level;
    rise[column] = up & last ? 1 : down & last ? -1 : 0;
    const raised = (up << 1) | (above > 0 ? 1 : 0);
    ups = (down << 1) | (above < 0 ? 1 : 0) | ~(equal | downs | raised);
    downs = raised & (equal | downs);
  }
}
