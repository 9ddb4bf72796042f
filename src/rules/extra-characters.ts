import { extraCharacters } from '../compare/special-characters.ts';
import { holdsUnusual } from '../compare/unusual-characters.ts';
import { outsideChanges } from './changed-ranges.ts';
import type { RawFinding } from './define-rule.ts';
import type { PairContext } from './pair-context.ts';

/**
 * Findings of runs of characters that stand in the translation and not in the source, outside of what was changed anyway; each is mended by
 * taking them out. `belongs` says of an offset of a text whether the character there has a right to be.
 */
export function findExtraCharacters(
  context: PairContext,
  pattern: RegExp,
  belongs: (text: string, at: number) => boolean,
): RawFinding[] {
  const { bitext, placement } = context;
  if (!holdsUnusual(bitext.target)) return [];
  const found = extraCharacters(bitext, placement, pattern, belongs);
  return outsideChanges(found, context).map(({ name, count, source, target }) => ({
    messageId: 'extra',
    facts: { character: name, count },
    source,
    target,
    fix: { range: target, text: '' },
  }));
}
