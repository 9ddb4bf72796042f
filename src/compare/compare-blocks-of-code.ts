import type { Bitext } from '../types.ts';
import { compareCode } from './code/compare-code.ts';
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
  const rewording: Rewording = {
    own: ownLetters(bitext.source.locale, bitext.target.locale),
    key: (of, value, side) => keyOf(of, bitext, identity)(value, side),
  };
  const differences = comparison.differences.map((difference): Difference => {
    if (difference.messageId !== 'changed') return difference;
    const { source, target } = difference;
    const lines = compareCode(
      { invariant: source.invariant, document: bitext.source, language: source.block.language },
      { invariant: target.invariant, document: bitext.target, language: target.block.language },
      kind === 'code' ? rewording : null,
    );
    const isReworded = lines.length > 0 && lines.every(({ messageId }) => messageId === 'comments');
    return { messageId: isReworded ? 'comments' : 'changed', source, target, lines };
  });
  return { ...comparison, differences };
}
