import {
  type KeyBlock,
  readKeyBlock,
  type SignatureVerdict,
  type SignatureVerdicts,
} from '../invariants/openpgp/key-block.ts';
import type { Bitext, Document, Invariant, InvariantKind } from '../types.ts';
import { invariantsOfKind } from './invariants-of-kind.ts';

/** A PGP block of the target, read. */
export interface ReadKey {
  readonly block: KeyBlock;
  readonly invariant: Invariant;
  /** The same block in the source, or null where the source has no such bytes. */
  readonly source: Invariant | null;
  /** What openpgp said of its signatures; null where it was not asked, or could not tell. */
  readonly verdict: SignatureVerdict | null;
}

/** What a document says of its keys: the blocks, and in the text around them fingerprints and addresses. */
export interface KeysOfPair {
  readonly keys: readonly ReadKey[];
  /** Fingerprints of all keys and subkeys of both sides; those of damaged blocks are left out. */
  readonly known: readonly string[];
  readonly fingerprints: readonly Invariant[];
  /** Of both sides. */
  readonly emails: readonly Invariant[];
}

/** Reads the keys of the target. */
export function readKeys({ source, target }: Bitext, verdicts: SignatureVerdicts): KeysOfPair {
  const blocks = invariantsOf(target, 'pgp-block');
  if (blocks.length === 0) return { keys: [], known: [], fingerprints: [], emails: [] };
  const originals = invariantsOf(source, 'pgp-block');
  return {
    keys: blocks.flatMap((invariant) => {
      const block = readKeyBlock(invariant.raw);
      const original = originals.find(({ value }) => value === invariant.value) ?? null;
      const verdict = verdicts.get(invariant.value) ?? null;
      return block ? [{ block, invariant, source: original, verdict }] : [];
    }),
    known: [...blocks, ...originals].flatMap(({ raw }) => fingerprintsOf(readKeyBlock(raw))),
    fingerprints: invariantsOf(target, 'digest').filter(({ raw }) => isFingerprint(raw)),
    // The source's as well: an address that the translation changed is reported as that, not as a key of somebody else.
    emails: [...invariantsOf(target, 'email'), ...invariantsOf(source, 'email')],
  };
}

function fingerprintsOf(block: KeyBlock | null): string[] {
  return block?.key && block.defects.length === 0 ? [block.key.fingerprint, ...block.key.subkeys] : [];
}

function invariantsOf(document: Document, kind: InvariantKind): Invariant[] {
  return invariantsOfKind(document, kind).map(({ invariant }) => invariant);
}

/** Written as OpenPGP's fingerprints and key ids are: in groups of four, or with `0x`. Forty digits alone may be a commit. */
function isFingerprint(raw: string): boolean {
  return /^(?:[0-9A-Fa-f]{4}[ \u00a0]{1,2}){9}[0-9A-Fa-f]{4}$|^0x(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{16}|[0-9A-Fa-f]{40})$/.test(
    raw,
  );
}
