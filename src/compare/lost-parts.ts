import type { Bead, Bitext, Block, Range, Section } from '../types.ts';
import { type Placement, spanOf } from './placement.ts';

/** Parts of one side that have no counterpart on the other, put together so that one loss is one part. */
export interface LostPart {
  /** `section`: a heading and all that stands under it. `heading`: only the heading; what stood under it is linked. `blocks`: neighbours of one list or table, or a single block. */
  readonly what: 'section' | 'heading' | 'blocks';
  readonly blocks: readonly Block[];
  readonly range: Range;
  /** Where the part should stand on the other side (empty range). */
  readonly gap: Range;
  /** Lowest probability among its beads. */
  readonly confidence: number;
}

/** Sides of a bitext: parts of `source` are missing from the target, parts of `target` are extra. */
export type Side = 'source' | 'target';

/** What one side has and the other lacks, in reading order. Rows in `reported` are left to the comparison of tables. */
export function lostParts(
  bitext: Bitext,
  placement: Placement,
  side: Side,
  reported: ReadonlySet<Block>,
): { sections: LostPart[]; blocks: LostPart[] } {
  // Mostly every block has its answer.
  if (placement.isAnswered[side]) return { sections: [], blocks: [] };
  const losses = new Losses(bitext, placement, side);
  const covered = new Set<Block>(reported);
  const sections: LostPart[] = [];
  for (const section of bitext[side].sections) {
    const heading = section.blocks[0];
    if (
      section.depth === 0 ||
      !heading ||
      covered.has(heading) ||
      !losses.hasNoLink(section) ||
      !losses.isLost(heading)
    )
      continue;
    const whole = losses.wholeSubtree(section);
    const blocks = whole ?? [heading];
    for (const block of blocks) covered.add(block);
    sections.push(losses.part(whole ? 'section' : 'heading', blocks));
  }
  const blocks = grouped(
    bitext[side].blocks.filter((block) => losses.isLost(block) && !covered.has(block) && isSubstantial(block)),
  );
  return { sections, blocks: blocks.map((group) => losses.part('blocks', group)) };
}

class Losses {
  readonly #bitext: Bitext;
  readonly #placement: Placement;
  readonly #side: Side;

  constructor(bitext: Bitext, placement: Placement, side: Side) {
    this.#bitext = bitext;
    this.#placement = placement;
    this.#side = side;
  }

  /** True where a block's bead has nothing on the other side. */
  isLost(block: Block): boolean {
    const bead = this.#beadOf(block);
    return bead !== undefined && (this.#side === 'source' ? bead.target : bead.source).length === 0;
  }

  hasNoLink(section: Section): boolean {
    const owners = this.#side === 'source' ? this.#placement.sectionBeadOfSource : this.#placement.sectionBeadOfTarget;
    const bead = this.#bitext.sections[owners[section.index] ?? -1];
    return bead === undefined || (this.#side === 'source' ? bead.target : bead.source).length === 0;
  }

  /** The lost blocks of a section and of those inside it, where every one is lost that is its own (footnotes may stand anywhere); else null. */
  wholeSubtree(section: Section): Block[] | null {
    const sections = this.#bitext[this.#side].sections;
    const blocks: Block[] = [];
    for (let index = section.index; index < sections.length; index++) {
      const member = sections[index]!;
      if (index > section.index && member.depth <= section.depth) break;
      if (member.blocks.some((block) => !this.isLost(block) && isSubstantial(block) && !isFootnote(block)))
        return index === section.index ? null : this.#own(section);
      blocks.push(...this.#own(member));
    }
    return blocks;
  }

  part(what: LostPart['what'], blocks: readonly Block[]): LostPart {
    const owners = this.#side === 'source' ? this.#placement.beadOfSource : this.#placement.beadOfTarget;
    const gap = this.#side === 'source' ? this.#placement.gaps[owners[blocks[0]!.index] ?? -1] : undefined;
    const confidence = Math.min(...blocks.map((block) => this.#beadOf(block)?.confidence ?? 0));
    return { what, blocks, range: spanOf(blocks), gap: gap ?? spanOf(blocks), confidence };
  }

  /** What is lost of a section without its subsections. */
  #own(section: Section): Block[] {
    return section.blocks.filter((block) => this.isLost(block));
  }

  #beadOf(block: Block): Bead<Block> | undefined {
    const owners = this.#side === 'source' ? this.#placement.beadOfSource : this.#placement.beadOfTarget;
    return this.#bitext.blocks[owners[block.index] ?? -1];
  }
}

/** Blocks whose loss a reader would notice: not a rule, a comment, a link definition or a field of the front matter. */
export function isSubstantial(block: Block): boolean {
  const { kind, text } = block;
  if (kind === 'rule' || kind === 'definition' || kind === 'front-matter') return false;
  // Most texts begin with a letter that anybody would write.
  return /^[0-9A-Za-z가-힣]/.test(text) || /[\p{L}\p{N}]/u.test(text);
}

function isFootnote({ containers }: Block): boolean {
  return containers.includes('footnote');
}

/** Neighbours of one list or one table together, everything else alone. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.index + 1 === block.index && last.section === block.section && belongTogether(last, block))
      groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

function belongTogether(one: Block, other: Block): boolean {
  if (one.row && other.row) return one.row.table === other.row.table;
  return one.containers[0] === 'list' && other.containers[0] === 'list';
}
