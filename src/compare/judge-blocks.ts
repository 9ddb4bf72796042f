import type { Bitext, Block, Range } from '../types.ts';
import { type LanguageVerdict, languageJudge } from './language.ts';
import { isSubstantial } from './lost-parts.ts';

/** A block of the target with what its language looks like. */
export interface JudgedBlock {
  readonly block: Block;
  readonly source: Range | null;
  readonly verdict: LanguageVerdict;
  /** True for a block that is not translated where all of its words are the alternative texts of images: badges and screenshots, with or without a link around them. */
  readonly isPictures: boolean;
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
      .map((block) => {
        const verdict = judge(wording, block.prose, block.kind === 'heading');
        const written = bitext.target.text.slice(block.range.start.offset, block.range.end.offset);
        return { block, source, verdict, isPictures: verdict !== 'translated' && isPictures(written) };
      });
  });
}

/** Images, links around nothing and the tags that place them: what a row of badges is written with. */
const image = /!\[[^[\]]{0,500}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])?/g;
const emptyLink = /\[\s{0,20}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])?/g;
const placing = /<\/?(?:img|picture|source|a|p|br|div|center)(?:\s[^<>]{0,4000})?>/gi;

function isPictures(written: string): boolean {
  if (!/!\[|<img/i.test(written)) return false;
  const rest = written.replace(image, '').replace(emptyLink, '').replace(placing, '');
  return !/\p{L}/u.test(rest);
}
