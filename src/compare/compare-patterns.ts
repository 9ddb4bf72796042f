import type { UserPattern } from '../invariants/user-pattern.ts';
import { lineIndexOf } from '../line-index.ts';
import type { Bitext, Document, Invariant } from '../types.ts';
import { compareInvariants, type KindComparison } from './compare-invariants.ts';
import type { Placement } from './placement.ts';

/** The comparison of what a pattern of the user's matches. */
export interface PatternComparison extends KindComparison {
  /** What the user calls it. */
  readonly name: string;
}

/** Compares what the user's patterns match, each for itself, in the text of blocks as it is written. */
export function comparePatterns(
  bitext: Bitext,
  placement: Placement,
  patterns: readonly UserPattern[],
): PatternComparison[] {
  return patterns.map((pattern) => {
    const sides = { source: matches(bitext.source, pattern), target: matches(bitext.target, pattern) };
    const comparison = compareInvariants(bitext, placement, 'pattern', {
      key: (value) => value,
      skip: new Set(),
      invariantsOf: (block, side) => sides[side][block.index] ?? [],
    });
    return { ...comparison, name: pattern.kind };
  });
}

/** Matches by block. */
function matches(document: Document, pattern: UserPattern): readonly (readonly Invariant[])[] {
  const { blocks, text } = document;
  const index = lineIndexOf(document);
  return blocks.map(({ range }) => {
    const base = range.start.offset;
    const written = text.slice(base, range.end.offset);
    return pattern.find(written).map(({ start, end }): Invariant => {
      const raw = written.slice(start, end);
      return { kind: 'pattern', value: raw, raw, range: index.range(base + start, base + end) };
    });
  });
}
