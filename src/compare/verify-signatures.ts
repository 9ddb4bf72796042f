import type { SignatureVerdict, SignatureVerdicts } from '../invariants/openpgp/key-block.ts';
import type { Document } from '../types.ts';
import { invariantsOfKind } from './invariants-of-kind.ts';

/**
 * Verifies the signatures that the keys in some documents bear of themselves. Asynchronous, and therefore a step of its own before a pair
 * is compared. It depends on the documents alone: what a key says of a day is for the rules, which know what day it is.
 */
export async function verifySignatures(documents: readonly Document[]): Promise<SignatureVerdicts> {
  const blocks = new Set(
    documents.flatMap((document) => invariantsOfKind(document, 'pgp-block').map(({ invariant }) => invariant.value)),
  );
  const verdicts = new Map<string, SignatureVerdict>();
  if (blocks.size === 0) return verdicts;
  const { verifyKey } = await import('../invariants/openpgp/verify-key.ts');
  for (const block of blocks) {
    const verdict = await verifyKey(block);
    if (verdict) verdicts.set(block, verdict);
  }
  return verdicts;
}
