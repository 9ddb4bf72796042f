import { generateKey, readKey } from 'openpgp';
import { describe, expect, it } from 'vitest';
import { readKeyBlock } from '../../../src/invariants/openpgp/key-block.ts';
import { expiringKey, plainKey, revokedKey } from './keys.ts';

const fingerprint = '0E0E50BEB3A8A8435961CC243364E0ED51051DD9';

describe('readKeyBlock', () => {
  it('reads what a key says of itself', () => {
    expect(readKeyBlock(plainKey)).toEqual({
      holds: 'public',
      defects: [],
      damaged: false,
      key: {
        fingerprint,
        subkeys: [],
        userIds: ['Lantern Security <security@lantern.example>'],
        created: '2025-01-01',
        expires: null,
        revoked: false,
      },
    });
    expect(readKeyBlock(expiringKey)?.key).toMatchObject({ expires: '2026-01-01', revoked: false });
    expect(readKeyBlock(revokedKey)?.key).toMatchObject({ expires: null, revoked: true });
  });

  it.each([
    ['version 4', { type: 'curve25519', config: { v6Keys: false } }],
    ['version 6', { type: 'curve25519', config: { v6Keys: true } }],
    ['elliptic curves', { type: 'ecc', curve: 'nistP256' }],
  ] as const)('agrees with openpgp on a key of %s', async (_, options) => {
    const { publicKey } = await generateKey({
      ...options,
      userIDs: [{ name: '랜턴 보안팀', email: 'security@lantern.example' }],
      keyExpirationTime: 86_400,
    });
    const theirs = await readKey({ armoredKey: publicKey });
    const ours = readKeyBlock(publicKey)?.key;
    expect(ours?.fingerprint).toBe(theirs.getFingerprint().toUpperCase());
    expect(ours?.subkeys).toEqual(theirs.subkeys.map((subkey) => subkey.getFingerprint().toUpperCase()));
    expect(ours?.userIds).toEqual(theirs.getUserIDs());
    expect(ours?.expires).toBe(((await theirs.getExpirationTime()) as Date).toISOString().slice(0, 10));
  });

  it('passes over indentation, quote marks and blanks at the ends of lines', () => {
    expect(readKeyBlock(plainKey.replace(/^/gm, '> '))?.defects).toEqual([]);
    expect(readKeyBlock(plainKey.replace(/^/gm, '    '))?.defects).toEqual([]);
    expect(readKeyBlock(plainKey.replace(/$/gm, ' '))?.defects).toEqual([]);
    expect(readKeyBlock(plainKey.replace('\n\n', '\nComment: Lantern\n\n'))?.defects).toEqual([]);
  });

  it.each([
    ['no-blank-line', plainKey.replace('\n\n', '\n')],
    ['no-end', plainKey.replace(/\n-----END.*/, '')],
    ['wrong-end', plainKey.replace('END PGP PUBLIC', 'END PGP PRIVATE')],
    ['character', plainKey.replace('xjME', 'xj E')],
    ['checksum', plainKey.replace('xjME', 'xjMF')],
    ['padding', plainKey.replace('+Bg==\n=shOP', '+Bh==')],
  ])('names what is wrong: %s', (what, block) => {
    expect(readKeyBlock(block)?.defects[0]?.what).toBe(what);
  });

  it('says when what is in the armor is no key', () => {
    const message = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\naGVsbG8=\n-----END PGP PUBLIC KEY BLOCK-----';
    expect(readKeyBlock(message)).toMatchObject({ defects: [], damaged: true, key: null });
    expect(readKeyBlock('no block')).toBe(null);
  });

  it('sees every change of a single character', () => {
    const body = plainKey.indexOf('\n\n') + 2;
    const missed: number[] = [];
    for (let at = body; at < plainKey.indexOf('\n-----END'); at++) {
      const character = plainKey[at]!;
      const other = character === 'A' ? 'B' : 'A';
      const block = readKeyBlock(plainKey.slice(0, at) + other + plainKey.slice(at + 1));
      if (character !== '\n' && block && block.defects.length === 0 && !block.damaged) missed.push(at);
    }
    expect(missed).toEqual([]);
  });
});
