import { textOf } from './block-evidence.ts';
import { toBags } from './bags.ts';
import { channels } from './channels.ts';
import { markCount } from './marks.ts';
import type { Profile } from './profile.ts';
import { SectionReader, type SectionUnits } from './section-units.ts';
import { compareShapes, countEvidence, kindWeights, lengthEvidence } from './shape.ts';
import { TermEvidence } from './term-evidence.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** Evidence for links between the sections of two documents. */
export class SectionEvidence {
  readonly source: SectionUnits;
  readonly target: SectionUnits;
  readonly terms: TermEvidence;
  readonly #profiles: Readonly<Record<'source' | 'target', Profile>>;
  readonly #readers: Readonly<Record<'source' | 'target', SectionReader>>;
  readonly #kinds: Float64Array;
  /** By number of a sequence of kinds: how many sections of the target have it. */
  readonly #sameKinds: Int32Array;
  readonly #marks: { rates: Float64Array; ratios: Float64Array };

  constructor(source: Profile, target: Profile, vocabulary: Vocabulary) {
    const kinds = new Map<string, number>();
    this.#profiles = { source, target };
    this.#readers = {
      source: new SectionReader(source, vocabulary, kinds),
      target: new SectionReader(target, vocabulary, kinds),
    };
    this.#kinds = kindWeights(this.#readers.source.shapes, this.#readers.target.shapes);
    const lists = { source: this.#readers.source.terms(), target: this.#readers.target.terms() };
    const bags = { source: toBags(lists.source, vocabulary.size), target: toBags(lists.target, vocabulary.size) };
    this.terms = new TermEvidence(bags.source, bags.target, vocabulary, channels.length);
    const units = (side: 'source' | 'target'): SectionUnits =>
      this.#readers[side].units(this.terms[side], 0, this.#profiles[side].document.sections.length, 1);
    this.source = units('source');
    this.target = units('target');
    this.#sameKinds = new Int32Array(kinds.size);
    for (let at = 0; at < this.target.kinds.length; at++) this.#sameKinds[this.target.kinds[at]!]!++;
    this.#marks = markRates(this.source, this.target);
  }

  /** `count` sections of one side from `start` on as the only unit: what they are where all headings but the first are lost. */
  merge(side: 'source' | 'target', start: number, count: number): SectionUnits {
    const terms = this.terms.unit(side, this.#readers[side].mergedTerms(start, count));
    return this.#readers[side].units(terms, start, 1, count);
  }

  /** What a section of one side says. */
  text(side: 'source' | 'target', section: number): string {
    return textOf(this.#profiles[side].document.sections[section]!.blocks);
  }

  /** Writes the measurements of unit `one` of `from` with unit `other` of `to` into `out`, two for each channel, then `sectionMeasures`. */
  measure(from: SectionUnits, one: number, to: SectionUnits, other: number, out: Float64Array): void {
    this.terms.compare(from.terms, one, to.terms, other, out);
    const shape = from.shapes[one]!;
    const counterpart = to.shapes[other]!;
    const title = Math.log((to.titleLengths[other]! + 3) / (from.titleLengths[one]! + 3));
    let at = 2 * channels.length;
    out[at++] = lengthEvidence(from.lengths[one]!, to.lengths[other]!);
    out[at++] = from.kinds[one] === to.kinds[other] ? this.#sameKindsEvidence(to.kinds[other]!) : -0.5;
    out[at++] = compareShapes(shape, counterpart, this.#kinds);
    out[at++] = this.#compareMarks(from, one, to, other);
    out[at++] = countEvidence(from.sentences[one]!, to.sentences[other]!);
    out[at++] = countEvidence(shape.end - shape.start, counterpart.end - counterpart.start);
    out[at++] = -Math.min(4, title * title);
    out[at++] = -Math.min(2, Math.abs(from.depths[one]! - to.depths[other]!));
    out[at++] = -(from.strangeness[one]! ** 2 + to.strangeness[other]! ** 2);
  }

  #sameKindsEvidence(kinds: number): number {
    // A merged section may have kinds that no section of the target has.
    return Math.log(this.target.kinds.length / (this.#sameKinds[kinds] || 1));
  }

  /** How much likelier the target's marks are with this source than anywhere: Poisson with the rate of the source against that of the document. */
  #compareMarks(from: SectionUnits, source: number, to: SectionUnits, target: number): number {
    const { rates, ratios } = this.#marks;
    const length = to.lengths[target]! + 30;
    let evidence = 0;
    for (let mark = 0; mark < markCount; mark++) {
      const chance = rates[mark]! * length + 0.05;
      const expected = from.marks[source * markCount + mark]! * ratios[mark]!;
      const linked = 0.9 * expected + 0.1 * chance + 0.02;
      const count = to.marks[target * markCount + mark]!;
      const told = count === 0 ? 0 : count * Math.log(linked / chance);
      evidence += Math.max(-2.5, Math.min(3, told - linked + chance));
    }
    return evidence;
  }
}

/** How often each mark stands in a character of the target, and how many of them a mark of the source becomes. */
function markRates(source: SectionUnits, target: SectionUnits): { rates: Float64Array; ratios: Float64Array } {
  const [sources, targets] = [countMarks(source), countMarks(target)];
  const characters = target.lengths.reduce((sum, length) => sum + length + 30, 1);
  return {
    rates: targets.map((count) => count / characters),
    ratios: targets.map((count, mark) => Math.min(2, (count + 1) / (sources[mark]! + 1))),
  };
}

function countMarks({ marks }: SectionUnits): Float64Array {
  const counts = new Float64Array(markCount);
  for (let at = 0; at < marks.length; at++) counts[at % markCount]! += marks[at]!;
  return counts;
}
