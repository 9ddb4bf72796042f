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
});
