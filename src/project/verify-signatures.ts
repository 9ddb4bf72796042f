import type { SignatureVerdict, SignatureVerdicts } from '../invariants/openpgp/key-block.ts';

const block = /-----BEGIN PGP PUBLIC KEY BLOCK-----[\s\S]{0,200000}?-----END PGP PUBLIC KEY BLOCK-----/g;

/**
 * Verifies the self-signatures of all public keys in some texts. Asynchronous, and therefore a step of its own before pairs are checked;
 * openpgp is loaded only where there is a key. Expiry is left to the rule, which knows the day: keys are verified as of their creation.
 */
export async function verifySignatures(texts: Iterable<string>): Promise<SignatureVerdicts> {
  const verdicts = new Map<string, SignatureVerdict>();
  for (const text of texts)
    for (const [armored] of text.includes('-----BEGIN PGP PUBLIC') ? text.matchAll(block) : []) {
      const found = await verify(armored);
      // Of two blocks for one key the worse counts.
      if (found && verdicts.get(found.fingerprint) !== 'invalid') verdicts.set(found.fingerprint, found.verdict);
    }
  return verdicts;
}

async function verify(armored: string): Promise<{ fingerprint: string; verdict: SignatureVerdict } | null> {
  const openpgp = await import('openpgp');
  try {
    const armoredKey = armored.replace(/^[ \t>]+/gm, '');
    const key = await openpgp.readKey({ armoredKey, config: { maxUserIDLength: 4096 } });
    const fingerprint = key.getFingerprint().toUpperCase();
    try {
      const at = new Date(key.getCreationTime().getTime() + 1000);
      await key.verifyPrimaryKey(at);
      return { fingerprint, verdict: 'valid' };
    } catch {
      return { fingerprint, verdict: 'invalid' };
    }
  } catch {
    return null;
  }
}
