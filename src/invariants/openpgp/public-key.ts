import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian, type Packet, readLength } from './packets.ts';

/** What a public key says about itself. Its signatures are read, not verified. */
export interface PublicKey {
  /** Upper case, no blanks: 40 digits, or 64 for a version 6 key. */
  readonly fingerprint: string;
  /** Fingerprints of the subkeys, in order. */
  readonly subkeys: readonly string[];
  /** User ids as written, `Name <address>`, in order. */
  readonly userIds: readonly string[];
  /** Days as `YYYY-MM-DD`, UTC. */
  readonly created: string;
  /** The day on which it stops being valid, or null where it never does. */
  readonly expires: string | null;
  readonly revoked: boolean;
}

const tags = { signature: 2, key: 6, userId: 13, subkey: 14 };
const types = { certification: [0x10, 0x11, 0x12, 0x13, 0x1f], revocation: 0x20 };
const subpackets = { created: 2, keyExpires: 9, preferences: 11, flags: 27 };

/** The primary key in some packets; null where there is none, or one of a version that is too old or too new (2, 3). */
export function readPublicKey(packets: readonly Packet[]): PublicKey | null {
  const [primary] = packets;
  const fingerprint = primary?.tag === tags.key ? fingerprintOf(primary.body) : null;
  if (!primary || fingerprint === null) return null;
  const created = bigEndian(primary.body, 1, 4);
  const firstSubkey = packets.findIndex(({ tag }) => tag === tags.subkey);
  const own = packets.slice(1, firstSubkey < 0 ? undefined : firstSubkey);
  const signatures = own.flatMap(({ tag, body }) => (tag === tags.signature ? [readSignature(body)] : []));
  // The newest self-signature that says when the key expires holds; 0 stands for never.
  const newest = signatures
    .filter(({ type, isOwn }) => isOwn && types.certification.includes(type))
    .toSorted((one, other) => other.created - one.created)[0];
  const lifetime = newest?.keyExpires ?? 0;
  return {
    fingerprint,
    subkeys: packets.flatMap(({ tag, body }) => (tag === tags.subkey ? [fingerprintOf(body) ?? ''] : [])),
    userIds: own.flatMap(({ tag, body }) => (tag === tags.userId ? [new TextDecoder().decode(body)] : [])),
    created: dayOf(created),
    expires: lifetime === 0 ? null : dayOf(created + lifetime),
    revoked: signatures.some(({ type }) => type === types.revocation),
  };
}

/** RFC 9580, section 5.5.4. */
function fingerprintOf(body: Uint8Array): string | null {
  const { length } = body;
  if (body[0] === 4) return hexadecimal(sha1(concat(Uint8Array.of(0x99, length >> 8, length & 0xff), body)));
  if (body[0] !== 6) return null;
  return hexadecimal(
    sha256(
      concat(Uint8Array.of(0x9b, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff), body),
    ),
  );
}

interface Signature {
  readonly type: number;
  /** Seconds since 1970. */
  readonly created: number;
  /** Seconds after the key's creation, or null where the signature does not say. */
  readonly keyExpires: number | null;
  /** True where it says what only the key's owner says of it; a certification by somebody else says none of that. */
  readonly isOwn: boolean;
}

/** The hashed part of a signature of version 4 or 6; anything else reads as a signature of no type. */
function readSignature(body: Uint8Array): Signature {
  const version = body[0];
  if (version !== 4 && version !== 6) return { type: -1, created: 0, keyExpires: null, isOwn: false };
  const width = version === 4 ? 2 : 4;
  const start = 4 + width;
  const end = Math.min(body.length, start + bigEndian(body, 4, width));
  let created = 0;
  let keyExpires: number | null = null;
  let isOwn = false;
  for (let at = start; at < end; ) {
    const length = readLength(body, at);
    if (!length || length.value === 0) break;
    // The highest bit only says that the subpacket is critical.
    const type = (body[at + length.size] ?? 0) & 0x7f;
    if (type === subpackets.created) created = bigEndian(body, at + length.size + 1, 4);
    if (type === subpackets.keyExpires) keyExpires = bigEndian(body, at + length.size + 1, 4);
    if (type === subpackets.keyExpires || type === subpackets.preferences || type === subpackets.flags) isOwn = true;
    at += length.size + length.value;
  }
  return { type: body[1] ?? -1, created, keyExpires, isOwn };
}

function concat(head: Uint8Array, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

function hexadecimal(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
