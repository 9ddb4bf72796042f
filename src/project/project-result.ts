import type { DocumentReport, Report } from '../types.ts';
import { documentJson, KeptReport } from './kept-report.ts';
import type { Pair } from './pair.ts';

/** A report but for its documents. */
export type ReportHead = Omit<Report, 'documents'>;

/** A pair that could not be judged, by a user error or a bug; it has cost nothing else. */
export interface Failure {
  readonly pair: Pair;
  readonly error: unknown;
}

/** The report of what could be judged, and what could not be. */
export class ProjectResult {
  readonly head: ReportHead;
  /** In the order of their pairs. */
  readonly failures: readonly Failure[];
  readonly #documents: readonly (DocumentReport | KeptReport)[];
  #report: Report | null = null;

  constructor(head: ReportHead, documents: readonly (DocumentReport | KeptReport)[], failures: readonly Failure[]) {
    this.head = head;
    this.failures = failures;
    this.#documents = documents;
  }

  /** The whole report. What is kept from earlier runs is parsed for it. */
  get report(): Report {
    if (this.#report) return this.#report;
    const { schemaVersion, tool, sourceLocale, ...rest } = this.head;
    const documents = this.#documents.map((document) => (document instanceof KeptReport ? document.report : document));
    this.#report = { schemaVersion, tool, sourceLocale, documents, ...rest };
    return this.#report;
  }

  /** The JSON of each document's report, one by one, as it stands in the whole report; what is kept is not parsed for it. */
  *documentsJson(): Generator<string | Buffer> {
    for (const document of this.#documents)
      yield document instanceof KeptReport ? document.json : documentJson(document);
  }

  /** The same with more in its head. */
  with(more: Partial<ReportHead>): ProjectResult {
    return new ProjectResult({ ...this.head, ...more }, this.#documents, this.failures);
  }
}
