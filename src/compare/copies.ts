import type { Bead, Bitext, Block } from '../types.ts';
import type { LostPart } from './lost-parts.ts';
import type { Placement } from './placement.ts';

/** How far a block is looked for that was pasted twice: its neighbour, with one other between them. */
const reach = 2;

/** Shorter paragraphs may be the same twice for a reason: `Yes.` */
const shortestCopy = 20;

/** True where a part is one block that stands near by once more, word for word. */
export function isCopy({ blocks: [block, ...others] }: LostPart, all: readonly Block[]): boolean {
  return block !== undefined && others.length === 0 && twinOf(block, all, block.index + reach) !== null;
}

/**
 * Paragraphs that are linked and repeat a neighbour word for word, where the source does not say the same twice: a copy is neither the
 * second half of a paragraph that was split nor the translation of the next one. Of the two it is the one whose link is worth less.
 */
export function linkedCopies({ blocks: beads, target }: Bitext, { beadOfTarget }: Placement): LostPart[] {
  const beadOf = (block: Block): Bead<Block> | undefined => beads[beadOfTarget[block.index] ?? -1];
  return target.blocks.flatMap((block): LostPart[] => {
    if (block.kind !== 'paragraph' || block.text.length < shortestCopy) return [];
    const twin = twinOf(block, target.blocks, block.index - 1);
    if (!twin) return [];
    const own = beadOf(block);
    const theirs = beadOf(twin);
    if (!own || !theirs || isSaidTwice(own, theirs)) return [];
    const copy = own.confidence > theirs.confidence ? twin : block;
    // That it is a copy is certain, whatever the links are worth.
    return [{ what: 'blocks', blocks: [copy], range: copy.range, gap: copy.range, confidence: 1 }];
  });
}

/** Link definitions whose label is defined already, where no label of the source is defined twice: neighbours are one part. */
export function repeatedDefinitions({ source, target }: Bitext): LostPart[] {
  const copies = repeated(target.blocks);
  if (copies.length === 0 || repeated(source.blocks).length > 0) return [];
  const groups: [Block, ...Block[]][] = [];
  for (const block of copies) {
    const group = groups.at(-1);
    if (group?.at(-1)?.index === block.index - 1) group.push(block);
    else groups.push([block]);
  }
  return groups.map((blocks): LostPart => {
    const range = { start: blocks[0].range.start, end: blocks.at(-1)!.range.end };
    return { what: 'blocks', blocks, range, gap: range, confidence: 1 };
  });
}

function repeated(blocks: readonly Block[]): Block[] {
  const labels = new Set<string>();
  return blocks.filter(({ kind, text }) => {
    if (kind !== 'definition') return false;
    const label = text.toLowerCase();
    if (labels.has(label)) return true;
    labels.add(label);
    return false;
  });
}

/** The first block near one, up to the `last`, that is the same in kind and wording; null where there is none. */
function twinOf(block: Block, all: readonly Block[], last: number): Block | null {
  const end = Math.min(all.length - 1, last);
  for (let at = Math.max(0, block.index - reach); at <= end; at++) {
    const near = all[at]!;
    if (near !== block && near.text === block.text && near.kind === block.kind && near.section === block.section)
      return near;
  }
  return null;
}

/** True where the source has reason for both, or where one of them is told as extra already, having no link. */
function isSaidTwice(own: Bead<Block>, theirs: Bead<Block>): boolean {
  if (own.source.length === 0 || theirs.source.length === 0) return true;
  return own === theirs ? own.source.length > 1 : textOf(own) === textOf(theirs);
}

function textOf({ source }: Bead<Block>): string {
  return source.map(({ text }) => text).join(' ');
}
