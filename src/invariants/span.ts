/** What a stretch of text is, as far as the finders of invariants care. */
export type SpanRole = 'text' | 'inline-code' | 'code' | 'destination' | 'html' | 'data';

/** A stretch of a document's text in which invariants are looked for. Offsets are 0-based, `end` exclusive. */
export interface Span {
  readonly role: SpanRole;
  readonly start: number;
  readonly end: number;
  /**
   * The text to look at where it is not the document's own between `start` and `end`: a table cell recovered from
   * several lines. What is found in it gets the range of the whole span.
   */
  readonly text: string | undefined;
}

/** A span, with the text to look at where it is not the document's own. All are made here: they are read faster where they are alike. */
export function spanOf(role: SpanRole, start: number, end: number, text?: string): Span {
  return { role, start, end, text };
}
