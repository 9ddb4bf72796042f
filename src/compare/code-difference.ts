import { diffArrays } from 'diff';
import type { Facts, Invariant, Point, Range } from '../types.ts';

/** Lines that differ are looked for up to so many edits; beyond that two blocks have little in common and the first lines are named. */
const maximumEdits = 200;

/** Where two blocks of several lines first differ, or null where both are one line. `lines` says how many lines differ in all. */
export function firstDifference(
  source: Invariant,
  target: Invariant,
): { facts: Facts; source: Range; target: Range } | null {
  if (!source.raw.includes('\n') && !target.raw.includes('\n')) return null;
  const sourceLines = lines(source);
  const targetLines = lines(target);
  const { at, removed, added, count } = differing(sourceLines, targetLines);
  return {
    facts: {
      source: sourceLines
        .slice(at.source, at.source + removed)
        .map((line) => line.text)
        .join('\n'),
      target: targetLines
        .slice(at.target, at.target + added)
        .map((line) => line.text)
        .join('\n'),
      line: at.source + 1,
      lines: count,
    },
    source: rangeOf(sourceLines, at.source, removed, source.range),
    target: rangeOf(targetLines, at.target, added, target.range),
  };
}

interface Line {
  readonly text: string;
  readonly start: Point;
}

/** The lines of a block with where they start. Indentation that the parser took off (in lists and quotes) is not counted. */
function lines(invariant: Invariant): Line[] {
  let offset = invariant.range.start.offset;
  return invariant.raw.split(/\r\n?|\n/).map((text, position) => {
    const column = position === 0 ? invariant.range.start.column : 1;
    const start = { line: invariant.range.start.line + position, column, offset };
    offset += text.length + 1;
    return { text, start };
  });
}

function differing(
  source: readonly Line[],
  target: readonly Line[],
): { at: { source: number; target: number }; removed: number; added: number; count: number } {
  const texts = (side: readonly Line[]): string[] => side.map((line) => line.text);
  const changes = diffArrays(texts(source), texts(target), { maxEditLength: maximumEdits });
  if (!changes)
    return { at: { source: 0, target: 0 }, removed: 1, added: 1, count: Math.max(source.length, target.length) };
  const at = { source: 0, target: 0 };
  const first = changes.findIndex((change) => change.added || change.removed);
  for (const change of changes.slice(0, Math.max(0, first))) {
    at.source += change.value.length;
    at.target += change.value.length;
  }
  const sizeOf = (which: 'added' | 'removed'): number =>
    changes.slice(first, first + 2).find((change) => change[which])?.value.length ?? 0;
  const count = changes.reduce(
    (total, change) => total + (change.added || change.removed ? change.value.length : 0),
    0,
  );
  return { at, removed: sizeOf('removed'), added: sizeOf('added'), count };
}

/** The range of some lines; where there are none, the empty range before the line at which they should stand. */
function rangeOf(all: readonly Line[], first: number, count: number, whole: Range): Range {
  const start = all[first]?.start ?? whole.end;
  const last = all[first + count - 1];
  if (count === 0 || !last) return { start, end: start };
  const end = {
    line: last.start.line,
    column: last.start.column + last.text.length,
    offset: last.start.offset + last.text.length,
  };
  return { start, end: end.offset > whole.end.offset ? whole.end : end };
}
