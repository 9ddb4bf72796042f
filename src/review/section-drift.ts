import { alignDocuments } from '../align/index.ts';
import { sectionStates, type SectionState } from '../compare/drift/section-states.ts';
import { judgeBlocks } from '../compare/judge-blocks.ts';
import { placeBeads } from '../compare/placement.ts';
import { type DocumentInput, parseDocument } from '../parse/index.ts';
import type { Document, PairHistory, Section, SectionDrift } from '../types.ts';

/**
 * Every section whose source is not what it was when it was translated, in the source's order: the source then and now with the words that changed,
 * and what the translation says. Cosmetic changes are among them.
 */
export function sectionDrift(source: DocumentInput, target: DocumentInput, history: PairHistory): SectionDrift[] {
  const bitext = alignDocuments(parseDocument(source), parseDocument(target));
  const states = sectionStates({
    bitext,
    placement: placeBeads(bitext),
    languages: judgeBlocks(bitext),
    history,
  });
  return states
    .filter(({ change, source: section }) => section !== null && change !== null && change.kind !== 'unchanged')
    .map((state) => describe(state, bitext.source, bitext.target));
}

function describe(state: SectionState, source: Document, target: Document): SectionDrift {
  const { change, origin, history } = state;
  return {
    state: state.state,
    title: state.source!.title,
    targetTitle: state.target?.title ?? null,
    line: lineOf(state.source!),
    targetLine: state.target && lineOf(state.target),
    before: change!.before?.text.trim() ?? null,
    after: textOf(source, state.source!),
    translation: state.target && textOf(target, state.target),
    reasons: change!.change.reasons,
    words: change!.change.words,
    diff: change!.change.diff,
    translated: { commit: history?.commit ?? null, date: history?.date ?? null, via: history?.via ?? null },
    changed: { commit: origin?.commit ?? null, date: origin?.date ?? null },
  };
}

function lineOf(section: Section): number {
  return section.blocks[0]?.range.start.line ?? section.range.start.line;
}

function textOf({ text }: Document, { range }: Section): string {
  return text.slice(range.start.offset, range.end.offset).trim();
}
