import type { Block } from '../types.ts';

const maximumGroup = 4;
const maximumList = 12;

/** Blocks of one side that a translator may have made one of: paragraphs side by side, or the items of a list. */
export class Groups {
  /** By position (exclusive): how many blocks that end before it may be one; 1 where the last one stands alone. */
  readonly reach: Uint8Array;
  /** By block: 1 where it may be linked with a group. */
  readonly prose: Uint8Array;
  readonly #lengths: Float64Array;
  /** By position where in `#sums` the lengths of the groups that end before it start, those of two blocks first. */
  readonly #starts: Int32Array;
  readonly #sums: Float64Array;

  /** `opens` tells which blocks open sections, `lengths` how long they are. */
  constructor(blocks: readonly Block[], opens: Uint8Array, lengths: Float64Array) {
    this.reach = new Uint8Array(blocks.length + 1);
    this.prose = new Uint8Array(blocks.length);
    this.#lengths = lengths;
    this.#starts = new Int32Array(blocks.length + 2);
    for (let end = 1; end <= blocks.length; end++) {
      this.prose[end - 1] = isProse(blocks[end - 1]!) ? 1 : 0;
      this.reach[end] = reachBack(blocks, opens, end);
      this.#starts[end + 1] = this.#starts[end]! + this.reach[end]! - 1;
    }
    this.#sums = new Float64Array(this.#starts[blocks.length + 1]!);
    for (let end = 1; end <= blocks.length; end++)
      for (let count = 2; count <= this.reach[end]!; count++)
        for (let at = end - count; at < end; at++) this.#sums[this.#starts[end]! + count - 2]! += lengths[at]!;
  }

  /** How long a block is, or `count` of a group. */
  length(start: number, count: number): number {
    return count === 1 ? this.#lengths[start]! : this.#sums[this.#starts[start + count]! + count - 2]!;
  }
}

function reachBack(blocks: readonly Block[], opens: Uint8Array, end: number): number {
  const last = blocks[end - 1]!;
  if (!isProse(last)) return 1;
  const most = Math.min(end, last.kind === 'list-item' ? maximumList : maximumGroup);
  let count = 1;
  while (count < most) {
    const block = blocks[end - count - 1]!;
    if (block.section !== last.section || !isProse(block) || opens[end - count - 1] === 1) break;
    // A paragraph may introduce a list that became one with it.
    if (block.kind !== last.kind && last.kind === 'paragraph') break;
    count++;
    if (block.kind !== last.kind) break;
  }
  return count;
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}
