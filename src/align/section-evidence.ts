import type { Block, Section } from '../types.ts';
import { textOf } from './block-evidence.ts';
import { type BlockProfile, markCount, type ProfiledDocument } from './profile.ts';
import { compareShapes, kindWeights, lengthEvidence, type Shape, shapeOf } from './shape.ts';
import { Strangeness } from './strangeness.ts';
import { TermEvidence, type TermUnit } from './term-evidence.ts';
import { type Bag, channels, toBag, type Vocabulary } from './vocabulary.ts';

/** What is measured on two sections beside their terms, in the order in which `SectionEvidence.measure` writes it. */
export const sectionMeasures = [
  'length',
  'same shape',
  'shape',
  'marks',
  'sentences',
  'blocks',
  'title length',
  'depth',
  'strangeness',
] as const;

/** Number of measurements of a pair of sections: two for each channel of terms, then `sectionMeasures`. */
export const sectionMeasureCount: number = 2 * channels.length + sectionMeasures.length;

/** A section, or several as one, with everything that is compared. */
export interface SectionUnit {
  readonly depth: number;
  readonly terms: TermUnit;
  readonly shape: Shape;
  readonly length: number;
  readonly titleLength: number;
  readonly strangeness: number;
  readonly sentences: number;
  readonly marks: Float64Array;
}

/** Evidence for links between the sections of two documents. */
export class SectionEvidence {
  readonly source: readonly SectionUnit[];
  readonly target: readonly SectionUnit[];
  readonly terms: TermEvidence;
  readonly #documents: Readonly<Record<'source' | 'target', ProfiledDocument>>;
  readonly #vocabulary: Vocabulary;
  readonly #strangeness: Readonly<Record<'source' | 'target', Strangeness>>;
  readonly #kinds: Float64Array;
  readonly #sameShapes = new Map<string, number>();
  readonly #marks: { rates: Float64Array; ratios: Float64Array };

  constructor(source: ProfiledDocument, target: ProfiledDocument, vocabulary: Vocabulary) {
    this.#documents = { source, target };
    this.#vocabulary = vocabulary;
    this.#strangeness = { source: new Strangeness(source.blocks), target: new Strangeness(target.blocks) };
    this.#kinds = kindWeights(source.blocks, target.blocks);
    const bags = ({ document, blocks }: ProfiledDocument): Bag[] =>
      document.sections.map((section) => toBag(termsOf(section, blocks, vocabulary)));
    this.terms = new TermEvidence(bags(source), bags(target), vocabulary, channels.length);
    const units = (side: 'source' | 'target'): SectionUnit[] =>
      this.#documents[side].document.sections.map((section) =>
        this.#unit(side, [section], this.terms[side][section.index]!),
      );
    this.source = units('source');
    this.target = units('target');
    for (const { shape } of this.target)
      this.#sameShapes.set(shape.kinds, (this.#sameShapes.get(shape.kinds) ?? 0) + 1);
    this.#marks = markRates(this.source, this.target);
  }

  /** `count` sections of one side from `start` on as one: what they are where all headings but the first are lost. */
  merge(side: 'source' | 'target', start: number, count: number): SectionUnit {
    const { document, blocks } = this.#documents[side];
    const sections = document.sections.slice(start, start + count);
    const terms = sections.flatMap((section, position) =>
      position === 0 ? termsOf(section, blocks, this.#vocabulary) : bodyTerms(section, blocks),
    );
    return this.#unit(side, sections, this.terms.unit(side, toBag(terms)));
  }

  /** What a section of one side says. */
  text(side: 'source' | 'target', section: number): string {
    return textOf(this.#documents[side].document.sections[section]!.blocks);
  }

  /** Writes the measurements of a pair of sections into `out`, two for each channel, then `sectionMeasures`. */
  measure(from: SectionUnit, to: SectionUnit, out: Float64Array): void {
    this.terms.compare(from.terms, to.terms, out);
    let at = 2 * channels.length;
    out[at++] = lengthEvidence(from.length, to.length);
    const same = this.#sameShapes.get(to.shape.kinds) ?? 1;
    out[at++] = from.shape.kinds === to.shape.kinds ? Math.log(this.target.length / same) : -0.5;
    out[at++] = compareShapes(from.shape, to.shape, this.#kinds);
    out[at++] = this.#compareMarks(from, to);
    out[at++] = -Math.abs(Math.log((from.sentences + 1) / (to.sentences + 1)));
    out[at++] = -Math.abs(Math.log((from.shape.codes.length + 1) / (to.shape.codes.length + 1)));
    const title = Math.log((to.titleLength + 3) / (from.titleLength + 3));
    out[at++] = -Math.min(4, title * title);
    out[at++] = -Math.min(2, Math.abs(from.depth - to.depth));
    out[at++] = -(from.strangeness ** 2 + to.strangeness ** 2);
  }

  #unit(side: 'source' | 'target', sections: readonly Section[], terms: TermUnit): SectionUnit {
    const { blocks } = this.#documents[side];
    const members = sections.flatMap((section) => section.blocks.map((block) => blocks[block.index]!));
    const body = members.filter(({ block }) => isBody(block));
    const { depth } = sections[0]!;
    const title = depth > 0 ? (members[0]?.length ?? 0) : 0;
    const sum = (of: (profile: BlockProfile) => number): number =>
      body.reduce((total, profile) => total + of(profile), 0);
    return {
      depth,
      terms,
      shape: shapeOf(body),
      length: title + sum(({ length }) => length),
      titleLength: title,
      strangeness: this.#strangeness[side].of(members),
      sentences: sum(({ sentences }) => sentences),
      marks: Float64Array.from({ length: markCount }, (_, mark) => sum(({ marks }) => marks[mark]!)),
    };
  }

  /** How much likelier the target's marks are with this source than anywhere: Poisson with the rate of the source against that of the document. */
  #compareMarks(source: SectionUnit, target: SectionUnit): number {
    let evidence = 0;
    for (let mark = 0; mark < markCount; mark++) {
      const chance = this.#marks.rates[mark]! * (target.length + 30) + 0.05;
      const linked = 0.9 * source.marks[mark]! * this.#marks.ratios[mark]! + 0.1 * chance + 0.02;
      const count = target.marks[mark]!;
      const told = count === 0 ? 0 : count * Math.log(linked / chance);
      evidence += Math.max(-2.5, Math.min(3, told - linked + chance));
    }
    return evidence;
  }
}

/** A section's terms: those of its body, and those of its heading as a channel of their own. */
function termsOf(section: Section, blocks: readonly BlockProfile[], vocabulary: Vocabulary): number[] {
  const terms = bodyTerms(section, blocks);
  for (const { index, kind } of section.blocks)
    if (kind === 'heading') for (const id of blocks[index]!.terms) terms.push(vocabulary.titleId(id));
  return terms;
}

function bodyTerms(section: Section, blocks: readonly BlockProfile[]): number[] {
  const terms: number[] = [];
  for (const block of section.blocks) if (isBody(block)) for (const id of blocks[block.index]!.terms) terms.push(id);
  return terms;
}

/** Definitions of links and footnotes stand behind whichever section is the last: they say nothing of it. */
function isBody({ kind, containers }: Block): boolean {
  return kind !== 'heading' && kind !== 'definition' && !containers.includes('footnote');
}

/** How often each mark stands in a character of the target, and how many of them a mark of the source becomes. */
function markRates(
  source: readonly SectionUnit[],
  target: readonly SectionUnit[],
): { rates: Float64Array; ratios: Float64Array } {
  const count = (units: readonly SectionUnit[], mark: number): number =>
    units.reduce((sum, { marks }) => sum + marks[mark]!, 0);
  const characters = target.reduce((sum, { length }) => sum + length + 30, 1);
  const numbers = Array.from({ length: markCount }, (_, mark) => mark);
  return {
    rates: Float64Array.from(numbers, (mark) => count(target, mark) / characters),
    ratios: Float64Array.from(numbers, (mark) => Math.min(2, (count(target, mark) + 1) / (count(source, mark) + 1))),
  };
}
