import { codeUnitAt } from '../code-units.ts';

/**
 * A short digest of a text (from `start` to `end`, 0-based offsets) for fingerprints: FNV-1a, 32 bits twice with different seeds, over the
 * text with white space folded. It tells findings apart; it protects nothing.
 */
export function digestText(text: string, start: number = 0, end: number = text.length): string {
  let [one, other] = seeds;
  // White space counts as one blank, before what follows it.
  let [isBehindWord, isBehindBlank] = [false, false];
  for (let at = start; at < end; at++) {
    const unit = codeUnitAt(text, at);
    if (whiteSpace[unit]) {
      isBehindBlank = isBehindWord;
      continue;
    }
    if (isBehindBlank) {
      one = imul(one ^ blank, prime);
      other = imul(other ^ blank, prime);
      isBehindBlank = false;
    }
    one = imul(one ^ unit, prime);
    other = imul(other ^ unit, prime);
    isBehindWord = true;
  }
  return inHex(one) + inHex(other);
}

/** Looked up once: a short run, whose functions are not optimized, looks twice for each character. */
const { imul } = Math;
const seeds: readonly [number, number] = [0x811c9dc5, 0x01000193];
const prime = 0x01000193;
const blank = 0x20;

/** By UTF-16 code unit: 1 for what `\s` matches. */
const whiteSpace = new Uint8Array(0x1_0000);
for (const [first, last] of [
  [0x09, 0x0d],
  [blank, blank],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const)
  whiteSpace.fill(1, first, last + 1);

/** Each byte in hexadecimal. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function inHex(hash: number): string {
  return bytes[hash >>> 24]! + bytes[(hash >>> 16) & 0xff]! + bytes[(hash >>> 8) & 0xff]! + bytes[hash & 0xff]!;
}
