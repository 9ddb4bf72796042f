import { type ArmorDefect, readArmor } from './armor.ts';
import { readPackets } from './packets.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';

/** What openpgp says of the signatures that a key bears of itself. */
export type SignatureVerdict = 'valid' | 'invalid';

/** Verdicts by the block as an invariant's value has it. Of a block that is not named nothing is known. */
export type SignatureVerdicts = ReadonlyMap<string, SignatureVerdict>;

/** A PGP block as far as it can be read without verifying signatures. */
export interface KeyBlock {
  /** `public`, `private`, or something that is no key (a message, a signature). */
  readonly holds: 'public' | 'private' | 'other';
  readonly defects: readonly ArmorDefect[];
  /** True where what the armor holds is no sequence of OpenPGP packets, or no key although it says so. */
  readonly damaged: boolean;
  /** Null for what is no public key and for one that cannot be read. */
  readonly key: PublicKey | null;
}

/**
 * Reads a PGP block. A reader of our own, since rules are synchronous and openpgp is not, and since openpgp passes over a wrong checksum and
 * over base64 that is not canonical; what takes cryptography is left to openpgp, in a step before (`verifyKey`).
 */
export function readKeyBlock(text: string): KeyBlock | null {
  const armor = readArmor(text);
  if (!armor) return null;
  const holds = armor.label.startsWith('PUBLIC KEY')
    ? 'public'
    : armor.label.startsWith('PRIVATE KEY')
      ? 'private'
      : 'other';
  const packets = readPackets(armor.data);
  const key = holds === 'public' && packets ? readPublicKey(packets) : null;
  const damaged = armor.data.length === 0 || packets === null || (holds === 'public' && key === null);
  return { holds, defects: armor.defects, damaged: holds !== 'other' && damaged, key };
}

/** A fingerprint as people read it: `64EA 69D2 … 314F`, in groups of four. */
export function groupedFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
