import type { DocumentReport, Level, Proof } from '../types.ts';

/** What is counted of a document's report. */
export interface DocumentFigures {
  readonly findings: Readonly<Record<Level, number>>;
  readonly waived: number;
  readonly proof: Proof | null;
}

/** The figures of a report that is there as a whole. */
export function figuresOf({ findings, waived, proof }: DocumentReport): DocumentFigures {
  const levels = { error: 0, warning: 0, note: 0 };
  for (const { level } of findings) levels[level]++;
  return { findings: levels, waived: waived?.length ?? 0, proof };
}

/** How many findings a report has. */
export function findingsIn({ findings }: DocumentFigures): number {
  return findings.error + findings.warning + findings.note;
}

/**
 * The report of a document as an earlier run has written it. Most runs ask no more of it than its figures and its JSON: it is parsed when
 * somebody looks into it, once.
 */
export class KeptReport {
  readonly figures: DocumentFigures;
  /** In UTF-8, indented as it stands in a project's report (`documentJson`). */
  readonly json: Buffer;
  #report: DocumentReport | null = null;

  constructor(figures: DocumentFigures, json: Buffer) {
    this.figures = figures;
    this.json = json;
  }

  get report(): DocumentReport {
    return (this.#report ??= JSON.parse(this.json.toString()) as DocumentReport);
  }
}

/** The JSON of a document's report as it stands in a project's report, as `renderJson` writes it: two lists hold it, and indent it by four blanks. */
export function documentJson(report: DocumentReport): string {
  return JSON.stringify([[report]], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
}
