import type { Block } from '../types.ts';
import { hasSameMarks, markCount } from './marks.ts';
import { type NumberLists, NumberListsWriter } from './number-lists.ts';
import type { Profile } from './profile.ts';
import { type BlockShapes, blockShapes, isSameShape, kindsOf, type Shape } from './shape.ts';
import { Strangeness } from './strangeness.ts';
import { hasSameTerms, type TermUnits } from './term-units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is compared of sections, or of several of them as one, by unit. */
export interface SectionUnits {
  readonly terms: TermUnits;
  readonly depths: Float64Array;
  readonly shapes: readonly Shape[];
  /** Numbers of the sequences of kinds of blocks: the same where the kinds are. */
  readonly kinds: Int32Array;
  readonly lengths: Float64Array;
  readonly titleLengths: Float64Array;
  readonly strangeness: Float64Array;
  readonly sentences: Float64Array;
  /** `markCount` numbers for each unit. */
  readonly marks: Float64Array;
}

/** Whether a unit is to all that is measured the same as the one before it: sections that repeat. */
export function isUnitAsBefore(units: SectionUnits, unit: number): boolean {
  const { depths, kinds, lengths, titleLengths, strangeness, sentences, marks, terms, shapes } = units;
  return (
    lengths[unit] === lengths[unit - 1] &&
    titleLengths[unit] === titleLengths[unit - 1] &&
    depths[unit] === depths[unit - 1] &&
    kinds[unit] === kinds[unit - 1] &&
    sentences[unit] === sentences[unit - 1] &&
    strangeness[unit] === strangeness[unit - 1] &&
    hasSameMarks(marks, unit) &&
    hasSameTerms(terms, unit - 1, unit) &&
    isSameShape(shapes[unit - 1]!, shapes[unit]!)
  );
}

/** The sections of one document as what is compared. */
export class SectionReader {
  readonly shapes: BlockShapes;
  readonly #profile: Profile;
  readonly #vocabulary: Vocabulary;
  readonly #strangeness: Strangeness;
  /** By section: positions of the blocks of its body. */
  readonly #bodies: NumberLists;
  readonly #kinds: Map<string, number>;

  /** `kinds` numbers sequences of kinds; both documents share it. */
  constructor(profile: Profile, vocabulary: Vocabulary, kinds: Map<string, number>) {
    this.#profile = profile;
    this.#vocabulary = vocabulary;
    this.#kinds = kinds;
    this.#strangeness = new Strangeness(profile);
    this.shapes = blockShapes(profile);
    const bodies = new NumberListsWriter();
    for (const { blocks } of profile.document.sections) {
      for (const block of blocks) if (isBody(block)) bodies.push(block.index);
      bodies.end();
    }
    this.#bodies = bodies.lists();
  }

  /** The terms of each section, with repetitions: those of its body, and those of its heading as a channel of their own. */
  terms(): NumberLists {
    const terms = new NumberListsWriter();
    this.#profile.document.sections.forEach((_, section) => {
      this.#eachTerm(section, 1, (id) => terms.push(id));
      terms.end();
    });
    return terms.lists();
  }

  /** The same for `count` sections as one, whose headings but for the first are lost. */
  mergedTerms(start: number, count: number): number[] {
    const terms: number[] = [];
    this.#eachTerm(start, count, (id) => terms.push(id));
    return terms;
  }

  /** What is compared of units of `each` sections that begin at `start`, `start + 1` and so on. */
  units(terms: TermUnits, start: number, count: number, each: number): SectionUnits {
    const { sections } = this.#profile.document;
    const units = {
      terms,
      depths: new Float64Array(count),
      shapes: Array.from({ length: count }, (_, unit) => this.#shape(start + unit, each)),
      kinds: new Int32Array(count),
      lengths: new Float64Array(count),
      titleLengths: new Float64Array(count),
      strangeness: new Float64Array(count),
      sentences: new Float64Array(count),
      marks: new Float64Array(count * markCount),
    };
    units.shapes.forEach((shape, unit) => {
      const { depth, blocks } = sections[start + unit]!;
      const title = depth > 0 ? this.#profile.lengths[blocks[0]!.index]! : 0;
      units.depths[unit] = depth;
      units.kinds[unit] = this.#kindsNumber(kindsOf(shape));
      units.titleLengths[unit] = title;
      units.strangeness[unit] = this.#strangenessOf(start + unit, each);
      units.lengths[unit] = title + this.#addBody(shape, units, unit);
    });
    return units;
  }

  #shape(section: number, count: number): Shape {
    const { starts, values } = this.#bodies;
    return { blocks: this.shapes, positions: values, start: starts[section]!, end: starts[section + count]! };
  }

  /** Adds up what is counted in the body of a unit; returns its length. */
  #addBody({ positions, start, end }: Shape, { sentences, marks }: SectionUnits, unit: number): number {
    let length = 0;
    for (let at = start; at < end; at++) {
      const block = positions[at]!;
      length += this.#profile.lengths[block]!;
      sentences[unit]! += this.#profile.sentences[block]!;
      for (let mark = 0; mark < markCount; mark++)
        marks[unit * markCount + mark]! += this.#profile.marks[block * markCount + mark]!;
    }
    return length;
  }

  #strangenessOf(start: number, count: number): number {
    let known = 0;
    let strange = 0;
    for (let section = start; section < start + count; section++)
      for (const { index } of this.#profile.document.sections[section]!.blocks) {
        known += this.#profile.known[index]!;
        strange += this.#profile.strange[index]!;
      }
    return this.#strangeness.of(known, strange);
  }

  #kindsNumber(kinds: string): number {
    let number = this.#kinds.get(kinds);
    if (number === undefined) {
      number = this.#kinds.size;
      this.#kinds.set(kinds, number);
    }
    return number;
  }

  #eachTerm(start: number, count: number, visit: (id: number) => void): void {
    const { document, terms } = this.#profile;
    for (let at = this.#bodies.starts[start]!; at < this.#bodies.starts[start + count]!; at++) {
      const block = this.#bodies.values[at]!;
      for (let term = terms.starts[block]!; term < terms.starts[block + 1]!; term++) visit(terms.values[term]!);
    }
    for (const { index, kind } of document.sections[start]!.blocks)
      if (kind === 'heading')
        for (let term = terms.starts[index]!; term < terms.starts[index + 1]!; term++)
          visit(this.#vocabulary.titleId(terms.values[term]!));
  }
}

/** Definitions of links and footnotes stand behind whichever section is the last: they say nothing of it. */
function isBody({ kind, containers }: Block): boolean {
  return kind !== 'heading' && kind !== 'definition' && !containers.includes('footnote');
}
