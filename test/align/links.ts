import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import type { Bead, Bitext } from '../../src/types.ts';

/** Aligns two texts, read as Markdown unless `form` says plain text. */
export function align(source: string, target: string, locale = 'ko', form: '.md' | '.txt' = '.md'): Bitext {
  return alignDocuments(
    parseDocument({ path: 'en.md', locale: 'en', text: source }),
    parseDocument({ path: `${locale}${form}`, locale, text: target }),
  );
}

/** Beads as `0+1>2`: positions of the parts of the source and of the target; `-` for an empty side, `~` before what is moved. */
export function written(beads: readonly Bead<{ readonly index: number }>[]): string {
  const side = (parts: readonly { readonly index: number }[]): string =>
    parts.map(({ index }) => index).join('+') || '-';
  return beads.map(({ source, target, moved }) => `${moved ? '~' : ''}${side(source)}>${side(target)}`).join(' ');
}
