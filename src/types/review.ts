import type { Finding, HistoryVia, InvariantKind, Level, Locale, Proof, SectionStateName, WordRun } from '../types.ts';

/** A section whose source is not what it was when it was translated, with all that a translator needs to bring it up to date. */
export interface SectionDrift {
  readonly state: SectionStateName;
  /** Headings of the source and of the translation; null where nothing answers the section. */
  readonly title: string;
  readonly targetTitle: string | null;
  /** 1-based lines at which both sections start. */
  readonly line: number;
  readonly targetLine: number | null;
  /** The section of the source as it was (null where it was none), as it is, and what the translation says; as written. */
  readonly before: string | null;
  readonly after: string;
  readonly translation: string | null;
  readonly reasons: readonly string[];
  readonly words: number;
  readonly diff: readonly WordRun[];
  readonly translated: {
    readonly commit: string | null;
    readonly date: string | null;
    readonly via: HistoryVia | null;
  };
  /** The commit in which the source came to say what it says. */
  readonly changed: { readonly commit: string | null; readonly date: string | null };
}

/** What a reader has to be sure of first, gravest first. */
export type Risk = 'contact' | 'deadline' | 'obligation' | 'prose';

/** A section that a change touched on one side. Lines are 1-based and those of the state that still has it. */
export interface TouchedSection {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly line: number;
  readonly kind: 'changed' | 'cosmetic' | 'added' | 'removed';
  /** Words that changed. */
  readonly words: number;
}

/** A passage on one side, before and after a change: plain text, and the words that differ. Null where it was not, or is no more. */
export interface Passage {
  readonly before: string | null;
  readonly after: string | null;
  /** 1-based line of the passage as it is, or null. */
  readonly line: number | null;
  readonly diff: readonly WordRun[];
}

/** Prose that a change touched: somebody who knows both languages has to read it. */
export interface ReviewItem {
  readonly risk: Risk;
  /** Titles of the sections; empty before the first heading or where there is none. */
  readonly section: string;
  readonly targetSection: string;
  readonly source: Passage | null;
  readonly target: Passage | null;
}

/** What a change did to a pair. */
export interface DocumentReview {
  readonly locale: Locale;
  readonly source: string | null;
  readonly target: string | null;
  readonly touched: { readonly source: readonly TouchedSection[]; readonly target: readonly TouchedSection[] };
  /** Sections of the translation that were changed although neither their source was, nor anything about them had to be mended. */
  readonly outOfScope: readonly TouchedSection[];
  /** Findings that were not there before, that are no more, and that were there already. */
  readonly introduced: readonly Finding[];
  readonly repaired: readonly Finding[];
  readonly remaining: readonly Finding[];
  readonly proof: Proof | null;
  /** For each kind of which every value stands in the translation as it does in the source: a digest of the values, sorted. */
  readonly identical: Readonly<Partial<Record<InvariantKind, string>>>;
  readonly needsReader: readonly ReviewItem[];
  /** What could not be judged. `uncertain`: so many touched passages have no counterpart that is sure. */
  readonly notJudged: {
    readonly uncertain: number;
    readonly isPlain: boolean;
    readonly hasNoHistory: boolean;
  };
}

/** The review of a change. */
export interface ReviewReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'diglot'; readonly version: string };
  readonly sourceLocale: Locale;
  /** The reference as given, and the commit from which the change went off. */
  readonly base: { readonly reference: string; readonly commit: string };
  /** Null: the files as they lie in the folder. */
  readonly head: { readonly reference: string; readonly commit: string } | null;
  readonly documents: readonly DocumentReview[];
  readonly summary: {
    /** Pairs that the change touched, and all there are. */
    readonly touched: number;
    readonly documents: number;
    /** Pairs that could not be judged; absent where there is none. */
    readonly unjudged?: number;
    readonly introduced: Readonly<Record<Level, number>>;
    readonly repaired: number;
    readonly remaining: number;
    readonly outOfScope: number;
    readonly needsReader: number;
    /** Errors of structure and identity that were there before in documents that the change touched. */
    readonly standing: number;
  };
}
