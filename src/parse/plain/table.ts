/** A stretch of a line, with the display column at which it starts. Offsets are 0-based into the document, `end` exclusive. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/** A row as it was recovered: for each column the pieces of its cell, top down; empty for an empty cell. */
export interface RecoveredRow {
  readonly header: boolean;
  /** Positions of its first and last line among the lines, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly cells: readonly (readonly Piece[])[];
}

/** A table recovered from lines: its rows in reading order, and the position of its last line, which may be a border. */
export interface RecoveredTable {
  readonly rows: readonly RecoveredRow[];
  readonly last: number;
  /** True for bars and dashes as Markdown has them. */
  readonly marked: boolean;
}

/** A cell's text: its pieces joined by a blank, except where a hyphen shows that an identifier was broken. */
export function cellText(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    const broken = /[0-9A-Za-z]-$/.test(text) && /^[0-9A-Za-z]/.test(piece.text);
    text += (text && !broken ? ' ' : '') + piece.text.replace(/\s+/g, ' ');
  }
  return text;
}
