import { groupedFingerprint } from '../invariants/openpgp/key-block.ts';
import type { PublicKey } from '../invariants/openpgp/public-key.ts';
import type { Facts, Invariant, Range } from '../types.ts';
import type { KeysOfPair, ReadKey } from './read-keys.ts';
import { similarity } from './similarity.ts';

/** What is wrong with a key, or with what the text says of it. */
export interface DefectOfKeys {
  readonly messageId: 'broken' | 'inherited' | 'private' | 'revoked' | 'expired' | 'fingerprint' | 'owner' | 'pinned';
  readonly facts: Facts;
  readonly source: Range | null;
  readonly target: Range;
}

/** From this similarity on two fingerprints or addresses are meant to be the same. */
const alike = 0.75;

/** Everything that is wrong with the keys of a target. `today` (`YYYY-MM-DD`) is null where expiry is not asked for; `pins` are fingerprints. */
export function defectsOfKeys(pair: KeysOfPair, today: string | null, pins: readonly string[]): DefectOfKeys[] {
  return [
    ...pair.keys.flatMap((key) => [...defectsOfBlock(key), ...defectsOfKey(key, today)]),
    ...wrongFingerprints(pair),
    ...otherOwners(pair),
    ...notPinned(pair, new Set(pins.map(normalized))),
  ];
}

function defectsOfBlock({ block, invariant, source, verdict }: ReadKey): DefectOfKeys[] {
  const place = { source: source?.range ?? null, target: invariant.range };
  if (block.holds === 'private') return [{ messageId: 'private', facts: {}, ...place }];
  const reason = block.defects[0]?.what ?? (block.damaged ? 'packets' : verdict === 'invalid' ? 'signature' : null);
  return reason === null ? [] : [{ messageId: source ? 'inherited' : 'broken', facts: { reason }, ...place }];
}

/** What a key says of its own end. Where its signatures do not hold it says nothing: that is told instead. */
function defectsOfKey({ block: { key }, invariant, source, verdict }: ReadKey, today: string | null): DefectOfKeys[] {
  if (!key || verdict === 'invalid') return [];
  const place = { source: source?.range ?? null, target: invariant.range };
  const target = groupedFingerprint(key.fingerprint);
  if (key.revoked) return [{ messageId: 'revoked', facts: { target }, ...place }];
  if (key.expires === null || today === null || today < key.expires) return [];
  return [{ messageId: 'expired', facts: { target, date: key.expires }, ...place }];
}

/**
 * Fingerprints in the text that are none of the keys'. One that is nearly a key's is a mistake or worse; one that is not may belong to a
 * key that is published elsewhere, unless the text names no more fingerprints than it has keys.
 */
function wrongFingerprints({ keys, known: all, fingerprints }: KeysOfPair): DefectOfKeys[] {
  const known = keys.flatMap(({ block: { key, defects } }) => (key && defects.length === 0 ? [key] : []));
  if (known.length === 0) return [];
  const claims = fingerprints.map((invariant) => ({ invariant, digits: normalized(invariant.value) }));
  const isComplete = new Set(claims.map(({ digits }) => digits)).size <= known.length;
  return claims
    .filter(({ digits }) => !all.some((fingerprint) => fingerprint.endsWith(digits)))
    .flatMap(({ invariant, digits }) => {
      const meant = nearest(digits, known);
      if (meant.similarity < alike && !isComplete) return [];
      const facts = { source: groupedFingerprint(meant.digits), target: invariant.raw };
      return [{ messageId: 'fingerprint' as const, facts, source: null, target: invariant.range }];
    });
}

function nearest(digits: string, keys: readonly PublicKey[]): { readonly digits: string; readonly similarity: number } {
  return keys
    .map(({ fingerprint }) => fingerprint.slice(-digits.length))
    .map((own) => ({ digits: own, similarity: similarity(own, digits) }))
    .toSorted((one, other) => other.similarity - one.similarity)[0]!;
}

/** Keys whose owner's address is nearly one that the text names, and none that it names. */
function otherOwners({ keys, emails }: KeysOfPair): DefectOfKeys[] {
  return keys.flatMap(({ block: { key }, invariant, source }) => {
    const owners = (key?.userIds ?? []).flatMap((userId) => /[^\s<>@]{1,64}@[^\s<>@]{1,255}/.exec(userId)?.[0] ?? []);
    if (emails.some(({ value }) => owners.some((owner) => owner.toLowerCase() === value.toLowerCase()))) return [];
    const meant = owners
      .flatMap((owner) => emails.map(({ value }) => ({ owner, value, similarity: similarity(owner, value) })))
      .toSorted((one, other) => other.similarity - one.similarity)[0];
    if (!meant || meant.similarity < alike) return [];
    const facts = { source: meant.value, target: meant.owner };
    return [{ messageId: 'owner' as const, facts, source: source?.range ?? null, target: invariant.range }];
  });
}

function notPinned({ keys, fingerprints }: KeysOfPair, pins: ReadonlySet<string>): DefectOfKeys[] {
  if (pins.size === 0) return [];
  const published: (readonly [string, Invariant, Invariant | null])[] = [
    ...keys.flatMap(({ block: { key }, invariant, source }) =>
      key ? [[key.fingerprint, invariant, source] as const] : [],
    ),
    ...fingerprints.map((invariant) => [normalized(invariant.value), invariant, null] as const),
  ];
  return published
    .filter(([digits]) => ![...pins].some((pin) => pin.endsWith(digits)))
    .map(([digits, invariant, source]) => ({
      messageId: 'pinned',
      facts: { target: groupedFingerprint(digits) },
      source: source?.range ?? null,
      target: invariant.range,
    }));
}

function normalized(fingerprint: string): string {
  return fingerprint
    .toUpperCase()
    .replace(/^0X/, '')
    .replace(/[^0-9A-F]/g, '');
}
