import type { Bitext, Block, Range } from '../types.ts';
import { type LanguageVerdict, languageJudge } from './language.ts';
import { isSubstantial } from './lost-parts.ts';

/** A block of the target with what its language looks like. */
export interface JudgedBlock {
  readonly block: Block;
  readonly source: Range | null;
  readonly verdict: LanguageVerdict;
}

/** Judges every block of the target that has prose. Code, comments and link definitions have none. */
export function judgeBlocks(bitext: Bitext): JudgedBlock[] {
  const judge = languageJudge({ source: bitext.source.locale, target: bitext.target.locale });
  return bitext.blocks.flatMap((bead) => {
    const wording = bead.source.map((block) => block.prose).join(' ');
    const [first] = bead.source;
    const source = first ? { start: first.range.start, end: bead.source.at(-1)!.range.end } : null;
    return bead.target
      .filter((block) => block.prose && (isSubstantial(block) || block.kind === 'front-matter'))
      .map((block) => ({ block, source, verdict: judge(wording, block.prose) }));
  });
}
