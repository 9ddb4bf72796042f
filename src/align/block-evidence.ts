import type { Block, BlockKind } from '../types.ts';
import { toBags } from './bags.ts';
import { BlockUnits } from './block-units.ts';
import { type Channel, channels } from './channels.ts';
import { markCount } from './marks.ts';
import type { Profile } from './profile.ts';
import { RowKeys } from './row-keys.ts';
import { blockKinds, countEvidence, lengthEvidence, mayBeAsLong } from './shape.ts';
import { TermEvidence } from './term-evidence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Channels of terms that blocks have: all but the titles'. */
export const blockChannels: readonly Exclude<Channel, 'title'>[] = channels.filter((channel) => channel !== 'title');

/** What is measured on two blocks beside their terms, in the order in which `BlockEvidence.measure` writes it. */
export const blockMeasures = ['length', 'marks', 'sentences', 'kind', 'containers', 'strangeness', 'key'] as const;

/** Number of measurements of a pair of blocks: two for each channel of terms, then `blockMeasures`. */
export const blockMeasureCount: number = 2 * blockChannels.length + blockMeasures.length;

/** Evidence for links between the blocks of two documents, one to one or several to one. */
export class BlockEvidence {
  readonly terms: TermEvidence;
  readonly #source: BlockUnits;
  readonly #target: BlockUnits;
  /** How often each mark stands in a character of the target. */
  readonly #rates: Float64Array;
  readonly #keys: RowKeys;

  constructor(source: Profile, target: Profile, vocabulary: Vocabulary) {
    this.terms = new TermEvidence(
      toBags(source.terms, vocabulary.size),
      toBags(target.terms, vocabulary.size),
      vocabulary,
      blockChannels.length,
    );
    this.#source = new BlockUnits(source, 'source', this.terms);
    this.#target = new BlockUnits(target, 'target', this.terms);
    this.#rates = markRates(target);
    this.#keys = new RowKeys(source.document.blocks, target.document.blocks);
  }

  /**
   * Writes the measurements of a link between `sources` blocks from `source` on and `targets` blocks from `target` on into
   * `out`: two for each channel of terms, then `blockMeasures`. Several blocks are measured as if they were one.
   */
  measure(source: number, sources: number, target: number, targets: number, out: Float64Array): void {
    const from = this.#source;
    const to = this.#target;
    const one = from.unit(source, sources);
    const other = to.unit(target, targets);
    this.terms.compare(this.terms.source, one, this.terms.target, other, out);
    let at = 2 * blockChannels.length;
    out[at++] = lengthEvidence(from.lengths[one]! + from.code[one]!, to.lengths[other]! + to.code[other]!);
    out[at++] = this.#compareMarks(one, other);
    out[at++] = countEvidence(from.sentences[one]!, to.sentences[other]!);
    out[at++] = this.#worstKinds(source, sources, target, targets);
    out[at++] = -Math.min(3, Math.abs(from.depths[source]! - to.depths[target]!));
    out[at++] = -(from.strangeness[one]! ** 2 + to.strangeness[other]! ** 2);
    out[at] = sources === 1 && targets === 1 ? this.#keys.compare(source, target) : 0;
  }

  /** True where one block is linked with one and both read the same, and there is something to read. */
  sameText(source: number, sources: number, target: number, targets: number): boolean {
    const { text } = this.#source.blocks[source]!;
    return sources === 1 && targets === 1 && text !== '' && text === this.#target.blocks[target]!.text;
  }

  /** Whether a source block measures the same with every target block as the block before it: the items of a list, or lines, that repeat. */
  isAsBefore(source: number): boolean {
    return this.#source.isAsBefore(source);
  }

  /** What blocks of one side say. */
  text(side: 'source' | 'target', start: number, count: number): string {
    const { blocks } = side === 'source' ? this.#source : this.#target;
    return textOf(blocks.slice(start, start + count));
  }

  /** The unit of a run of blocks in the terms of one side; it may be another one once the next is asked for. */
  unit(side: 'source' | 'target', start: number, count: number): number {
    return (side === 'source' ? this.#source : this.#target).unit(start, count);
  }

  #worstKinds(source: number, sources: number, target: number, targets: number): number {
    const from = this.#source.kinds;
    const to = this.#target.kinds;
    let worst = 0;
    for (let one = source; one < source + sources; one++)
      for (let other = target; other < target + targets; other++)
        worst = Math.min(worst, evidenceOfKinds[from[one]! * blockKinds.length + to[other]!]!);
    return worst;
  }

  #compareMarks(source: number, target: number): number {
    const from = this.#source.marks;
    const to = this.#target.marks;
    const length = this.#target.lengths[target]! + 10;
    let evidence = 0;
    for (let mark = 0; mark < markCount; mark++) {
      const chance = this.#rates[mark]! * length + 0.03;
      const linked = 0.85 * from[source * markCount + mark]! + 0.15 * chance + 0.01;
      const count = to[target * markCount + mark]!;
      const told = count === 0 ? 0 : count * Math.log(linked / chance);
      evidence += Math.max(-2.5, Math.min(3, told - linked + chance));
    }
    return evidence;
  }
}

/** Whether two lengths alone say nothing against a link; cheap to ask. */
export function areAsLong(source: number, target: number): boolean {
  return mayBeAsLong(source, target) && lengthEvidence(source, target) >= 0;
}

function markRates({ lengths, marks }: Profile): Float64Array {
  let characters = 1;
  for (let block = 0; block < lengths.length; block++) characters += lengths[block]!;
  const rates = new Float64Array(markCount);
  for (let at = 0; at < marks.length; at++) rates[at % markCount]! += marks[at]!;
  for (let mark = 0; mark < markCount; mark++) rates[mark]! /= characters;
  return rates;
}

/** What blocks say, one after the other. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** 0 for the same kind; less the less often a translation that lost its marks turns one into the other. */
function kindEvidence(source: BlockKind, target: BlockKind): number {
  if (source === target) return 0;
  if (isWords(source) && isWords(target)) return -1;
  return isWords(source) || isWords(target) ? -2 : -3;
}

/** By source kind × number of kinds + target kind, as codes. */
const evidenceOfKinds = Float64Array.from(
  blockKinds.flatMap((source) => blockKinds.map((target) => kindEvidence(source, target))),
);

function isWords(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'html';
}
