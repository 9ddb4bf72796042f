import type { DocumentReport, Finding, Level, Place, Report } from '../types.ts';

/** A finding with its document, and the file that it is shown in. */
export interface Listed {
  readonly finding: Finding;
  readonly document: DocumentReport;
  /** The target; the source where there is no target. */
  readonly path: string;
  /** The place in `path`; null for a finding of the document as a whole. */
  readonly place: Place | null;
}

/** Levels, the most serious first. */
export const levels: readonly Level[] = ['error', 'warning', 'note'];

/** All findings in the order of the report. */
export function listFindings({ documents }: Report): Listed[] {
  return documents.flatMap((document) =>
    document.findings.map((finding) => ({
      finding,
      document,
      path: document.target ?? document.source ?? '',
      place: document.target === null ? finding.source : finding.target,
    })),
  );
}

/** The most serious first; among equals the order stays. */
export function mostSeriousFirst(listed: readonly Listed[]): Listed[] {
  return levels.flatMap((level) => listed.filter(({ finding }) => finding.level === level));
}

/** True where findings of a level fail the run. */
export function fails(level: Level, failOn: Level | 'never'): boolean {
  return failOn !== 'never' && levels.indexOf(level) <= levels.indexOf(failOn);
}
