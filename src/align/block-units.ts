import type { Block } from '../types.ts';
import { hasSameMarks, markCount } from './marks.ts';
import type { Profile } from './profile.ts';
import { kindCodes } from './shape.ts';
import { Strangeness } from './strangeness.ts';
import type { TermEvidence } from './term-evidence.ts';
import { hasSameTerms } from './term-units.ts';
import { withRoom } from './with-room.ts';

/** So many runs of blocks are kept: those of a few paragraphs are measured again and again while these are aligned. */
const mostKept = 4096;
/** Runs of blocks are shorter than this. */
const longestRun = 256;

/** The blocks of one side as what is measured, by unit: the blocks by their positions, and behind them runs of blocks as one. */
export class BlockUnits {
  readonly blocks: readonly Block[];
  lengths: Float64Array;
  code: Float64Array;
  sentences: Float64Array;
  strangeness: Float64Array;
  /** `markCount` numbers for each unit. */
  marks: Uint16Array;
  /** By block: its kind's code, and how many containers it stands in. */
  readonly kinds: Uint8Array;
  readonly depths: Int32Array;
  readonly #side: 'source' | 'target';
  readonly #profile: Profile;
  readonly #terms: TermEvidence;
  readonly #strangeness: Strangeness;
  /** By first block and length. */
  readonly #runs = new Map<number, number>();

  constructor(profile: Profile, side: 'source' | 'target', terms: TermEvidence) {
    const { blocks } = profile.document;
    this.blocks = blocks;
    this.lengths = profile.lengths;
    this.code = profile.code;
    this.sentences = profile.sentences;
    this.marks = profile.marks;
    this.strangeness = new Float64Array(blocks.length);
    this.kinds = kindCodes(blocks);
    this.depths = new Int32Array(blocks.length);
    this.#side = side;
    this.#profile = profile;
    this.#terms = terms;
    this.#strangeness = new Strangeness(profile);
    for (let at = 0; at < blocks.length; at++) {
      this.strangeness[at] = this.#strangeness.of(profile.known[at]!, profile.strange[at]!);
      this.depths[at] = blocks[at]!.containers.length;
    }
  }

  /** The unit of `count` blocks from `start` on; it may be another one once the next is asked for. */
  unit(start: number, count: number): number {
    return count === 1 ? start : this.#runOf(start, count);
  }

  /** Whether a block is to all that is measured the same as the one before it; never so for rows, which are told by their keys. */
  isAsBefore(position: number): boolean {
    const { lengths, code, sentences, strangeness, kinds, depths } = this;
    return (
      lengths[position] === lengths[position - 1] &&
      code[position] === code[position - 1] &&
      sentences[position] === sentences[position - 1] &&
      strangeness[position] === strangeness[position - 1] &&
      kinds[position] === kinds[position - 1] &&
      this.blocks[position]!.row === null &&
      depths[position] === depths[position - 1] &&
      hasSameMarks(this.marks, position) &&
      hasSameTerms(this.#terms[this.#side], position - 1, position)
    );
  }

  #runOf(start: number, count: number): number {
    const key = start * longestRun + count;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    if (this.#runs.size === mostKept) {
      this.#runs.clear();
      this.#terms.dropJoined(this.#side);
    }
    const unit = this.blocks.length + this.#runs.size;
    this.#join(unit, start, count);
    this.#runs.set(key, unit);
    return unit;
  }

  #join(unit: number, start: number, count: number): void {
    this.#makeRoom(unit + 1);
    const { known, strange } = this.#profile;
    const { lengths, code, sentences, marks } = this;
    const from = start;
    const to = start + count;
    lengths[unit] = sum(lengths, from, to);
    code[unit] = sum(code, from, to);
    sentences[unit] = sum(sentences, from, to);
    this.strangeness[unit] = this.#strangeness.of(sum(known, from, to), sum(strange, from, to));
    marks.fill(0, unit * markCount, (unit + 1) * markCount);
    for (let at = from; at < to; at++)
      for (let mark = 0; mark < markCount; mark++) marks[unit * markCount + mark]! += marks[at * markCount + mark]!;
    this.#terms.join(this.#side, start, count);
  }

  #makeRoom(units: number): void {
    this.lengths = withRoom(this.lengths, units);
    this.code = withRoom(this.code, units);
    this.sentences = withRoom(this.sentences, units);
    this.strangeness = withRoom(this.strangeness, units);
    this.marks = withRoom(this.marks, units * markCount);
  }
}

function sum(numbers: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += numbers[at]!;
  return total;
}
