import type { Bitext, Block, Range } from '../types.ts';
import { type LanguageVerdict, languageJudge } from './language.ts';
import { isSubstantial } from './lost-parts.ts';
import { spanOf } from './placement.ts';

/** A block of the target with what its language looks like. */
export interface JudgedBlock {
  readonly block: Block;
  /** The blocks of the source that it is linked to; may be empty. */
  readonly sources: readonly Block[];
  readonly verdict: LanguageVerdict;
  /** True for a block that is not translated where all of its words are the alternative texts of images: badges and screenshots, with or without a link around them. */
  readonly isPictures: boolean;
}

/** Judges every block of the target that has prose. Code, comments and link definitions have none. */
export function judgeBlocks(bitext: Bitext): JudgedBlock[] {
  const judge = languageJudge({ source: bitext.source.locale, target: bitext.target.locale });
  const judged: JudgedBlock[] = [];
  for (const bead of bitext.blocks) {
    const sources = bead.source;
    for (const block of bead.target) {
      if (!isWorded(block)) continue;
      const wording = sources.length === 1 ? sources[0]!.prose : sources.map(({ prose }) => prose).join(' ');
      const verdict = judge(wording, block.prose, block.kind === 'heading');
      const isOfPictures = verdict !== 'translated' && isPictures(bitext.target.text, block);
      judged.push({ block, sources, verdict, isPictures: isOfPictures });
    }
  }
  return judged;
}

/** Where the source of a judged block stands; null where it has none. */
export function sourceOf({ sources }: JudgedBlock): Range | null {
  return sources.length > 0 ? spanOf(sources) : null;
}

function isWorded(block: Block): boolean {
  return block.prose !== '' && (isSubstantial(block) || block.kind === 'front-matter');
}

/** Images, links around nothing and the tags that place them: what a row of badges is written with. */
const image = /!\[[^[\]]{0,500}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])?/g;
const emptyLink = /\[\s{0,20}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])?/g;
const placing = /<\/?(?:img|picture|source|a|p|br|div|center)(?:\s[^<>]{0,4000})?>/gi;

function isPictures(text: string, { range }: Block): boolean {
  const written = text.slice(range.start.offset, range.end.offset);
  if (!/!\[|<img/i.test(written)) return false;
  const rest = written.replace(image, '').replace(emptyLink, '').replace(placing, '');
  return !/\p{L}/u.test(rest);
}
