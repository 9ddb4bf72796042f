import { spanOf } from '../invariants/span.ts';
import type { Draft } from './draft.ts';

const begin = /-----BEGIN PGP [A-Z ]{1,40}-----/;
const end = /-----END PGP [A-Z ]{1,40}-----/;

/**
 * Makes one code block of a PGP block that stands outside a fence: CommonMark reads it as paragraphs (a `=` line may even
 * become a heading underline), though its bytes are what matters. A block that never closes is left as it is.
 */
export function mergeArmor(drafts: readonly Draft[], text: string): readonly Draft[] {
  if (!begin.test(text)) return drafts;
  const merged: Draft[] = [];
  let position = 0;
  while (position < drafts.length) {
    const last = armorEnd(drafts, position, text);
    if (last === null) merged.push(drafts[position]!);
    else merged.push(...armorDrafts(drafts[position]!, drafts[last]!, text));
    position = (last ?? position) + 1;
  }
  return merged;
}

/** The draft in which the armor that opens in a draft closes, or null where none opens, or code or another opening comes first. */
function armorEnd(drafts: readonly Draft[], first: number, text: string): number | null {
  const slice = (draft: Draft): string => text.slice(draft.start, draft.end);
  if (drafts[first]!.kind === 'code' || !begin.test(slice(drafts[first]!))) return null;
  for (let last = first; last < drafts.length; last++) {
    if (drafts[last]!.kind === 'code' || (last > first && begin.test(slice(drafts[last]!)))) return null;
    if (end.test(slice(drafts[last]!))) return last;
  }
  return null;
}

/** What stands before the block in its first draft, the block, and what stands after it in its last. */
function armorDrafts(first: Draft, last: Draft, text: string): Draft[] {
  const from = text.indexOf('-----BEGIN PGP ', first.start);
  const closing = end.exec(text.slice(Math.max(last.start, from), last.end));
  const to = Math.max(last.start, from) + (closing ? closing.index + closing[0].length : 0);
  const bare = { depth: 0, id: null, row: null };
  const block: Draft = {
    ...first,
    ...bare,
    kind: 'code',
    start: from,
    end: to,
    text: text.slice(from, to),
    spans: [spanOf('code', from, to)],
  };
  const lead = part(first, first.start, from, text);
  const rest = part({ ...last, ...bare, kind: 'paragraph' }, to, last.end, text);
  return [...(lead ? [lead] : []), block, ...(rest ? [rest] : [])];
}

function part(draft: Draft, start: number, stop: number, text: string): Draft | null {
  const slice = text.slice(start, stop);
  if (!/\S/.test(slice)) return null;
  const spans = draft.spans
    .filter((span) => span.start < stop && span.end > start)
    .map(({ role, text: own, ...at }) => spanOf(role, Math.max(start, at.start), Math.min(stop, at.end), own));
  return { ...draft, start, end: stop, text: slice.replace(/\s+/g, ' ').trim(), spans };
}
