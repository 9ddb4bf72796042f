import type { Block } from '../types.ts';
import { hasSameMarks, markCount } from './marks.ts';
import type { Profile } from './profile.ts';
import { Strangeness } from './strangeness.ts';
import { hasSameTerms, type TermEvidence, type TermUnits } from './term-evidence.ts';

/** What is measured on blocks, by unit: blocks, or several of them as one. */
export interface Measured extends Pick<Profile, 'lengths' | 'code' | 'sentences' | 'marks'> {
  readonly terms: TermUnits;
  readonly strangeness: Float64Array;
}

/** So many runs of blocks are kept: those of a few paragraphs are measured again and again while these are aligned. */
const mostKept = 4096;
/** Runs of blocks are shorter than this. */
const longestRun = 256;

/** The blocks of one side as what is measured. */
export class BlockUnits {
  readonly blocks: readonly Block[];
  readonly #side: 'source' | 'target';
  readonly #profile: Profile;
  readonly #terms: TermEvidence;
  readonly #strangeness: Strangeness;
  readonly #single: Measured;
  readonly #runs = new Map<number, Measured>();

  constructor(profile: Profile, side: 'source' | 'target', terms: TermEvidence) {
    this.blocks = profile.document.blocks;
    this.#side = side;
    this.#profile = profile;
    this.#terms = terms;
    this.#strangeness = new Strangeness(profile);
    const strangeness = profile.known.map((known, at) => this.#strangeness.of(known, profile.strange[at]!));
    this.#single = { ...profile, terms: terms[side], strangeness };
  }

  /** All blocks, each a unit, where `count` is 1; else the blocks from `start` on as the only unit. */
  run(start: number, count: number): Measured {
    if (count === 1) return this.#single;
    const key = start * longestRun + count;
    let run = this.#runs.get(key);
    if (!run) {
      run = this.#join(start, count);
      if (this.#runs.size >= mostKept) this.#runs.clear();
      this.#runs.set(key, run);
    }
    return run;
  }

  /** How long a run of blocks is without its code. */
  length(start: number, count: number): number {
    let length = 0;
    for (let at = start; at < start + count; at++) length += this.#profile.lengths[at]!;
    return length;
  }

  /** Whether a block is to all that is measured the same as the one before it; never so for rows, which are told by their keys. */
  isAsBefore(position: number): boolean {
    const [block, before] = [this.blocks[position]!, this.blocks[position - 1]!];
    const { lengths, code, sentences, marks, strangeness, terms } = this.#single;
    return (
      lengths[position] === lengths[position - 1] &&
      code[position] === code[position - 1] &&
      sentences[position] === sentences[position - 1] &&
      strangeness[position] === strangeness[position - 1] &&
      block.kind === before.kind &&
      block.row === null &&
      block.containers.length === before.containers.length &&
      hasSameMarks(marks, position) &&
      hasSameTerms(terms, position - 1, position)
    );
  }

  #join(start: number, count: number): Measured {
    const { lengths, code, sentences, known, strange, marks } = this.#profile;
    const sum = (numbers: Float64Array): number => {
      let total = 0;
      for (let at = start; at < start + count; at++) total += numbers[at]!;
      return total;
    };
    const joined = new Uint16Array(markCount);
    for (let at = start * markCount; at < (start + count) * markCount; at++) joined[at % markCount]! += marks[at]!;
    return {
      lengths: Float64Array.of(sum(lengths)),
      code: Float64Array.of(sum(code)),
      sentences: Float64Array.of(sum(sentences)),
      marks: joined,
      terms: this.#terms.merge(this.#side, start, count),
      strangeness: Float64Array.of(this.#strangeness.of(sum(known), sum(strange))),
    };
  }
}
