import type { Block } from '../types.ts';
import { termsOf } from './terms.ts';

/** What is known of a part (a block, or a section as the sum of its blocks) when it is compared. */
export interface Part {
  readonly terms: ReadonlySet<string>;
  /** Number of characters of prose. */
  readonly length: number;
  /** One character for each block's kind. */
  readonly shape: string;
  readonly depth: number;
}

const shapeLetters: Readonly<Record<Block['kind'], string>> = {
  heading: 'h',
  paragraph: 'p',
  'list-item': 'l',
  'table-row': 't',
  code: 'c',
  html: 'x',
  'front-matter': 'f',
  definition: 'd',
  rule: '-',
};

/** The part that a run of blocks makes. */
export function partOf(blocks: readonly Block[], depth: number): Part {
  const terms = new Set<string>();
  for (const block of blocks) for (const term of termsOf(block)) terms.add(term);
  return {
    terms,
    length: blocks.reduce((sum, block) => sum + (block.prose.length || block.text.length), 0),
    shape: blocks.map((block) => shapeLetters[block.kind]).join(''),
    depth,
  };
}

/** Weighs terms by their rarity: how much less often than in every part a term stands in the parts of both sides. */
export class TermWeights {
  readonly #weights = new Map<string, number>();

  constructor(sources: readonly Part[], targets: readonly Part[]) {
    const counts = new Map<string, [number, number]>();
    for (const [side, parts] of [sources, targets].entries())
      for (const { terms } of parts)
        for (const term of terms) {
          const count = counts.get(term) ?? [0, 0];
          count[side]!++;
          counts.set(term, count);
        }
    for (const [term, [inSource, inTarget]] of counts)
      if (inSource > 0 && inTarget > 0)
        this.#weights.set(
          term,
          (Math.log((sources.length + 1) / inSource) + Math.log((targets.length + 1) / inTarget)) / 2,
        );
  }

  /** Total weight of the terms that stand in both parts, and of those that stand in one, counting only terms that both documents hold. */
  compare(source: Part, target: Part): { shared: number; apart: number; terms: string[] } {
    let shared = 0;
    let total = 0;
    const terms: string[] = [];
    for (const term of source.terms) {
      const weight = this.#weights.get(term);
      if (weight === undefined) continue;
      total += weight;
      if (!target.terms.has(term)) continue;
      shared += weight;
      terms.push(term);
    }
    for (const term of target.terms) total += this.#weights.get(term) ?? 0;
    terms.sort((one, other) => this.#weights.get(other)! - this.#weights.get(one)!);
    return { shared, apart: total - 2 * shared, terms };
  }
}
