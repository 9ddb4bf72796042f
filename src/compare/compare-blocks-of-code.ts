import { groupedFingerprint, readKeyBlock } from '../invariants/openpgp/key-block.ts';
import type { PublicKey } from '../invariants/openpgp/public-key.ts';
import type { Bitext, Invariant } from '../types.ts';
import { type CodeDifference, compareCode } from './code/compare-code.ts';
import type { Rewording } from './code/rewording.ts';
import type { Difference, KindComparison } from './compare-invariants.ts';
import { type IdentityOptions, keyOf } from './identity-options.ts';
import { ownLetters } from './own-letters.ts';

/** A comparison of code or keys, with the lines in which changed blocks differ. A block that is only translated is `comments`, not `changed`. */
export function withLines(
  comparison: KindComparison,
  kind: 'code' | 'pgp-block',
  bitext: Bitext,
  identity: IdentityOptions,
): KindComparison {
  if (!comparison.differences.some(({ messageId }) => messageId === 'changed')) return comparison;
  const rewording: Rewording = {
    own: ownLetters(bitext.source.locale, bitext.target.locale),
    key: (of, value, side) => keyOf(of, bitext, identity)(value, side),
  };
  const differences = comparison.differences.map((difference): Difference => {
    if (difference.messageId !== 'changed') return difference;
    const { source, target } = difference;
    const replaced = kind === 'pgp-block' ? replacedKey(source.invariant, target.invariant) : null;
    const lines =
      replaced ??
      compareCode(
        { invariant: source.invariant, document: bitext.source, language: source.block.language },
        { invariant: target.invariant, document: bitext.target, language: target.block.language },
        kind === 'code' ? rewording : null,
      );
    const isReworded = lines.length > 0 && lines.every(({ messageId }) => messageId === 'comments');
    return { messageId: isReworded ? 'comments' : 'changed', source, target, lines };
  });
  return { ...comparison, differences };
}

/** A comparison of inline code, without what is written in the target's own script: `ignore-comments`. */
export function withoutWords(comparison: KindComparison, { source, target }: Bitext): KindComparison {
  const own = ownLetters(source.locale, target.locale);
  const isWording = ({ target: found }: Difference): boolean =>
    found !== null && (own?.test(found.invariant.raw) ?? false);
  return { ...comparison, differences: comparison.differences.filter((difference) => !isWording(difference)) };
}

/** The difference between two intact keys that are not the same key: that one has taken the other's place says more than their lines. */
function replacedKey(source: Invariant, target: Invariant): CodeDifference[] | null {
  const keys = [source, target].map(({ raw }) => readKeyBlock(raw));
  if (keys.some((block) => !block?.key || block.defects.length > 0)) return null;
  const [from, to] = keys.map((block) => block!.key!);
  if (from!.fingerprint === to!.fingerprint) return null;
  const facts = { source: nameOfKey(from!), target: nameOfKey(to!) };
  return [{ messageId: 'replaced', facts, source: source.range, target: target.range, isWhole: false }];
}

function nameOfKey({ fingerprint, userIds }: PublicKey): string {
  return [groupedFingerprint(fingerprint), ...userIds.slice(0, 1)].join(' ');
}
