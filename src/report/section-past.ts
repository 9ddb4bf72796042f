import type { DocumentReport, SectionReport } from '../types.ts';

/** Sections whose source changed since they were translated. */
export function staleSections({ sections = [] }: DocumentReport): SectionReport[] {
  return sections.filter(({ state }) => state === 'stale');
}

/** How many sections of the source are known to be up to date, and of how many that is known; null where nothing is known. */
export function currentSections({ sections = [] }: DocumentReport): { current: number; known: number } | null {
  const known = sections.filter(({ source, state }) => source !== null && state !== 'unknown' && state !== 'extra');
  const current = known.filter(
    ({ state }) => state === 'current' || state === 'stale-cosmetic' || state === 'unreviewed',
  );
  return known.length === 0 ? null : { current: current.length, known: known.length };
}

/** The day of the earliest change that some sections lack, or null where none is dated. */
export function oldestChange(stale: readonly SectionReport[]): string | null {
  return stale.flatMap(({ changed }) => changed?.date?.slice(0, 10) ?? []).toSorted()[0] ?? null;
}
