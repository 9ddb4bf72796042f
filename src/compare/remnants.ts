import { lineIndexOf } from '../line-index.ts';
import type { Bitext, Block, Document, Range } from '../types.ts';
import type { Occurrence } from './pool.ts';

/** Values shorter than this leave halves that stand in any text. */
const shortest = 6;

/**
 * What is left of a value that the target's linked blocks have lost: a place at which half of it still stands in no other value. One edit
 * leaves one half as it was, and so `securit가@lantern.example`, which is no address any more, is a changed one and not a missing one.
 */
export function findRemnant(lost: Occurrence, bitext: Bitext): Occurrence | null {
  const { raw } = lost.invariant;
  if (raw.length < shortest || raw.includes('\n')) return null;
  const middle = raw.length >> 1;
  for (const block of bitext.blocks[lost.bead]?.target ?? []) {
    const text = unclaimed(bitext.target.text, block);
    const head = text.indexOf(raw.slice(0, middle));
    const tail = text.indexOf(raw.slice(middle));
    if (head < 0 && tail < 0) continue;
    const start = head >= 0 ? head : Math.max(0, tail - middle);
    const end = Math.min(text.length, start + raw.length);
    const base = block.range.start.offset;
    return { block, bead: lost.bead, invariant: remnant(lost, bitext.target, base + start, base + end) };
  }
  return null;
}

function remnant({ invariant }: Occurrence, document: Document, from: number, to: number): Occurrence['invariant'] {
  // Not beyond its line, and not with the blanks around it.
  const written = document.text.slice(from, to).split('\n')[0]!;
  const start = from + written.length - written.trimStart().length;
  const raw = written.trim();
  const range: Range = lineIndexOf(document).range(start, start + raw.length);
  return { kind: invariant.kind, value: raw, raw, range };
}

/** A block's text as written, with its invariants blanked: as long as the block. */
function unclaimed(text: string, block: Block): string {
  let rest = '';
  let at = block.range.start.offset;
  for (const { range } of block.invariants) {
    if (range.start.offset < at) continue;
    rest += text.slice(at, range.start.offset) + '\u0000'.repeat(range.end.offset - range.start.offset);
    at = range.end.offset;
  }
  return rest + text.slice(at, block.range.end.offset);
}
