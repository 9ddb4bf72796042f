import { enums, generateKey, readKey, readPrivateKey, reformatKey, type PublicKey } from 'openpgp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readKeyBlock } from '../../../src/invariants/openpgp/key-block.ts';
import { verifyKey } from '../../../src/invariants/openpgp/verify-key.ts';
import { forgeKey } from './forge-key.ts';
import { expiringKey, plainKey, revokedKey } from './keys.ts';

const userIDs = [{ name: 'Lantern Security', email: 'security@lantern.example' }];
const made = new Date('2024-03-01T00:00:00Z');

afterEach(() => vi.useRealTimers());

/** The armored key after some change of its packets. */
async function changed(armoredKey: string, change: (key: PublicKey) => void): Promise<string> {
  const key = await readKey({ armoredKey });
  change(key);
  return key.armor();
}

describe('holds', () => {
  it.each([
    ['a key that does not expire', plainKey],
    ['a key that does', expiringKey],
    ['a key that was revoked', revokedKey],
    ['a key in a quotation', plainKey.replace(/^/gm, '> ')],
  ])('%s', async (_, block) => {
    expect(await verifyKey(block)).toBe('valid');
  });

  it.each([
    ['version 4', { type: 'curve25519', config: { v6Keys: false } }],
    ['version 6', { type: 'curve25519', config: { v6Keys: true } }],
    ['elliptic curves', { type: 'ecc', curve: 'nistP256' }],
    ['RSA', { type: 'rsa', rsaBits: 2048 }],
  ] as const)('a key of %s with a subkey', async (_, options) => {
    const { publicKey } = await generateKey({ ...options, userIDs, date: made });
    expect(await verifyKey(publicKey)).toBe('valid');
  });

  it('a key whose expiry was put off years after it was made', async () => {
    const { privateKey } = await generateKey({ type: 'curve25519', userIDs, date: made, keyExpirationTime: 86_400 });
    const { publicKey } = await reformatKey({
      privateKey: await readPrivateKey({ armoredKey: privateKey }),
      userIDs,
      date: new Date('2026-05-01T00:00:00Z'),
      keyExpirationTime: 86_400 * 1000,
    });
    expect(readKeyBlock(publicKey)?.key).toMatchObject({ created: '2024-03-01', expires: '2026-11-26' });
    expect(await verifyKey(publicKey)).toBe('valid');
  });

  it('a certification by somebody else, whatever it is worth', async () => {
    const other = await readPrivateKey({
      armoredKey: (await generateKey({ type: 'curve25519', userIDs: [{ name: 'Somebody' }], date: made })).privateKey,
    });
    const key = await readKey({ armoredKey: plainKey });
    expect(await verifyKey((await key.signAllUsers([other])).armor())).toBe('valid');
  });

  it.each(['1990-01-01', '2200-01-01'])('on whatever day it is: %s', async (day) => {
    vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
    expect(await verifyKey(expiringKey)).toBe('valid');
    expect(await verifyKey(forgeKey(plainKey, 'Security', 'Securitz'))).toBe('invalid');
  });
});

describe('does not hold', () => {
  it('a name that somebody has put into a key', async () => {
    const forged = forgeKey(plainKey, 'Security', 'Securitz');
    expect(readKeyBlock(forged)).toMatchObject({
      defects: [],
      key: { userIds: [expect.stringContaining('Securitz')] },
    });
    expect(await verifyKey(forged)).toBe('invalid');
  });

  it('an expiry that somebody has put off', async () => {
    // Subpacket 9 of the signature: a year after the key was made.
    const year = Buffer.from([5, 0x89, 1, 0xe1, 0x33, 0x80]);
    const forged = forgeKey(expiringKey, year, Buffer.from([5, 0x89, 9, 0xe1, 0x33, 0x80]));
    expect(readKeyBlock(forged)?.key?.expires).toBe('2030-04-03');
    expect(await verifyKey(forged)).toBe('invalid');
  });

  it('a revocation that the owner never made', async () => {
    const revocation = (await readKey({ armoredKey: revokedKey })).revocationSignatures[0]!;
    const planted = await changed(plainKey, (key) => key.revocationSignatures.push(revocation));
    // Of another key, which says nothing of this one.
    expect(readKeyBlock(planted)?.key?.revoked).toBe(false);
    expect(await verifyKey(planted)).toBe('valid');
    const forged = await changed(planted, (key) => {
      const { issuerFingerprint, signatureData } = revocation;
      const at = Buffer.from(signatureData!).indexOf(issuerFingerprint!);
      signatureData!.set(Buffer.from(key.getFingerprint(), 'hex'), at);
      key.revocationSignatures = [revocation];
    });
    expect(readKeyBlock(forged)?.key?.revoked).toBe(true);
    expect(await verifyKey(forged)).toBe('invalid');
  });

  it('a name or a subkey that the key has never signed', async () => {
    const { publicKey } = await generateKey({ type: 'curve25519', userIDs, date: made });
    const unsignedName = await changed(plainKey, (key) => (key.users[0]!.selfCertifications = []));
    const unsignedSubkey = await changed(publicKey, (key) => (key.subkeys[0]!.bindingSignatures = []));
    expect(await verifyKey(unsignedName)).toBe('invalid');
    expect(await verifyKey(unsignedSubkey)).toBe('invalid');
  });

  it('a subkey of another key', async () => {
    const [own, other] = await Promise.all(
      [made, new Date('2024-04-01')].map(async (date) =>
        readKey({ armoredKey: (await generateKey({ type: 'curve25519', userIDs, date })).publicKey }),
      ),
    );
    const binding = own!.subkeys[0]!.bindingSignatures;
    const forged = await changed(own!.armor(), (key) => {
      key.subkeys = [other!.subkeys[0]!];
      key.subkeys[0]!.bindingSignatures = binding;
    });
    expect(await verifyKey(forged)).toBe('invalid');
  });
});

describe('cannot be told', () => {
  it.each([
    ['no block', 'text'],
    ['a block that is damaged', plainKey.replace('xjME', 'xjMF')],
    [
      'a block that holds no key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\naGVsbG8=\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
    ['an empty block', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n-----END PGP PUBLIC KEY BLOCK-----'],
    // Octet 5 of the first packet is the algorithm.
    [
      'a key of an algorithm that is not verified',
      forgeKey(plainKey, Buffer.from([0x80, 22]), Buffer.from([0x80, 17])),
    ],
  ])('%s', async (_, block) => {
    expect(await verifyKey(block)).toBe(null);
  });

  it('a key with numbers so long that to verify them takes its author’s time', async () => {
    const { publicKey } = await generateKey({ type: 'rsa', rsaBits: 2048, userIDs, date: made });
    // The exponent 65537 has 17 bits; written as one of 16,400 bits it would be the rest of the key.
    const forged = forgeKey(publicKey, Buffer.from([0, 17, 1, 0, 1]), Buffer.from([64, 17, 1, 0, 1]));
    expect(await verifyKey(forged)).toBe(null);
  });

  it('a name that is no UTF-8', async () => {
    const forged = forgeKey(plainKey, 'Security', Buffer.from([0x53, 0xe9, 0x63, 0x75, 0x72, 0x69, 0x74, 0x79]));
    expect(await verifyKey(forged)).toBe(null);
  });

  it('a signature by a digest that nobody knows', async () => {
    const { sha256 } = enums.hash;
    const forged = forgeKey(plainKey, Buffer.from([0x13, 0x16, sha256 + 2]), Buffer.from([0x13, 0x16, 99]));
    expect(await verifyKey(forged)).toBe(null);
  });
});
