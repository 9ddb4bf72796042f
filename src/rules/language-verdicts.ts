import { isSubstantial } from '../compare/lost-parts.ts';
import { judgeLanguage, type LanguageVerdict } from '../compare/language.ts';
import type { Block, Range } from '../types.ts';
import type { PairContext } from './pair-context.ts';

/** A block of the target with what its language looks like. */
export interface JudgedBlock {
  readonly block: Block;
  readonly source: Range | null;
  readonly verdict: LanguageVerdict;
}

/** Judges every block of the target that has prose. Code, comments and link definitions have none. */
export function* judgeBlocks({ bitext }: PairContext): Iterable<JudgedBlock> {
  const locales = { source: bitext.source.locale, target: bitext.target.locale };
  for (const bead of bitext.blocks) {
    const wording = bead.source.map((block) => block.prose).join(' ');
    const [first] = bead.source;
    const source = first ? { start: first.range.start, end: bead.source.at(-1)!.range.end } : null;
    for (const block of bead.target)
      if (block.prose && (isSubstantial(block) || block.kind === 'front-matter'))
        yield { block, source, verdict: judgeLanguage(wording, block.prose, locales) };
  }
}

/** What a finding about a block's language names: the words that were judged, and the block's text as its identity. */
export function wordsOf(block: Block): { target: string; kind: string } {
  return { target: block.prose, kind: block.kind };
}
