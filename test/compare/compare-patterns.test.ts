import { describe, expect, it } from 'vitest';
import { compilePattern, longestPattern } from '../../src/invariants/user-pattern.ts';
import { check, outline } from '../findings-of.ts';

const identity = { modes: {}, urlMap: {}, patterns: [compilePattern('ticket', 'LAN[ -][0-9]+')] };

describe("patterns of the user's own", () => {
  it.each([
    ['See LAN 17.', 'LAN 17을 보십시오.', []],
    ['See LAN 17.', 'LAN 71을 보십시오.', ['mismatched-pattern changed error 1:1']],
    ['See LAN 17.', '티켓을 보십시오.', ['mismatched-pattern missing error 1:1']],
    ['See the ticket.', 'LAN 71을 보십시오.', ['mismatched-pattern extra error 1:1']],
    // An identifier already, and reported as one.
    ['See LAN-17.', 'LAN-71을 보십시오.', ['mismatched-identifier changed error 1:1']],
  ])('%s → %s', (source, target, found) => {
    const identities = check(source, target, { identity }).filter(({ category }) => category === 'identity');
    expect(outline(identities)).toEqual(found);
  });

  it('are matched in time that is linear in the text', () => {
    // Backtracking would take 2^40 steps.
    const hostile = compilePattern('hostile', '(a|a)*b|(a+)+c');
    expect(hostile.find('a'.repeat(40))).toEqual([]);
  });

  it('are refused where they cannot be compiled, or are too long', () => {
    expect(() => compilePattern('ticket', '(')).toThrow(RangeError);
    expect(() => compilePattern('ticket', '(?=a)')).toThrow(RangeError);
    expect(() => compilePattern('ticket', 'a'.repeat(longestPattern + 1))).toThrow(RangeError);
  });
});

describe('inline code in the language of the translation', () => {
  const source = 'Set it to `public` with `lantern run`.';
  const target = '`lantern run`으로 `공개`로 정하십시오.';

  it('is a change, unless it is asked for', () => {
    expect(outline(check(source, target))).toEqual(['mismatched-inline-code changed error 1:18']);
    expect(check(source, target, { identity: { modes: { 'inline-code': 'ignore-comments' }, urlMap: {} } })).toEqual(
      [],
    );
  });
});
