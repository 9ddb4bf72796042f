import type { SignatureVerdict } from '../invariants/openpgp/key-block.ts';
import type { PublicKey } from '../invariants/openpgp/public-key.ts';
import type { Block, InvariantKind, Proof, ProvenKey, Verified } from '../types.ts';
import { defectsOfKeys } from '../compare/key-defects.ts';
import { isSubstantial } from '../compare/lost-parts.ts';
import { comparedKinds, type PairContext } from './pair-context.ts';

/** What the check of a pair covered: counts of what was linked, of what stands unchanged and of what is translated. */
export function proofOf(context: PairContext): Proof {
  const { source, target, sections, blocks } = context.bitext;
  const headed = (list: readonly { depth: number }[]): number => list.filter((section) => section.depth > 0).length;
  const untranslated = new Set<Block>();
  for (const { block, verdict } of context.notTranslated())
    if (verdict !== 'nothing-to-translate') untranslated.add(block);
  let [linked, translated, lowest, isAnyLinked] = [0, 0, 1, false];
  for (const bead of blocks) {
    if (bead.source.length === 0 || bead.target.length === 0) continue;
    linked += substantial(bead.source);
    let isWorded = false;
    for (const block of bead.target) {
      if (!isSubstantial(block)) continue;
      isWorded = true;
      if (!untranslated.has(block)) translated++;
    }
    if (!isWorded) continue;
    isAnyLinked = true;
    lowest = Math.min(lowest, bead.confidence);
  }
  return {
    form: target.form,
    sections: {
      source: headed(source.sections),
      target: headed(target.sections),
      linked: sections.filter(({ source: [one], target: [other] }) => one && other && one.depth > 0 && other.depth > 0)
        .length,
    },
    blocks: {
      source: substantial(source.blocks),
      target: substantial(target.blocks),
      linked,
      translated,
    },
    lowestConfidence: isAnyLinked ? lowest : null,
    invariants: verified(context),
    ...keysOf(context),
  };
}

function substantial(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) if (isSubstantial(block)) count++;
  return count;
}

function keysOf(context: PairContext): Pick<Proof, 'keys'> {
  const keys = context.keys().keys.filter(({ block }) => block.holds === 'public');
  if (keys.length === 0) return {};
  const broken = new Set(
    defectsOfKeys({ keys, known: [], fingerprints: [], emails: [] }, context.today, []).flatMap(
      ({ messageId, target }) => (messageId === 'broken' || messageId === 'inherited' ? [target] : []),
    ),
  );
  return {
    keys: keys.map(({ block: { key }, invariant, verdict }) => ({
      fingerprint: key?.fingerprint ?? null,
      created: key?.created ?? null,
      expires: key?.expires ?? null,
      state: !key || broken.has(invariant.range) ? 'broken' : stateOf(key, context.today, verdict),
    })),
  };
}

function stateOf(key: PublicKey, today: string | null, verdict: SignatureVerdict | null): ProvenKey['state'] {
  if (key.revoked) return 'revoked';
  if (key.expires !== null && today !== null && today >= key.expires) return 'expired';
  return verdict === 'valid' ? 'valid' : 'intact';
}

function verified(context: PairContext): Proof['invariants'] {
  const counts: Partial<Record<InvariantKind | 'advisory', Verified>> = {};
  for (const kind of comparedKinds) {
    const { source, identical, differences } = context.compared(kind);
    const differing = differences.filter(({ messageId }) => messageId !== 'comments').length;
    if (source > 0 || differing > 0) counts[kind] = { source, identical, differing };
  }
  for (const { kind, ...verifiedValues } of context.values().counts)
    if (verifiedValues.source > 0 || verifiedValues.differing > 0) counts[kind] = verifiedValues;
  const { source, identical, differences } = context.tables;
  if (source > 0 || differences.length > 0) counts.advisory = { source, identical, differing: differences.length };
  return counts;
}
