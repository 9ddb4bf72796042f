import type { DocumentReport } from '../types.ts';

/** How a section stands to its source over time, as far as reports tell it. */
export interface SectionPast {
  readonly state: string;
  readonly source: { readonly line: number; readonly title: string } | null;
  readonly target: { readonly line: number; readonly title: string } | null;
  readonly changed: {
    readonly commit: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly words: number;
    /** The words of the source then and now; absent where the report does not hold them. */
    readonly diff?: readonly { readonly what: 'same' | 'removed' | 'added'; readonly text: string }[];
  } | null;
}

/** The past of each section of a pair, or null where nothing is known of it: then nothing may be called up to date. */
export function pastOf(document: DocumentReport): readonly SectionPast[] | null {
  return (document as { readonly sections?: readonly SectionPast[] }).sections ?? null;
}

/** Sections whose source changed since they were translated. */
export function staleSections(document: DocumentReport): SectionPast[] {
  return pastOf(document)?.filter(({ state }) => state === 'stale') ?? [];
}

/** The day of the earliest change that some sections lack, or null where none is dated. */
export function oldestChange(stale: readonly SectionPast[]): string | null {
  return stale.flatMap(({ changed }) => changed?.date?.slice(0, 10) ?? []).toSorted()[0] ?? null;
}
