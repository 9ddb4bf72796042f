import type { DocumentReview, Finding, Level, ReviewReport } from '../types.ts';

/** Counts over the pairs that a change touched; `documents` is how many pairs there are in all, `unjudged` how many of them could not be judged. */
export function summarizeReview(
  reviews: readonly DocumentReview[],
  documents: number,
  unjudged: number = 0,
): ReviewReport['summary'] {
  const introduced = reviews.flatMap((review) => review.introduced);
  const count = (level: Level): number => introduced.filter((finding) => finding.level === level).length;
  const sum = (of: (review: DocumentReview) => number): number =>
    reviews.reduce((total, review) => total + of(review), 0);
  return {
    touched: reviews.length,
    documents,
    ...(unjudged > 0 ? { unjudged } : {}),
    introduced: { error: count('error'), warning: count('warning'), note: count('note') },
    repaired: sum(({ repaired }) => repaired.length),
    remaining: sum(({ remaining }) => remaining.length),
    outOfScope: sum(({ outOfScope }) => outOfScope.length),
    needsReader: sum(({ needsReader }) => needsReader.length),
    standing: sum(({ remaining }) => remaining.filter(isStanding).length),
  };
}

/** Errors that nobody may leave standing in a document that he touches: what readers are misled by, whoever caused it. */
export function isStanding({ level, category }: Finding): boolean {
  return level === 'error' && (category === 'structure' || category === 'identity' || category === 'security');
}
