import { createHash } from 'node:crypto';
import type { DocumentReview, Finding } from '../types.ts';
import type { PairState } from './pair-state.ts';
import { readingList } from './reading-list.ts';
import { outOfScope } from './scope.ts';
import { sideChanges } from './touched-sections.ts';

/** What a change did to a pair: `before` is null for a pair that there was not. A pure function of the two states. */
export function reviewPair(before: PairState | null, after: PairState): DocumentReview {
  const source = sideChanges(before?.source ?? null, after.source);
  const target = sideChanges(before?.target ?? null, after.target);
  const { introduced, repaired, remaining } = compareFindings(before?.report.findings ?? [], after.report.findings);
  const { items, uncertain } = readingList(before, after);
  const { report } = after;
  return {
    locale: report.locale,
    source: report.source,
    target: report.target,
    touched: { source: source.touched, target: target.touched },
    outOfScope: before && after.target ? outOfScope({ before, after, source, target, repaired }) : [],
    introduced,
    repaired,
    remaining,
    proof: report.proof,
    identical: identicalValues(after),
    needsReader: items,
    notJudged: {
      uncertain,
      isPlain: report.proof?.form === 'plain',
      hasNoHistory: !after.hasHistory,
    },
  };
}

/** Findings are the same where rule and fingerprint are; of several that are, as many as there were before remain. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): { introduced: Finding[]; repaired: Finding[]; remaining: Finding[] } {
  const keyOf = ({ ruleId, fingerprint }: Finding): string => `${ruleId} ${fingerprint}`;
  const rest = new Map<string, Finding[]>();
  for (const finding of before) rest.set(keyOf(finding), [...(rest.get(keyOf(finding)) ?? []), finding]);
  const introduced: Finding[] = [];
  const remaining: Finding[] = [];
  for (const finding of after) (rest.get(keyOf(finding))?.shift() ? remaining : introduced).push(finding);
  return { introduced, repaired: [...rest.values()].flat(), remaining };
}

/** Digests of the values of each kind that is wholly identical: equal digests in two reviews are equal values. */
function identicalValues({ source, report }: PairState): DocumentReview['identical'] {
  const invariants = source?.blocks.flatMap((block) => block.invariants) ?? [];
  const whole = Object.entries(report.proof?.invariants ?? {}).filter(
    ([, counts]) => counts.source > 0 && counts.identical === counts.source && counts.differing === 0,
  );
  return Object.fromEntries(
    whole.flatMap(([kind]) => {
      const values = invariants.filter((invariant) => invariant.kind === kind).map(({ value }) => value);
      if (values.length === 0) return [];
      const text = values.toSorted().join('\n');
      return [[kind, createHash('sha256').update(text).digest('hex').slice(0, 12)]];
    }),
  );
}
