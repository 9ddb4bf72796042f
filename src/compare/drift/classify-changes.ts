import type { Document, Section } from '../../types.ts';
import { type Change, judgeChange } from './change.ts';
import { matchSections, type Part, partOf } from './match-sections.ts';
import { tokenizeSections } from './tokens.ts';
import { weightyWordsOf } from './weighty-words.ts';

/** What became of a section: as it is (`after`), as it was (`before`); an added section was not, a removed one is no more. */
export interface SectionChange {
  readonly before: Section | null;
  readonly after: Section | null;
  readonly kind: Change['kind'] | 'added' | 'removed';
  readonly change: Change;
}

/** All changes between two versions of a text: for each section as it is, in order, and for each that was removed. */
export interface DocumentChanges {
  readonly sections: readonly SectionChange[];
  readonly removed: readonly SectionChange[];
}

/**
 * Compares a text with what it was, section by section (a heading and what follows it up to the next heading). Both in one language.
 * Reflow, spacing, punctuation, emphasis, link syntax, heading ids and slips of spelling are cosmetic; all else is a change.
 */
export function classifyChanges(before: Document, after: Document): DocumentChanges {
  const earlier = partsOf(before);
  const later = partsOf(after);
  const matched = matchSections(earlier, later);
  const words = weightyWordsOf(after.locale);
  const isWord = wordsOf(later);
  const judge = (from: Part | null, to: Part | null): Change =>
    judgeChange(wordingOf(from), wordingOf(to), words, isWord);
  const sections = later.map((part): SectionChange => {
    const from = matched[part.section.index] ?? null;
    if (from === null) return { before: null, after: part.section, kind: 'added', change: judge(null, part) };
    const change = withLayout(judge(earlier[from]!, part), before, earlier[from]!.section, after, part.section);
    return { before: earlier[from]!.section, after: part.section, kind: change.kind, change };
  });
  const kept = new Set(matched);
  const removed = earlier
    .filter(({ section }) => !kept.has(section.index))
    .map((part): SectionChange => ({ before: part.section, after: null, kind: 'removed', change: judge(part, null) }));
  return { sections, removed };
}

function partsOf(document: Document): Part[] {
  const tokens = tokenizeSections(document);
  return document.sections.map((section) => partOf(section, tokens[section.index]!));
}

function wordingOf(part: Part | null): { tokens: Part['tokens']; invariants: Section['blocks'][number]['invariants'] } {
  if (!part) return { tokens: [], invariants: [] };
  return { tokens: part.tokens, invariants: part.section.blocks.flatMap((block) => block.invariants) };
}

/** Says of a key whether it is a word of the text as it is: what stands there is not misspelt. */
function wordsOf(parts: readonly Part[]): (key: string) => boolean {
  let known: Set<string> | null = null;
  return (key) => (known ??= new Set(parts.flatMap(({ counts }) => [...counts.keys()]))).has(key);
}

/** Nothing in the words changed: then the text is the same, or only its layout differs. */
function withLayout(change: Change, before: Document, was: Section, after: Document, is: Section): Change {
  if (change.kind !== 'unchanged' || textOf(before, was) === textOf(after, is)) return change;
  return { ...change, kind: 'cosmetic', reasons: ['layout'] };
}

function textOf(document: Document, section: Section): string {
  return document.text.slice(section.range.start.offset, section.range.end.offset).trimEnd();
}
