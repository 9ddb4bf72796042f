import type { Block, BlockKind } from '../types.ts';
import { toBags } from './bags.ts';
import { BlockUnits, type Measured } from './block-units.ts';
import { type Channel, channels } from './channels.ts';
import { markCount } from './marks.ts';
import type { Profile } from './profile.ts';
import { RowKeys } from './row-keys.ts';
import { countEvidence, lengthEvidence, mayBeAsLong } from './shape.ts';
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
    const characters = target.lengths.reduce((sum, length) => sum + length, 1);
    this.#rates = new Float64Array(markCount);
    target.marks.forEach((count, at) => {
      this.#rates[at % markCount]! += count;
    });
    this.#rates = this.#rates.map((count) => count / characters);
    this.#keys = new RowKeys(source.document.blocks, target.document.blocks);
  }

  /**
   * Writes the measurements of a link between `sources` blocks from `source` on and `targets` blocks from `target` on into
   * `out`: two for each channel of terms, then `blockMeasures`. Several blocks are measured as if they were one.
   */
  measure(source: number, sources: number, target: number, targets: number, out: Float64Array): void {
    const from = this.#source.run(source, sources);
    const to = this.#target.run(target, targets);
    const [one, other] = [sources === 1 ? source : 0, targets === 1 ? target : 0];
    this.terms.compare(from.terms, one, to.terms, other, out);
    let at = 2 * blockChannels.length;
    out[at++] = lengthEvidence(from.lengths[one]! + from.code[one]!, to.lengths[other]! + to.code[other]!);
    out[at++] = this.#compareMarks(from, one, to, other);
    out[at++] = countEvidence(from.sentences[one]!, to.sentences[other]!);
    out[at++] = this.#worstKinds(source, sources, target, targets);
    const [block, counterpart] = [this.#source.blocks[source]!, this.#target.blocks[target]!];
    out[at++] = -Math.min(3, Math.abs(block.containers.length - counterpart.containers.length));
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

  /** Whether the lengths alone say nothing against a link of these blocks; cheap to ask. */
  areAsLong(source: number, sources: number, target: number, targets: number): boolean {
    const [from, to] = [this.#source.length(source, sources), this.#target.length(target, targets)];
    return mayBeAsLong(from, to) && lengthEvidence(from, to) >= 0;
  }

  #worstKinds(source: number, sources: number, target: number, targets: number): number {
    if (sources === 1 && targets === 1)
      return kindEvidence(this.#source.blocks[source]!.kind, this.#target.blocks[target]!.kind);
    let worst = 0;
    for (let from = source; from < source + sources; from++)
      for (let to = target; to < target + targets; to++)
        worst = Math.min(worst, kindEvidence(this.#source.blocks[from]!.kind, this.#target.blocks[to]!.kind));
    return worst;
  }

  #compareMarks(from: Measured, source: number, to: Measured, target: number): number {
    let evidence = 0;
    for (let mark = 0; mark < markCount; mark++) {
      const chance = this.#rates[mark]! * (to.lengths[target]! + 10) + 0.03;
      const linked = 0.85 * from.marks[source * markCount + mark]! + 0.15 * chance + 0.01;
      const count = to.marks[target * markCount + mark]!;
      const told = count === 0 ? 0 : count * Math.log(linked / chance);
      evidence += Math.max(-2.5, Math.min(3, told - linked + chance));
    }
    return evidence;
  }
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

function isWords(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'html';
}
