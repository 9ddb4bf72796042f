import type { Level } from '../../types.ts';
import type { Style } from './style.ts';
import type { Words } from './words.ts';

/** What every part of the report is drawn with. */
export interface Canvas {
  /** Columns. */
  readonly width: number;
  readonly style: Style;
  readonly words: Words;
}

/** Ranks of levels, the most serious highest. */
export const levelRank: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1 };
