import { diffWords } from '../compare/drift/change.ts';
import { countKeys, overlap } from '../compare/drift/match-sections.ts';
import { wordTokens } from '../compare/drift/tokens.ts';
import type { Block, Document, Passage } from '../types.ts';

/** Passages that share less of their words are two passages, not one that was rewritten. */
const leastShared = 0.3;

/** A block that a change touched: as it was, as it is, or both. */
export interface TouchedBlock {
  readonly before: Block | null;
  readonly after: Block | null;
  /** Title of the section that it stands in, or stood in where it is no more; empty before the first heading. */
  readonly section: string;
}

/**
 * The blocks with prose that differ between two states of a text: what was added or rewritten, with what it was, in the order of the text as it
 * is; then what was taken out. A block that only moved is not among them.
 */
export function touchedBlocks(before: Document | null, after: Document | null): TouchedBlock[] {
  const [gone, come] = unmatched(proseOf(before), proseOf(after));
  const titleOf = (document: Document | null, block: Block): string => document?.sections[block.section]?.title ?? '';
  const rest = new Set(gone);
  const former = new Map<Block, Block>();
  const link = (block: Block, other: Block | undefined): void => {
    if (!other) return;
    former.set(block, other);
    rest.delete(other);
  };
  for (const block of come) link(block, mostAlike(block, [...rest]));
  // What shares few words but takes another's place in its section was rewritten.
  for (const block of come.filter((other) => !former.has(other)))
    link(
      block,
      [...rest].find((other) => other.kind === block.kind && titleOf(before, other) === titleOf(after, block)),
    );
  return [
    ...come.map((block) => ({ before: former.get(block) ?? null, after: block, section: titleOf(after, block) })),
    ...[...rest].map((block) => ({ before: block, after: null, section: titleOf(before, block) })),
  ];
}

/** A touched block as a report shows it. */
export function toPassage({ before, after }: TouchedBlock): Passage {
  return {
    before: before?.text ?? null,
    after: after?.text ?? null,
    line: after?.range.start.line ?? null,
    diff: diffWords(before?.text ?? '', after?.text ?? ''),
  };
}

/** A block that the change left as it was, beside one that it did not. */
export function unchangedPassage(blocks: readonly Block[]): Passage | null {
  const text = blocks.map((block) => block.text).join(' ');
  const [first] = blocks;
  return first ? { before: text, after: text, line: first.range.start.line, diff: [{ what: 'same', text }] } : null;
}

function proseOf(document: Document | null): Block[] {
  return document?.blocks.filter((block) => /\p{L}/u.test(block.prose) && block.kind !== 'definition') ?? [];
}

/** What stands on one side only, as often as it does more often there. */
function unmatched(before: readonly Block[], after: readonly Block[]): [Block[], Block[]] {
  const counts = new Map<string, number>();
  for (const { text } of before) counts.set(text, (counts.get(text) ?? 0) + 1);
  const come = after.filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
  const gone = before.toReversed().filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count > 0;
  });
  return [gone.toReversed(), come];
}

function mostAlike(block: Block, candidates: readonly Block[]): Block | undefined {
  const counts = countKeys(wordTokens(block.text));
  let best: Block | undefined;
  let most = leastShared;
  for (const candidate of candidates) {
    const shared = candidate.kind === block.kind ? overlap(countKeys(wordTokens(candidate.text)), counts) : 0;
    if (shared > most) [best, most] = [candidate, shared];
  }
  return best;
}
