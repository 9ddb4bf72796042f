import type { Finding, Place } from '../types.ts';

/** What to put in place of what stands in the target. */
export interface Replacement {
  readonly place: Place;
  readonly text: string;
}

/**
 * The edit that puts the source's value back, or null where none is certain: the finding must be fixable, and what it says of the target
 * must be exactly what stands at its place, not a cut or a part of it.
 */
export function replacementOf({ fixable, facts, target }: Finding): Replacement | null {
  const { source: expected, target: found } = facts;
  if (!fixable || !target || typeof expected !== 'string' || typeof found !== 'string') return null;
  const { startLine, endLine, startColumn, endColumn, snippet } = target;
  const isExact = startLine === endLine && endColumn - startColumn === found.length && snippet.text === found;
  return isExact && !expected.includes('\n') ? { place: target, text: expected } : null;
}
