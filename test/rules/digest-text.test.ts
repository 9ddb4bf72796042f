import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestText } from '../../src/rules/digest-text.ts';
import { settings } from '../texts.ts';

describe('digestText', () => {
  // Fingerprints in baselines and waivers are made of it: a digest never changes.
  it.each([
    ['', '811c9dc501000193'],
    ['Report it', 'f503b834029a5e0a'],
    ['보안 정책', '5b4a7625bcb4a59f'],
  ])('of %j', (text, digest) => {
    expect(digestText(text)).toBe(digest);
  });

  it('takes any white space for one blank, and none at the ends', () => {
    const blanks = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\r\n', '\u00a0', '\u2003', '\u3000', '\ufeff'),
    });
    fc.assert(
      fc.property(fc.string(), blanks, fc.string(), (before, between, after) => {
        const folded = `${before}${between}${after}`.replaceAll(/\s+/g, ' ').trim();
        expect(digestText(`${before}${between}${after}`)).toBe(digestText(folded));
      }),
      settings,
    );
  });

  it('tells a text from the same text without its blanks', () => {
    expect(digestText('report it')).not.toBe(digestText('reportit'));
  });
});
