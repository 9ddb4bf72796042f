import type { BlockEvidence } from './block-evidence.ts';
import { scoreBlocks } from './block-model.ts';
import type { RegionStep, Side } from './region.ts';

/** What it costs a link that the blocks stand in parts of the documents that are not linked: only what shares a lot is. */
const elsewhereCost = 8;
/** Terms that stand in more unlinked blocks of a document do not tie two of them together. */
const maximumHolders = 3;
/** Terms that must tie two blocks before they are compared. */
const minimumTies = 2;

/**
 * Links between blocks that were moved to another part of the document: those that no region linked (`free`, by position) and
 * that share rare terms, the best first. Headings that open sections are linked with their sections alone.
 */
export function linkStragglers(
  source: Side,
  target: Side,
  free: { readonly source: Uint8Array; readonly target: Uint8Array },
  evidence: BlockEvidence,
): RegionStep[] {
  const candidates = tiedBlocks(source, target, free, evidence)
    .map(([from, to]) => ({ from, to, score: scoreBlocks(evidence, from, 1, to, 1) - elsewhereCost }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  const steps: RegionStep[] = [];
  for (const { from, to, score } of candidates) {
    if (free.source[from] === 0 || free.target[to] === 0) continue;
    free.source[from] = 0;
    free.target[to] = 0;
    steps.push({ source: from, sources: 1, target: to, targets: 1, score, inOrder: false, rival: 0, region: 1 });
  }
  return steps;
}

function tiedBlocks(
  source: Side,
  target: Side,
  free: { readonly source: Uint8Array; readonly target: Uint8Array },
  evidence: BlockEvidence,
): [number, number][] {
  const rare = {
    source: rareTerms('source', source, free, evidence),
    target: rareTerms('target', target, free, evidence),
  };
  const ties = new Map<number, number>();
  for (const [id, froms] of rare.source)
    for (const from of froms)
      for (const to of rare.target.get(id) ?? []) {
        const pair = from * target.blocks.length + to;
        ties.set(pair, (ties.get(pair) ?? 0) + 1);
      }
  return [...ties]
    .filter(([, count]) => count >= minimumTies)
    .map(([pair]) => [Math.floor(pair / target.blocks.length), pair % target.blocks.length]);
}

/** Terms that stand in a few unlinked blocks of one side, with these blocks. */
function rareTerms(
  side: 'source' | 'target',
  { blocks, opens }: Side,
  free: { readonly source: Uint8Array; readonly target: Uint8Array },
  evidence: BlockEvidence,
): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  const { starts, ids } = evidence.terms[side];
  blocks.forEach((_, position) => {
    if (free[side][position] === 0 || opens[position] === 1) return;
    for (let at = starts[position]!; at < starts[position + 1]!; at++) {
      const holder = holders.get(ids[at]!);
      if (!holder) holders.set(ids[at]!, [position]);
      else if (holder.length <= maximumHolders) holder.push(position);
    }
  });
  for (const [id, holder] of holders) if (holder.length > maximumHolders) holders.delete(id);
  return holders;
}
