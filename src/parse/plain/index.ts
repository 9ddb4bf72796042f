import type { LostMarkup } from '../../types.ts';
import type { Draft } from '../draft.ts';

export function looksPlain(_text: string, extension: string): boolean {
  return extension === '.txt';
}
/** Until the reader of plain text lands: one paragraph per run of lines. */
export function readPlain(text: string): { drafts: Draft[]; lost: LostMarkup[] } {
  const drafts = [...text.matchAll(/(?:.*\S.*(?:\n|$))+/g)].map(
    (match): Draft => ({
      kind: 'paragraph',
      depth: 0,
      id: null,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/\s+/g, ' ').trim(),
      spans: [{ role: 'text', start: match.index, end: match.index + match[0].length }],
      containers: [],
      language: null,
      row: null,
    }),
  );
  return { drafts, lost: [] };
}
