import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../../src/compare/similarity.ts';
import { settings } from '../texts.ts';

describe('similarity', () => {
  it.each([
    ['', '', 1],
    ['a', '', 0],
    ['2.4.1', '2.4.0', 0.8],
    ['security@lantern.example', 'security@lantem.example', 1 - 2 / 24],
    ['abc', 'xyz', 0],
  ])('of %j and %j', (one, other, expected) => {
    expect(similarity(one, other)).toBeCloseTo(expected, 10);
  });

  it('is the same in both directions, between 0 and 1, and 1 for equals alone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (one, other) => {
        const likeness = similarity(one, other);
        expect(likeness).toBe(similarity(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness === 1).toBe(one === other);
      }),
      settings,
    );
  });

  // Few letters, so that texts begin and end alike and share what is between.
  const letter = fc.constantFrom('a', 'b', 'c');
  const word = fc.oneof(
    fc.string({ unit: letter, maxLength: 12 }),
    fc.string({ unit: letter, minLength: 25, maxLength: 75 }),
  );

  it('counts the fewest edits that make the one of the other', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const longest = Math.max(one.length, other.length);
        expect(similarity(one, other)).toBe(longest === 0 ? 1 : 1 - edits(one, other) / longest);
      }),
      settings,
    );
  });

  it('is told exactly from `least` on, and is below it otherwise', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.3, 0.5, 0.8), (one, other, least) => {
        const likeness = similarity(one, other);
        const asked = similarity(one, other, least);
        if (likeness >= least) expect(asked).toBe(likeness);
        else expect(asked).toBeLessThan(least);
      }),
      settings,
    );
  });
});

/** The Levenshtein distance as it is defined. */
function edits(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const above = rows[row - 1]!;
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(above[column]! + 1, current[column - 1]! + 1, replaced));
    }
    rows.push(current);
  }
  return rows[one.length]![other.length]!;
}
