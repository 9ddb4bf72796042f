import { parseDocument } from '../../parse/index.ts';
import type { Bitext, PairHistory, PartOrigin, Section, SectionHistory, SectionStateName } from '../../types.ts';
import type { JudgedBlock } from '../judge-blocks.ts';
import type { Placement } from '../placement.ts';
import { classifyChanges, type DocumentChanges, type SectionChange } from './classify-changes.ts';

/** How a section of a translation stands to its source. */
export interface SectionState {
  readonly state: SectionStateName;
  readonly source: Section | null;
  readonly target: Section | null;
  /** What became of the source section since it was translated; null where that is not known, or there is no source section. */
  readonly change: SectionChange | null;
  /** Which source the section was translated from; null without a target section or without history. */
  readonly history: SectionHistory | null;
  /** Since when the source section says what it says, as far as it changed. */
  readonly origin: PartOrigin | null;
  /** Probability that the two belong together, 0–1. */
  readonly confidence: number;
}

/** What the states are made of. Without history a section is current as far as anybody can see, and said to be `unknown`. */
export interface StateInput {
  readonly bitext: Bitext;
  readonly placement: Placement;
  readonly languages: readonly JudgedBlock[];
  readonly history: PairHistory | null;
}

/** The states of all sections: those of the source in their order, then those that only the target has. */
export function sectionStates(input: StateInput): SectionState[] {
  const { source, target } = input.bitext;
  const past = new Past(input);
  const answered = new Set<Section>();
  const states = source.sections.map((section): SectionState => {
    const { part, confidence } = counterpart(section, input);
    if (part) answered.add(part);
    return { ...past.stateOf(section, part), source: section, target: part, confidence };
  });
  const extra = target.sections.filter((section) => !answered.has(section) && isExtra(section, input));
  return [
    ...states,
    ...extra.map((section): SectionState => {
      const history = past.historyOf(section);
      return { state: 'extra', source: null, target: section, change: null, history, origin: null, confidence: 1 };
    }),
  ];
}

/** The target section that answers a source section: the linked one, else the one that most of its blocks are linked to. */
function counterpart(
  section: Section,
  { bitext, placement }: StateInput,
): { part: Section | null; confidence: number } {
  const bead = bitext.sections[placement.sectionBeadOfSource[section.index] ?? -1];
  if (bead?.target[0]) return { part: bead.target[0], confidence: bead.confidence };
  const votes = new Map<number, number>();
  for (const block of section.blocks)
    for (const target of bitext.blocks[placement.beadOfSource[block.index] ?? -1]?.target ?? [])
      votes.set(target.section, (votes.get(target.section) ?? 0) + 1);
  const [most] = [...votes].toSorted(([, one], [, other]) => other - one);
  return { part: most ? bitext.target.sections[most[0]]! : null, confidence: most ? 0.5 : 0 };
}

function isExtra(section: Section, { bitext, placement }: StateInput): boolean {
  return (bitext.sections[placement.sectionBeadOfTarget[section.index] ?? -1]?.source.length ?? 0) === 0;
}

type Judgement = Pick<SectionState, 'state' | 'change' | 'history' | 'origin'>;

class Past {
  readonly #input: StateInput;
  readonly #changes = new Map<number, DocumentChanges>();
  readonly #untranslated: ReadonlySet<number>;

  constructor(input: StateInput) {
    this.#input = input;
    this.#untranslated = untranslatedSections(input.languages);
  }

  stateOf(source: Section, target: Section | null): Judgement {
    const history = target && this.historyOf(target);
    const change = history && typeof history.revision === 'number' ? this.#changeOf(source, history.revision) : null;
    const origin = change && isStale(change) ? originOf(source, this.#input.history!) : null;
    const found = { change, history, origin };
    if (!target) return { ...found, state: source.blocks.length > 0 ? 'missing' : 'current' };
    if (this.#untranslated.has(target.index)) return { ...found, state: 'untranslated' };
    if ((change && isStale(change)) || history?.unknown === 'lost') return { ...found, state: 'stale' };
    if (!history || history.unknown) return { ...found, state: 'unknown' };
    if (history.review === 'changed' || history.review === 'never') return { ...found, state: 'unreviewed' };
    return { ...found, state: change?.kind === 'cosmetic' ? 'stale-cosmetic' : 'current' };
  }

  /** The part of the history that a section of the target starts in. */
  historyOf(target: Section): SectionHistory | null {
    return partAt(this.#input.history?.sections ?? [], lineOf(target));
  }

  #changeOf(source: Section, revision: number): SectionChange {
    const known = this.#changes.get(revision);
    const changes = known ?? this.#classify(revision);
    this.#changes.set(revision, changes);
    return changes.sections[source.index]!;
  }

  #classify(revision: number): DocumentChanges {
    const { source } = this.#input.bitext;
    const { text } = this.#input.history!.revisions[revision]!;
    return classifyChanges(parseDocument({ path: source.path, locale: source.locale, text }), source);
  }
}

function isStale(change: SectionChange): boolean {
  return change.kind === 'changed' || change.kind === 'added';
}

function originOf(source: Section, history: PairHistory): PartOrigin | null {
  return partAt(history.origins, lineOf(source));
}

function lineOf(section: Section): number {
  return section.depth > 0 ? section.blocks[0]!.range.start.line : 1;
}

function partAt<Part extends { readonly line: number }>(parts: readonly Part[], line: number): Part | null {
  return parts.findLast((part) => part.line <= line) ?? parts[0] ?? null;
}

/** Sections of which every block with prose is still in the source's language. */
function untranslatedSections(languages: readonly JudgedBlock[]): ReadonlySet<number> {
  const translated = new Set<number>();
  const left = new Set<number>();
  for (const { block, verdict } of languages) {
    if (verdict === 'untranslated') left.add(block.section);
    else if (verdict !== 'nothing-to-translate' && verdict !== 'untranslated-short') translated.add(block.section);
  }
  return new Set([...left].filter((section) => !translated.has(section)));
}
