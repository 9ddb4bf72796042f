import { describe, expect, it } from 'vitest';
import { checkPair, type CheckOptions } from '../../src/check.ts';
import type { Proof } from '../../src/types.ts';
import { expiringKey, plainKey, revokedKey } from '../invariants/openpgp/keys.ts';

function keysOf(text: string, options: CheckOptions = {}): Proof['keys'] {
  return checkPair({ path: 'en.md', locale: 'en', text }, { path: 'ko.md', locale: 'ko', text }, options).proof?.keys;
}

const fingerprint = '0E0E50BEB3A8A8435961CC243364E0ED51051DD9';
const accepted = (today: string): CheckOptions => ({ accepted: { waivers: [], baseline: new Set(), today } });

describe('the proof', () => {
  it('names the keys of the translation', () => {
    const key = { fingerprint, created: '2025-01-01', expires: null };
    expect(keysOf(plainKey)).toEqual([{ ...key, state: 'intact' }]);
    expect(keysOf(plainKey, { signatures: new Map([[plainKey, 'valid']]) })).toEqual([{ ...key, state: 'valid' }]);
    expect(keysOf(plainKey, { signatures: new Map([[plainKey, 'invalid']]) })).toEqual([{ ...key, state: 'broken' }]);
    expect(keysOf('no key')).toBe(undefined);
  });

  it('knows the day only where it is told', () => {
    expect(keysOf(expiringKey)).toMatchObject([{ state: 'intact', expires: '2026-01-01' }]);
    expect(keysOf(expiringKey, accepted('2025-12-31'))).toMatchObject([{ state: 'intact' }]);
    expect(keysOf(expiringKey, accepted('2026-01-01'))).toMatchObject([{ state: 'expired' }]);
    expect(keysOf(revokedKey)).toMatchObject([{ state: 'revoked' }]);
    expect(keysOf(plainKey.replace('xjME', 'xjMF'))).toMatchObject([{ state: 'broken' }]);
  });
});
