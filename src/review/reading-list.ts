import { alignDocuments } from '../align/index.ts';
import { placeBeads } from '../compare/placement.ts';
import type { Bead, Bitext, Block, Document, Passage, ReviewItem } from '../types.ts';
import type { PairState } from './pair-state.ts';
import { type TouchedBlock, touchedBlocks, toPassage, unchangedPassage } from './passages.ts';
import { riskOf, risks } from './risk.ts';

/** Beads below this probability cannot be judged. */
const trusted = 0.5;

/** The prose that somebody has to read, side by side, the gravest first; and how much of it has no counterpart that is sure. */
export function readingList(before: PairState | null, after: PairState): { items: ReviewItem[]; uncertain: number } {
  if (!after.source || !after.target) return { items: [], uncertain: 0 };
  const bitext = alignDocuments(after.source, after.target);
  const sides = {
    source: touchedBlocks(before?.source ?? null, after.source),
    target: touchedBlocks(before?.target ?? null, after.target),
  };
  const list = new ReadingList(bitext);
  for (const side of ['source', 'target'] as const) for (const touched of sides[side]) list.add(side, touched);
  const items = list.items();
  return {
    items: items.toSorted((one, other) => risks.indexOf(one.risk) - risks.indexOf(other.risk)),
    uncertain: list.uncertain,
  };
}

class ReadingList {
  uncertain = 0;
  readonly #bitext: Bitext;
  readonly #placement: ReturnType<typeof placeBeads>;
  readonly #byBead = new Map<number, { source: TouchedBlock[]; target: TouchedBlock[] }>();
  readonly #alone: ReviewItem[] = [];

  constructor(bitext: Bitext) {
    this.#bitext = bitext;
    this.#placement = placeBeads(bitext);
  }

  add(side: 'source' | 'target', touched: TouchedBlock): void {
    const bead = touched.after ? this.#beadOf(side, touched.after) : -1;
    if (bead < 0) {
      this.#alone.push(this.#item(side === 'source' ? [touched] : [], side === 'target' ? [touched] : [], null));
      return;
    }
    const known = this.#byBead.get(bead) ?? { source: [], target: [] };
    known[side].push(touched);
    this.#byBead.set(bead, known);
  }

  /** In the order of the translation; what was taken out comes last. */
  items(): ReviewItem[] {
    const linked = [...this.#byBead].toSorted(([one], [other]) => one - other);
    return [
      ...linked.map(([number, { source, target }]) => {
        const bead = this.#bitext.blocks[number]!;
        const isSure = bead.confidence >= trusted && bead.source.length > 0 && bead.target.length > 0;
        if (!isSure) this.uncertain++;
        return this.#item(source, target, bead);
      }),
      ...this.#alone,
    ];
  }

  #item(source: readonly TouchedBlock[], target: readonly TouchedBlock[], bead: Bead<Block> | null): ReviewItem {
    const { source: sources, target: targets } = this.#bitext;
    const title = (document: Document, touched: readonly TouchedBlock[], blocks: readonly Block[]): string => {
      const [first] = blocks;
      return touched[0]?.section ?? (first ? (document.sections[first.section]?.title ?? '') : '');
    };
    const riskIn = (touched: readonly TouchedBlock[], document: Document): number[] =>
      touched.map((block) => risks.indexOf(riskOf(block, toPassage(block).diff, document.locale)));
    const gravest = Math.min(risks.length - 1, ...riskIn(source, sources), ...riskIn(target, targets));
    return {
      risk: risks[gravest]!,
      section: title(sources, source, bead?.source ?? []),
      targetSection: title(targets, target, bead?.target ?? []),
      source: source[0] ? merged(source) : unchangedPassage(bead?.source ?? []),
      target: target[0] ? merged(target) : unchangedPassage(bead?.target ?? []),
    };
  }

  #beadOf(side: 'source' | 'target', block: Block): number {
    const owners = side === 'source' ? this.#placement.beadOfSource : this.#placement.beadOfTarget;
    return owners[block.index] ?? -1;
  }
}

/** Blocks of one bead as one passage. */
function merged(touched: readonly TouchedBlock[]): Passage {
  const passages = touched.map(toPassage);
  const join = (side: 'before' | 'after'): string | null => {
    const texts = passages.flatMap((passage) => passage[side] ?? []);
    return texts.length > 0 ? texts.join(' ') : null;
  };
  return {
    before: join('before'),
    after: join('after'),
    line: passages.find(({ line }) => line !== null)?.line ?? null,
    diff: passages.flatMap(({ diff }) => diff),
  };
}
