import type { Category, Level, Locale } from '../../types.ts';
import type { Language } from '../terminal/words.ts';

/**
 * What the page's script reads. It makes elements and sets their text; it never parses anything as HTML. Keys are short where they occur
 * once for every word of a document.
 */
export interface PageData {
  readonly language: Language;
  readonly documents: readonly PageHead[];
  readonly rules: Readonly<Record<string, string>>;
}

/** A pair as the overview knows it; its texts are in a `PageDocument` of their own, read when it is opened. */
export interface PageHead {
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  readonly source: string | null;
  readonly target: string | null;
  readonly findings: readonly PageFinding[];
  /** One line on what was compared and is the same; empty where nothing was. */
  readonly proof: string;
}

/** A finding as it is listed. */
export interface PageFinding {
  /** Tells it from all others of its document; part of a deep link. */
  readonly id: string;
  readonly rule: string;
  readonly category: Category;
  readonly level: Level;
  readonly message: string;
  readonly section: string;
  /** `line:column`, or empty. */
  readonly source: string;
  readonly target: string;
  /** Why it is accepted, where it is; else absent. */
  readonly waived?: string;
  /** Position of its section and row in the `PageDocument`; absent for a finding of the document as a whole. */
  readonly at?: readonly [section: number, row: number];
}

/** The texts of a pair, section by section. */
export interface PageDocument {
  readonly sections: readonly PageSection[];
}

/** A section of either text, or two that are linked; titles are empty where there is none. */
export interface PageSection {
  readonly source: string;
  readonly target: string;
  readonly depth: number;
  /** What became of its source since it was translated; absent where it is current or nothing is known. */
  readonly stale?: PageChange;
  readonly rows: readonly PageRow[];
}

/** A change of the source: when, how many words, and the words themselves where they are known: `[what, text]`. */
export interface PageChange {
  readonly date: string;
  readonly words: number;
  readonly diff: readonly (readonly ['same' | 'removed' | 'added', string])[];
}

/** A bead: the blocks of both sides that are linked. */
export interface PageRow {
  readonly s: readonly PageBlock[];
  readonly t: readonly PageBlock[];
  /** `m`oved, or `u`nsure how it is linked. */
  readonly is?: 'm' | 'u';
  /** Positions among the findings of the document. */
  readonly f?: readonly number[];
}

/** A block: `k`ind, `n`umber of its line, `d`epth (of a heading, or of nesting), and its runs, or those of each cell. */
export interface PageBlock {
  readonly k: string;
  readonly n: number;
  readonly d?: number;
  readonly q?: 1;
  readonly r?: readonly Run[];
  readonly c?: readonly (readonly Run[])[];
}

/**
 * Text with marks, each one letter: `s`trong, `e`mphasis, `x` deleted, `c`ode, `l`ink, `m`ark of Markdown, `q`uote mark of a further line, `v`erified, `i`nvariant that is not,
 * `d`iffers, `h`idden character; with a number, the finding that it belongs to. Without marks, the text alone.
 */
export type Run = string | readonly [text: string, marks: string, finding?: number];
