import * as openpgp from 'openpgp';
import { readArmor } from './armor.ts';
import type { SignatureVerdict } from './key-block.ts';
import { bigEndian, type Packet, readPackets } from './packets.ts';

/** What a signature of a key over itself speaks of, in openpgp's words; null where openpgp cannot say what was signed. */
type Subject = {
  readonly key: openpgp.PublicKeyPacket;
  readonly userID?: openpgp.UserIDPacket;
  readonly userAttribute?: openpgp.UserAttributePacket;
  readonly bind?: openpgp.PublicSubkeyPacket;
} | null;

/** Tags of RFC 9580, section 5, table 3. */
const tags = { signature: 2, key: 6 };

/** Algorithms of RFC 9580, section 9.1, of which a signature is verified in bounded time; openpgp refuses the others that sign (DSA). */
const algorithms = { rsa: [1, 3], curves: [19, 22, 27, 28] };

/** 16,384 bits, OpenSSL's own bound, and an exponent of 64 bits: beyond, whoever wrote the key decides how long it takes. */
const mostBits = { modulus: 16_384, exponent: 64 };

/** A key has a signature for each name, subkey and change; so many have no honest one. */
const mostSignatures = 256;

/**
 * Has openpgp verify every signature that a key bears of itself: of its names, its expiry, its subkeys, its revocation. `invalid` where one
 * does not hold or a name or subkey bears none; null where that cannot be told: the block is damaged, is no public key, or is of
 * a kind that is not verified. Certifications by others are passed over. Depends on no clock: whether a key has expired is another matter.
 */
export async function verifyKey(text: string): Promise<SignatureVerdict | null> {
  const armor = readArmor(text);
  if (armor?.label !== 'PUBLIC KEY BLOCK' || armor.defects.length > 0) return null;
  const packets = readPackets(armor.data);
  if (!packets || !packets.filter(({ tag }) => tag === tags.key).every(isVerified)) return null;
  if (packets.filter(({ tag }) => tag === tags.signature).length > mostSignatures) return null;
  try {
    const keys = await openpgp.readKeys({ binaryKeys: armor.data });
    const verdicts = await Promise.all(keys.map(verifyOne));
    if (verdicts.includes('invalid')) return 'invalid';
    return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'valid') ? 'valid' : null;
  } catch {
    return null;
  }
}

function isVerified({ body }: Packet): boolean {
  const algorithm = body[5] ?? 0;
  if (algorithms.curves.includes(algorithm)) return true;
  // Version 6 puts the length of what follows before the numbers.
  const modulus = body[0] === 6 ? 10 : 6;
  const bits = bigEndian(body, modulus, 2);
  const exponent = bigEndian(body, modulus + 2 + Math.ceil(bits / 8), 2);
  return algorithms.rsa.includes(algorithm) && bits <= mostBits.modulus && exponent <= mostBits.exponent;
}

async function verifyOne(key: openpgp.Key): Promise<SignatureVerdict | null> {
  const primary = key.keyPacket;
  if (!(primary instanceof openpgp.PublicKeyPacket)) return null;
  const results: (SignatureVerdict | null)[] = [];
  let subject: Subject = { key: primary };
  // Of a name or a subkey how many signatures of the key's own follow it.
  let own = 1;
  for (const packet of key.toPacketList()) {
    if (packet instanceof openpgp.SignaturePacket) {
      if (!packet.issuerKeyID.equals(primary.getKeyID())) continue;
      results.push(await verifyOver(packet, subject));
      own++;
    } else {
      if (own === 0) results.push('invalid');
      subject = subjectOf(packet, primary);
      own = packet instanceof openpgp.UserIDPacket || packet instanceof openpgp.PublicSubkeyPacket ? 0 : 1;
    }
  }
  if (own === 0 || results.includes('invalid')) return 'invalid';
  return results.length > 0 && !results.includes(null) ? 'valid' : null;
}

function subjectOf(packet: object, key: openpgp.PublicKeyPacket): Subject {
  if (packet instanceof openpgp.UserIDPacket)
    // openpgp writes a name anew from its letters: one that is no UTF-8 is not what was signed.
    return packet.userID.includes('\uFFFD') ? null : { key, userID: packet };
  if (packet instanceof openpgp.UserAttributePacket) return { key, userAttribute: packet };
  if (packet instanceof openpgp.PublicSubkeyPacket) return { key, bind: packet };
  return packet instanceof openpgp.PublicKeyPacket ? { key } : null;
}

/** What openpgp throws where a signature is of something else or by somebody else. */
const refuted = /^(?:Signed digest did not match|Signature verification failed)/;

/** What it throws of a signature that holds and that lets another key revoke this one. All else it throws says that it cannot tell. */
const granted = /^This key is intended to be revoked with an authorized key/;

async function verifyOver(signature: openpgp.SignaturePacket, subject: Subject): Promise<SignatureVerdict | null> {
  if (!subject || signature.signatureType === null || signature.created === null) return null;
  try {
    // As of its own making: neither is it of the future then, nor can it have expired.
    await signature.verify(subject.key, signature.signatureType, subject, signature.created, false, lenient);
    return 'valid';
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: '' };
    return refuted.test(message) ? 'invalid' : granted.test(message) ? 'valid' : null;
  }
}

/** Old digests are a weakness of the key in both languages, and no difference. */
const lenient: openpgp.Config = { ...openpgp.config, rejectHashAlgorithms: new Set() };
