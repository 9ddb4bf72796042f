import type { Block, BlockKind } from '../types.ts';
import { type BlockProfile, markCount } from './profile.ts';
import { lengthEvidence } from './shape.ts';
import { Strangeness } from './strangeness.ts';
import { TermEvidence } from './term-evidence.ts';
import { type Channel, channels, toBag, type Vocabulary } from './vocabulary.ts';

/** Channels of terms that blocks have: all but the titles'. */
export const blockChannels: readonly Exclude<Channel, 'title'>[] = channels.filter((channel) => channel !== 'title');

/** What is measured on two blocks beside their terms, in the order in which `BlockEvidence.measure` writes it. */
export const blockMeasures = ['length', 'marks', 'sentences', 'kind', 'containers', 'strangeness', 'key'] as const;

/** Number of measurements of a pair of blocks: two for each channel of terms, then `blockMeasures`. */
export const blockMeasureCount: number = 2 * blockChannels.length + blockMeasures.length;

/** Evidence for links between the blocks of two documents, one to one or several to one. */
export class BlockEvidence {
  readonly terms: TermEvidence;
  readonly #source: readonly BlockProfile[];
  readonly #target: readonly BlockProfile[];
  readonly #rates: Float64Array;
  readonly #strangeness: { readonly source: Strangeness; readonly target: Strangeness };
  readonly #keys: { source: ReadonlyMap<string, number>; target: ReadonlyMap<string, number> };

  constructor(source: readonly BlockProfile[], target: readonly BlockProfile[], vocabulary: Vocabulary) {
    this.#source = source;
    this.#target = target;
    this.terms = new TermEvidence(
      source.map(({ terms }) => toBag(terms)),
      target.map(({ terms }) => toBag(terms)),
      vocabulary,
      blockChannels.length,
    );
    const characters = target.reduce((sum, { length }) => sum + length, 1);
    this.#rates = Float64Array.from(
      { length: markCount },
      (_, mark) => target.reduce((sum, { marks }) => sum + marks[mark]!, 0) / characters,
    );
    this.#strangeness = { source: new Strangeness(source), target: new Strangeness(target) };
    this.#keys = { source: rowKeys(source), target: rowKeys(target) };
  }

  /**
   * Writes the measurements of a link between `sources` blocks from `source` on and `targets` blocks from `target` on into
   * `out`: two for each channel of terms, then `blockMeasures`. Several blocks are measured as if they were one.
   */
  measure(source: number, sources: number, target: number, targets: number, out: Float64Array): void {
    const from = this.#source[source]!;
    const to = this.#target[target]!;
    if (sources === 1 && targets === 1) {
      this.terms.compare(this.terms.source[source]!, this.terms.target[target]!, out);
      this.#measureRest(from, to, kindEvidence(from.block.kind, to.block.kind), out);
      out[blockMeasureCount - 1] = this.#compareKeys(from.block, to.block);
      return;
    }
    this.terms.compare(this.terms.merge('source', source, sources), this.terms.merge('target', target, targets), out);
    const kinds = this.#worstKinds(source, sources, target, targets);
    const one = joined(this.#source, source, sources);
    const other = joined(this.#target, target, targets);
    this.#measureRest(one, other, kinds, out);
    out[blockMeasureCount - 1] = 0;
  }

  /** True where one block is linked with one and both read the same, and there is something to read. */
  sameText(source: number, sources: number, target: number, targets: number): boolean {
    const { text } = this.#source[source]!.block;
    return sources === 1 && targets === 1 && text !== '' && text === this.#target[target]!.block.text;
  }

  /** What blocks of one side say. */
  text(side: 'source' | 'target', start: number, count: number): string {
    const profiles = side === 'source' ? this.#source : this.#target;
    return textOf(profiles.slice(start, start + count).map(({ block }) => block));
  }

  /** What the lengths alone say for a link of these blocks; cheap to ask. */
  lengths(source: number, sources: number, target: number, targets: number): number {
    let from = 0;
    let to = 0;
    for (let at = 0; at < sources; at++) from += this.#source[source + at]!.length;
    for (let at = 0; at < targets; at++) to += this.#target[target + at]!.length;
    return lengthEvidence(from, to);
  }

  #worstKinds(source: number, sources: number, target: number, targets: number): number {
    let worst = 0;
    for (let from = source; from < source + sources; from++)
      for (let to = target; to < target + targets; to++)
        worst = Math.min(worst, kindEvidence(this.#source[from]!.block.kind, this.#target[to]!.block.kind));
    return worst;
  }

  #measureRest(from: Measured, to: Measured, kinds: number, out: Float64Array): void {
    let at = 2 * blockChannels.length;
    out[at++] = lengthEvidence(from.length + from.code, to.length + to.code);
    out[at++] = this.#compareMarks(from, to);
    out[at++] = -Math.abs(Math.log((from.sentences + 1) / (to.sentences + 1)));
    out[at++] = kinds;
    out[at++] = -Math.min(3, Math.abs(from.block.containers.length - to.block.containers.length));
    out[at++] = -(this.#strangeness.source.of([from]) ** 2 + this.#strangeness.target.of([to]) ** 2);
  }

  #compareMarks(source: Measured, target: Measured): number {
    let evidence = 0;
    for (let mark = 0; mark < markCount; mark++) {
      const chance = this.#rates[mark]! * (target.length + 10) + 0.03;
      const linked = 0.85 * source.marks[mark]! + 0.15 * chance + 0.01;
      const count = target.marks[mark]!;
      const told = count === 0 ? 0 : count * Math.log(linked / chance);
      evidence += Math.max(-2.5, Math.min(3, told - linked + chance));
    }
    return evidence;
  }

  /** Rows of tables have keys: 1 where both have the same one, -1 where that of one stands in a row of the other's document. */
  #compareKeys(source: Block, target: Block): number {
    const [one, other] = [rowKey(source), rowKey(target)];
    if (one === null || other === null) return 0;
    if (one === other) return this.#keys.source.get(one) === 1 && this.#keys.target.get(one) === 1 ? 1 : 0.5;
    return this.#keys.target.has(one) || this.#keys.source.has(other) ? -1 : 0;
  }
}

/** What blocks say, one after the other. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

type Measured = Omit<BlockProfile, 'terms'>;

/** Several blocks as one; `block` is the first of them. */
function joined(profiles: readonly BlockProfile[], start: number, count: number): Measured {
  const members = profiles.slice(start, start + count);
  const sum = (of: (profile: BlockProfile) => number): number =>
    members.reduce((total, member) => total + of(member), 0);
  return {
    block: members[0]!.block,
    length: sum(({ length }) => length),
    code: sum(({ code }) => code),
    sentences: sum(({ sentences }) => sentences),
    known: sum(({ known }) => known),
    strange: sum(({ strange }) => strange),
    marks: Uint16Array.from({ length: markCount }, (_, mark) => sum(({ marks }) => marks[mark]!)),
  };
}

/** What tells a table row from others: the text of its first cell where it holds a digit or a letter that a translation keeps. */
function rowKey({ row }: Block): string | null {
  const text = row?.cells[0]?.text.trim().toLowerCase() ?? '';
  return /[a-z0-9]/.test(text) ? text : null;
}

function rowKeys(blocks: readonly BlockProfile[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const { block } of blocks) {
    const key = rowKey(block);
    if (key !== null) keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return keys;
}

/** 0 for the same kind; less the less often a translation that lost its marks turns one into the other. */
function kindEvidence(source: BlockKind, target: BlockKind): number {
  if (source === target) return 0;
  const prose = (kind: BlockKind): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'html';
  if (prose(source) && prose(target)) return -1;
  return prose(source) || prose(target) ? -2 : -3;
}
