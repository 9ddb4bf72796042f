import { classifyChanges } from '../compare/drift/classify-changes.ts';
import type { Document, Section, TouchedSection } from '../types.ts';

/** What a change did to the sections of one side. */
export interface SideChanges {
  readonly touched: readonly TouchedSection[];
  /** For each section as it is (by line of its heading): the line at which it was, null where it was not, and whether it says something else now. */
  readonly byLine: ReadonlyMap<number, { readonly before: number | null; readonly isTouched: boolean }>;
  /** Lines at which the sections that were taken out stood. */
  readonly removed: readonly number[];
}

/** Compares two states of one side of a pair; null where the file was not, or is no more. */
export function sideChanges(before: Document | null, after: Document | null): SideChanges {
  if (!after) return everything(before, 'removed');
  if (!before) return everything(after, 'added');
  const { sections, removed } = classifyChanges(before, after);
  const touched: TouchedSection[] = [];
  const byLine = new Map<number, { before: number | null; isTouched: boolean }>();
  for (const { before: former, after: section, kind, change } of sections) {
    const line = lineOf(section!);
    byLine.set(line, { before: former?.line ?? null, isTouched: kind !== 'unchanged' && kind !== 'cosmetic' });
    if (kind !== 'unchanged' && kind !== 'removed')
      touched.push({ title: section!.title, line, kind, words: change.words });
  }
  for (const { before: former, change } of removed) {
    const title = former!.heading.replace(/^#+\s*|\s*#*$/g, '');
    if (change.words > 0) touched.push({ title, line: former!.line, kind: 'removed', words: change.words });
  }
  return { touched, byLine, removed: removed.map(({ before: former }) => former!.line) };
}

/** All sections of a file that came or went as a whole. */
function everything(document: Document | null, kind: 'added' | 'removed'): SideChanges {
  const sections = document?.sections.filter(({ blocks }) => blocks.length > 0) ?? [];
  return {
    touched: sections.map((section) => ({
      title: section.title,
      line: lineOf(section),
      kind,
      words: section.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0),
    })),
    byLine: new Map(
      kind === 'added' ? sections.map((section) => [lineOf(section), { before: null, isTouched: true }]) : [],
    ),
    removed: kind === 'removed' ? sections.map(lineOf) : [],
  };
}

/** 1-based line of a section's heading; 1 for what stands before the first. */
export function lineOf({ depth, blocks }: Section): number {
  return depth > 0 ? blocks[0]!.range.start.line : 1;
}
