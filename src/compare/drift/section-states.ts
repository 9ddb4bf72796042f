import { type DocumentInput, parseDocument } from '../../parse/index.ts';
import type {
  Bitext,
  Document,
  PairHistory,
  PartOrigin,
  Section,
  SectionHistory,
  SectionStateName,
} from '../../types.ts';
import type { JudgedBlock } from '../judge-blocks.ts';
import { type Placement, placeBeads } from '../placement.ts';
import { alignDocuments } from '../../align/index.ts';
import { type Counterpart, counterparts, counterpartsBy } from './counterparts.ts';
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

/**
 * The states of all sections: those of the source in their order, then those that only the target has. What stood before the source's first heading
 * and was taken out comes first, with neither.
 */
export function sectionStates(input: StateInput): SectionState[] {
  const { source, target } = input.bitext;
  const past = new Past(input);
  const answers = past.counterparts();
  const answered = new Set(answers.map((answer) => answer?.target));
  const states = source.sections.map((section): SectionState => {
    const answer = answers[section.index] ?? null;
    const answering = answer?.target ?? null;
    const confidence = answer?.confidence ?? 0;
    return { ...past.stateOf(section, answering), source: section, target: answering, confidence };
  });
  const extra = target.sections.filter((section) => !answered.has(section) && isExtra(section, input));
  return [
    ...past.lostPreamble(),
    ...states,
    ...extra.map((section): SectionState => {
      const history = past.historyOf(section);
      return { state: 'extra', source: null, target: section, change: null, history, origin: null, confidence: 1 };
    }),
  ];
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
    // Of a section that nothing answers it can still be said whether it came after what is translated.
    const revision = (history ?? this.#input.history?.sections[0])?.revision;
    const change = typeof revision === 'number' ? this.#changesSince(revision).sections[source.index]! : null;
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

  /** Which target section answers each source section. */
  counterparts(): (Counterpart | null)[] {
    const { bitext, placement } = this.#input;
    const now = counterparts(bitext, placement);
    const revision = mostUsed(this.#input.history);
    if (revision === null) return now;
    const changes = this.#changesSince(revision);
    // Where no section came, went or moved, the source as it is is as parallel to the translation.
    if (changes.inPlace) return now;
    const past = parseDocument(this.#textOf(revision));
    const then = alignDocuments(past, bitext.target);
    const before = changes.sections.map((section) => section.before && sectionAtLine(past, section.before.line));
    return counterpartsBy(before, counterparts(then, placeBeads(then)), now);
  }

  /** What stood before the first heading of the source when the translation's beginning was made, if nothing stands there any more. */
  lostPreamble(): SectionState[] {
    const history = this.#input.history?.sections[0] ?? null;
    const { source } = this.#input.bitext;
    if (typeof history?.revision !== 'number' || source.sections[0]?.depth === 0) return [];
    const removed = this.#changesSince(history.revision).removed.find(({ before }) => before?.depth === 0);
    if (!removed || removed.change.words === 0) return [];
    const origin = this.#input.history!.origins[0] ?? null;
    return [{ state: 'stale', source: null, target: null, change: removed, history, origin, confidence: 0 }];
  }

  #changesSince(revision: number): DocumentChanges {
    const changes = this.#changes.get(revision) ?? this.#classify(revision);
    this.#changes.set(revision, changes);
    return changes;
  }

  #classify(revision: number): DocumentChanges {
    const { source } = this.#input.bitext;
    return classifyChanges(this.#textOf(revision), source);
  }

  #textOf(revision: number): DocumentInput {
    const { path, locale } = this.#input.bitext.source;
    return { path, locale, text: this.#input.history!.revisions[revision]!.text };
  }
}

/** The revision that most sections were translated from, or null where all are as old as the source. */
function mostUsed(history: PairHistory | null): number | null {
  const uses = new Map<number, number>();
  for (const { revision } of history?.sections ?? [])
    if (typeof revision === 'number') uses.set(revision, (uses.get(revision) ?? 0) + 1);
  return [...uses].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function isStale(change: SectionChange): boolean {
  return change.kind === 'changed' || change.kind === 'added';
}

function originOf(source: Section, history: PairHistory): PartOrigin | null {
  return partAt(history.origins, lineOf(source));
}

function sectionAtLine(document: Document, line: number): Section | null {
  return document.sections.find((section) => lineOf(section) === line) ?? null;
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
