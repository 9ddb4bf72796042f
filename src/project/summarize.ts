import type { DocumentReport, Level, Proof, Summary, Verified } from '../types.ts';
import { type DocumentFigures, figuresOf, findingsIn } from './kept-report.ts';

/** Counts over all documents, and how many pairs could not be judged. The lowest confidence is that of the weakest link, null where nothing is linked. */
export function summarize(documents: readonly DocumentReport[], unjudged: number = 0): Summary {
  return summarizeFigures(
    documents.map((document) => figuresOf(document)),
    unjudged,
  );
}

/** The same of the figures of the documents. */
export function summarizeFigures(documents: readonly DocumentFigures[], unjudged: number): Summary {
  const count = (level: Level): number => documents.reduce((total, { findings }) => total + findings[level], 0);
  return {
    documents: documents.length,
    documentsWithFindings: documents.filter((figures) => findingsIn(figures) > 0).length,
    ...(unjudged > 0 ? { unjudged } : {}),
    waived: documents.reduce((total, { waived }) => total + waived, 0),
    findings: { error: count('error'), warning: count('warning'), note: count('note') },
    proof: sumProofs(documents.flatMap(({ proof }) => proof ?? [])),
  };
}

function sumProofs(proofs: readonly Proof[]): Summary['proof'] {
  const confidences = proofs.flatMap(({ lowestConfidence }) => lowestConfidence ?? []);
  return {
    sections: sumCounts(
      proofs.map(({ sections }) => sections),
      { source: 0, target: 0, linked: 0 },
    ),
    blocks: sumCounts(
      proofs.map(({ blocks }) => blocks),
      { source: 0, target: 0, linked: 0, translated: 0 },
    ),
    // Not spread into Math.min: there may be more documents than a call takes arguments.
    lowestConfidence: confidences.length === 0 ? null : confidences.reduce((low, next) => Math.min(low, next)),
    invariants: sumInvariants(proofs.map(({ invariants }) => invariants)),
  };
}

function sumCounts<Key extends string>(parts: readonly Counts<Key>[], zero: Counts<Key>): Counts<Key> {
  const total: Record<Key, number> = { ...zero };
  const keys = Object.keys(zero) as Key[];
  for (const part of parts) for (const key of keys) total[key] += part[key];
  return total;
}

type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** Kinds in alphabetical order, so that the same documents give the same bytes whichever of them holds a kind first. */
function sumInvariants(parts: readonly Proof['invariants'][]): Proof['invariants'] {
  const byKind = new Map<string, Verified[]>();
  for (const part of parts)
    for (const [kind, verified] of Object.entries(part)) {
      const known = byKind.get(kind);
      if (known) known.push(verified);
      else byKind.set(kind, [verified]);
    }
  const ordered = [...byKind].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(ordered.map(([kind, verified]) => [kind, sumCounts(verified, zeroVerified)]));
}

const zeroVerified: Verified = { source: 0, identical: 0, differing: 0 };
