import type { Document, DocumentReport } from '../types.ts';

/** A pair at one time: its documents (null where there was none) and its report, with the states of its sections. */
export interface PairState {
  readonly source: Document | null;
  readonly target: Document | null;
  readonly report: DocumentReport;
  /** Whether anything was known of its past. */
  readonly hasHistory: boolean;
}
