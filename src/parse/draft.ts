import type { Span } from '../invariants/span.ts';
import type { BlockKind } from '../types.ts';

/** A block as a reader (Markdown or plain) hands it over: offsets instead of points, spans instead of invariants. */
export interface Draft {
  readonly kind: BlockKind;
  /** 1–6 for a heading that opens a section, else 0. */
  readonly depth: number;
  /** The explicit id of a heading, or null. */
  readonly id: string | null;
  /** 0-based offsets into the document's text; drafts come in reading order and do not overlap. */
  readonly start: number;
  readonly end: number;
  /** As `Block.text`. */
  readonly text: string;
  /** In reading order, not overlapping, inside the draft. */
  readonly spans: readonly Span[];
  readonly containers: readonly ('list' | 'quote' | 'footnote')[];
  readonly language: string | null;
  readonly row: DraftRow | null;
}

/** A table row as a reader hands it over; `table` numbers the tables of the document from 0. */
export interface DraftRow {
  readonly table: number;
  readonly header: boolean;
  readonly cells: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}
