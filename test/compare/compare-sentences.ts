import { expect, it } from 'vitest';
import { check } from '../findings-of.ts';

/** Findings about values as `rule message source → target`. */
export function differences(source: string, target: string, locale = 'ko'): string[] {
  return check(source, target, { locale })
    .filter(({ category }) => category === 'meaning')
    .map(({ ruleId, messageId, facts }) =>
      `${ruleId.replace('mismatched-', '')} ${messageId} ${facts['source'] ?? ''} → ${facts['target'] ?? ''}`.trim(),
    );
}

/** An English sentence, a good translation, a translation with one value wrong, and what is said of that. */
export type Row = readonly [source: string, right: string, wrong: string, finding: string];

/** Tests that the right translation of each row is silent, and the wrong one has its one finding. */
export function compare(rows: readonly Row[], locale = 'ko'): void {
  it.each(rows)('silent: %s', (source, right) => {
    expect(differences(source, right, locale)).toEqual([]);
  });

  it.each(rows)('found: %s', (source, _right, wrong, finding) => {
    expect(differences(source, wrong, locale)).toEqual([finding]);
  });
}
