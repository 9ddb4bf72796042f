import type { Block, Document, Invariant, InvariantKind } from '../types.ts';

/** An invariant and the block that it stands in. */
export interface Placed {
  readonly invariant: Invariant;
  readonly block: Block;
}

const known = new WeakMap<Document, ReadonlyMap<InvariantKind, readonly Placed[]>>();

/** The invariants of a kind in a document, in reading order. All kinds are told apart in one go, once for all translations of a source. */
export function invariantsOfKind(document: Document, kind: InvariantKind): readonly Placed[] {
  let byKind = known.get(document);
  if (!byKind) {
    byKind = readKinds(document);
    known.set(document, byKind);
  }
  return byKind.get(kind) ?? [];
}

function readKinds({ blocks }: Document): ReadonlyMap<InvariantKind, readonly Placed[]> {
  const byKind = new Map<InvariantKind, Placed[]>();
  for (const block of blocks)
    for (const invariant of block.invariants) {
      const placed = byKind.get(invariant.kind);
      if (placed) placed.push({ invariant, block });
      else byKind.set(invariant.kind, [{ invariant, block }]);
    }
  return byKind;
}
