import type { Document, Section } from '../types.ts';
import { type BlockProfile, markCount } from './profile.ts';
import { compareShapes, kindWeights, lengthEvidence, type Shape, shapeOf } from './shape.ts';
import { TermEvidence } from './term-evidence.ts';
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
] as const;

/** Number of measurements of a pair of sections: two for each channel of terms, then `sectionMeasures`. */
export const sectionMeasureCount: number = 2 * channels.length + sectionMeasures.length;

/** One side's section with everything that is compared. */
interface Unit {
  readonly section: Section;
  readonly shape: Shape;
  readonly length: number;
  readonly titleLength: number;
  readonly sentences: number;
  readonly marks: Float64Array;
}

/** Evidence for links between the sections of two documents. */
export class SectionEvidence {
  readonly #source: readonly Unit[];
  readonly #target: readonly Unit[];
  /** What shared terms say; its units are the sections. */
  readonly terms: TermEvidence;
  readonly #kinds: Float64Array;
  readonly #expected: number;
  readonly #sameShapes = new Map<string, number>();
  readonly #marks: { rates: Float64Array; ratios: Float64Array };

  constructor(
    source: { document: Document; blocks: readonly BlockProfile[] },
    target: { document: Document; blocks: readonly BlockProfile[] },
    vocabulary: Vocabulary,
    expected: number,
  ) {
    this.#expected = expected;
    this.#kinds = kindWeights(source.blocks, target.blocks);
    this.#source = source.document.sections.map((section) => unitOf(section, source.blocks, 0));
    this.#target = target.document.sections.map((section) => unitOf(section, target.blocks, expected));
    const bags = (sections: readonly Section[], blocks: readonly BlockProfile[]): Bag[] =>
      sections.map((section) => bagOf(section, blocks, vocabulary));
    this.terms = new TermEvidence(
      bags(source.document.sections, source.blocks),
      bags(target.document.sections, target.blocks),
      vocabulary,
      channels.length,
    );
    for (const { shape } of this.#target)
      this.#sameShapes.set(shape.kinds, (this.#sameShapes.get(shape.kinds) ?? 0) + 1);
    this.#marks = markRates(this.#source, this.#target);
  }

  /** Writes the measurements of a pair of sections into `out`, two for each channel, then `sectionMeasures`. */
  measure(source: number, target: number, out: Float64Array): void {
    const [from, to] = [this.#source[source]!, this.#target[target]!];
    this.terms.compare(source, target, out);
    let at = 2 * channels.length;
    const variance = 0.05 + 3 / (10 + Math.min(from.length, to.length));
    out[at++] = lengthEvidence(Math.log((to.length + 10) / (from.length + 10)) - this.#expected, variance);
    const same = this.#sameShapes.get(from.shape.kinds) ?? 0;
    out[at++] = from.shape.kinds === to.shape.kinds ? Math.log(this.#target.length / same) : -0.5;
    out[at++] = compareShapes(from.shape, to.shape, this.#kinds);
    out[at++] = this.#compareMarks(from, to);
    out[at++] = -Math.abs(Math.log((from.sentences + 1) / (to.sentences + 1)));
    out[at++] = -Math.abs(Math.log((from.shape.codes.length + 1) / (to.shape.codes.length + 1)));
    const title = Math.log((to.titleLength + 3) / (from.titleLength + 3)) - this.#expected - 0.05;
    out[at++] = -Math.min(4, title * title);
    out[at++] = -Math.min(2, Math.abs(from.section.depth - to.section.depth));
  }

  /** How much likelier the target's marks are with this source than anywhere: Poisson with the rate of the source against that of the document. */
  #compareMarks(source: Unit, target: Unit): number {
    let evidence = 0;
    for (let mark = 0; mark < markCount; mark++) {
      const chance = this.#marks.rates[mark]! * (target.length + 30) + 0.05;
      const linked = 0.9 * source.marks[mark]! * this.#marks.ratios[mark]! + 0.1 * chance + 0.02;
      const count = target.marks[mark]!;
      evidence += Math.max(-2.5, Math.min(3, count * Math.log(linked / chance) - linked + chance));
    }
    return evidence;
  }
}

function unitOf(section: Section, blocks: readonly BlockProfile[], expected: number): Unit {
  const members = section.blocks.map((block) => blocks[block.index]!);
  const body = members.filter(({ block }) => block.kind !== 'heading');
  const sum = (of: (profile: BlockProfile) => number, profiles = members): number =>
    profiles.reduce((total, profile) => total + of(profile), 0);
  return {
    section,
    shape: shapeOf(body, expected),
    length: sum(({ length }) => length),
    titleLength: section.title.length,
    sentences: sum(({ sentences }) => sentences),
    marks: Float64Array.from({ length: markCount }, (_, mark) => sum(({ marks }) => marks[mark]!)),
  };
}

/** A section's terms: those of its body, and those of its heading once more as a channel of their own. */
function bagOf(section: Section, blocks: readonly BlockProfile[], vocabulary: Vocabulary): Bag {
  const terms: number[] = [];
  for (const { index, kind } of section.blocks)
    if (kind !== 'heading') terms.push(...blocks[index]!.terms);
    else
      for (const id of blocks[index]!.terms)
        terms.push(vocabulary.id(channels.length - 1, `${vocabulary.channel(id)}${vocabulary.term(id)}`));
  return toBag(terms);
}

/** How often each mark stands in a character of the target, and how many of them a mark of the source becomes. */
function markRates(source: readonly Unit[], target: readonly Unit[]): { rates: Float64Array; ratios: Float64Array } {
  const count = (units: readonly Unit[], mark: number): number =>
    units.reduce((sum, { marks }) => sum + marks[mark]!, 0);
  const characters = target.reduce((sum, { length }) => sum + length + 30, 1);
  const numbers = Array.from({ length: markCount }, (_, mark) => mark);
  return {
    rates: Float64Array.from(numbers, (mark) => count(target, mark) / characters),
    ratios: Float64Array.from(numbers, (mark) => Math.min(2, (count(target, mark) + 1) / (count(source, mark) + 1))),
  };
}
