import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { createPairContext, type PairContext } from '../../src/rules/pair-context.ts';

/** An English text and its Korean translation, parsed, aligned and ready to be compared. */
export function contextOf(source: string, target: string): PairContext {
  return createPairContext(
    alignDocuments(
      parseDocument({ path: 'en/policy.md', locale: 'en', text: source }),
      parseDocument({ path: 'ko/policy.md', locale: 'ko', text: target }),
    ),
  );
}
