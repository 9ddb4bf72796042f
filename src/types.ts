import type { Root } from 'mdast';

/** A BCP 47 language tag, for example `en`, `ko`, `zh-TW`. */
export type Locale = string;

/** A place in a text. Line and column are 1-based, offset is 0-based; columns and offsets count UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a text; `end` is exclusive, as in unist and SARIF. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** What must survive translation unchanged, by the way in which it is found and compared. */
export type InvariantKind =
  | 'pgp-block'
  | 'email'
  | 'url'
  | 'version'
  | 'code'
  | 'inline-code'
  | 'identifier'
  | 'digest'
  | 'phone'
  | 'key'
  | 'payment-address'
  | 'placeholder'
  | 'pattern'
  | 'number'
  | 'date'
  | 'duration';

/** One thing in a block that must survive translation. Compare `value` (canonical), show `raw` (as written). */
export interface Invariant {
  readonly kind: InvariantKind;
  readonly value: string;
  readonly raw: string;
  readonly range: Range;
  /** For a version: the boundary that words around it set, where there is one (`1.12 and earlier`). */
  readonly bound?: StatedBound | undefined;
}

/** How a value limits what is said; `lower` and `upper` leave open whether the value itself is included (`after`, `안에`). */
export type Bound = 'at-least' | 'more-than' | 'lower' | 'at-most' | 'less-than' | 'upper';

/** A boundary as it is worded; `raw` is the wording together with the value. */
export interface StatedBound {
  readonly bound: Bound;
  readonly raw: string;
}

/**
 * How clearly a text states a value: in `digits`, in `words` that can mean nothing else (`two weeks`), or `implied` by words that
 * may mean something else (`a day`, `first`, `한`). What is implied can answer a value, and is never asked for.
 */
export type Statement = 'digits' | 'words' | 'implied';

/** A value that is translated and must stay equal. `value` is canonical: `1200`, `50 %`, `14 day`, `2025-05-03`, `--05-03`, `T15:00 UTC`. */
export interface Value extends Invariant {
  readonly kind: 'number' | 'date' | 'duration';
  /** The number alone, or null for a date. */
  readonly amount: number | null;
  /** What is counted, where that is told (`day`, `business-day`, `%`, `USD`), else null. */
  readonly unit: string | null;
  readonly stated: Statement;
  /** The canonical value that it has in another reading, where the words leave both open (`443만`: only 443, or 4,430,000). */
  readonly otherwise?: string | undefined;
}

/** What a block is. A list item's first paragraph is the `list-item`; its other blocks follow as blocks of their own. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'code'
  | 'html'
  | 'front-matter'
  | 'definition'
  | 'rule';

/** One cell of a table row: its plain text, and its place (without the bars and the padding). */
export interface Cell {
  readonly text: string;
  readonly range: Range;
}

/** Where a block stands in a table. `header` is true for the row of column titles; `table` numbers the tables of a document from 0. */
export interface RowPlace {
  readonly table: number;
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

/** The smallest thing that is aligned. Blocks are leaves: they follow one another in reading order and never overlap. */
export interface Block {
  readonly kind: BlockKind;
  /** Position among `Document.blocks`, 0-based. */
  readonly index: number;
  /** Position of its section among `Document.sections`, 0-based. */
  readonly section: number;
  /** The text a reader sees, white space folded; for code the content without its fence, exactly. */
  readonly text: string;
  /** The words only: `text` without inline code, markup and invariants. Empty for code. */
  readonly prose: string;
  readonly range: Range;
  /** In reading order; ranges do not overlap, except that a `pgp-block` or `code` holds no others. */
  readonly invariants: readonly Invariant[];
  /** Numbers, dates and durations in its words, in reading order; those of a range (`3–5 days`) share their place. */
  readonly values: readonly Value[];
  /** Kinds of the containers around it, outermost first: `['list', 'quote']`. */
  readonly containers: readonly ('list' | 'quote' | 'footnote')[];
  /** The info string's first word of a fenced code block, else null. */
  readonly language: string | null;
  /** Set for table rows only. */
  readonly row: RowPlace | null;
}

/** A heading and what follows it up to the next heading of any depth. The first section may have no heading (depth 0, empty title). */
export interface Section {
  /** Position among `Document.sections`, 0-based. */
  readonly index: number;
  /** The explicit id (`{#id}`, `{/*id*\/}`, `[[id]]`, `<a id>`), or null where there is none. */
  readonly id: string | null;
  /** 1–6, or 0 for what stands before the first heading. */
  readonly depth: number;
  readonly title: string;
  /** The heading block first, where there is one. */
  readonly blocks: readonly Block[];
  readonly range: Range;
  /** Index of the enclosing section, or null. */
  readonly parent: number | null;
}

/** One kind of mark that a document should have had and lost, with the lines (1-based) at which the structure was recovered. */
export interface LostMarkup {
  readonly what: 'heading' | 'list-item' | 'table' | 'code' | 'pgp-block';
  readonly lines: readonly number[];
}

/** A policy read as structure. */
export interface Document {
  readonly path: string;
  readonly locale: Locale;
  /** As decoded; offsets count into it. A byte order mark, where there is one, is its first character. */
  readonly text: string;
  /** `plain`: no Markdown marks were found and the structure was recovered. */
  readonly form: 'markdown' | 'plain';
  /** The Markdown tree; null where the text was read as plain. */
  readonly tree: Root | null;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly lost: readonly LostMarkup[];
  /** Why a text that looks like Markdown was read as plain, or null. */
  readonly fallback: 'too-deep' | 'too-costly' | null;
}

/** Why two parts were linked, strongest first. `weight` is the share of the evidence, 0–1. */
export interface LinkReason {
  readonly what:
    | 'id'
    | 'invariants'
    | 'words'
    | 'loan-words'
    | 'dictionary'
    | 'same-text'
    | 'shape'
    | 'length'
    | 'order'
    | 'neighbours'
    | 'key';
  readonly weight: number;
  /** The tokens shared, at most a few; empty for shape, length and order. */
  readonly shared: readonly string[];
}

/** One alignment unit (Gale & Church 1993): n source parts linked to m target parts; either side may be empty, not both. */
export interface Bead<T> {
  readonly source: readonly T[];
  readonly target: readonly T[];
  /** Probability that the link is right, 0–1. For a bead with an empty side: that its part has no counterpart. */
  readonly confidence: number;
  /** True where the target part stands in another order than the source part among its linked siblings. */
  readonly moved: boolean;
  readonly reasons: readonly LinkReason[];
}

/** Two documents and how their parts are linked. Beads follow the target's order; those with no target stand where they are missing. */
export interface Bitext {
  readonly source: Document;
  readonly target: Document;
  readonly sections: readonly Bead<Section>[];
  readonly blocks: readonly Bead<Block>[];
}

/** How serious a finding is. */
export type Level = 'error' | 'warning' | 'note';

export type Category = 'identity' | 'security' | 'structure' | 'markup' | 'language' | 'meaning' | 'drift' | 'waiver';

/** Values that a message words and a machine reads. */
export type Facts = Readonly<Record<string, string | number>>;

/** A place in a document with the text around it, for display: 1-based, `endColumn` exclusive. */
export interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What stands at the place, with the rest of its line before and after; each cut to a display length. */
  readonly snippet: Snippet;
}

/** Text at a place. A cut is shown by `…` at the outer end of `before` or `after`, or inside `text`. */
export interface Snippet {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** What a rule reports. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly category: Category;
  readonly level: Level;
  readonly message: string;
  readonly facts: Facts;
  /** Title of the source section, or of the target section where nothing in the source answers it; empty before the first heading. */
  readonly section: string;
  /** Title of the target section that the finding stands in; empty before the first heading or where there is none. */
  readonly targetSection: string;
  readonly source: Place | null;
  readonly target: Place | null;
  readonly fingerprint: string;
  /** A digest of the blocks on both sides: it changes when either text does, so that a waiver bound to it dies with the text. */
  readonly content: string;
  readonly fixable: boolean;
  /** The edit of the target that mends it; absent where it takes a translator. */
  readonly fix?: Fix | undefined;
}

/** An edit of the target: what stands at the place (1-based, `endColumn` exclusive) becomes `text`. */
export interface Fix {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** A finding that somebody accepted, with where that is said and why. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly by: 'comment' | 'file' | 'baseline';
  /** Empty for a baseline, which gives none. */
  readonly reason: string;
}

/** How many invariants of a kind the source holds, how many stand unchanged in the target, and how many differ or are new there. */
export interface Verified {
  readonly source: number;
  readonly identical: number;
  readonly differing: number;
}

/** A key that the target publishes. */
export interface ProvenKey {
  /** Upper case, no blanks; null where the block cannot be read as a key. */
  readonly fingerprint: string | null;
  /** Days as `YYYY-MM-DD`, UTC; `expires` is null for a key that never does. */
  readonly created: string | null;
  readonly expires: string | null;
  /** `intact`: checksum and packets are right, and nobody has verified the key's signatures; `valid`: these as well. */
  readonly state: 'valid' | 'intact' | 'expired' | 'revoked' | 'broken';
}

/** What was checked in a pair: the basis of the closing summary. */
export interface Proof {
  readonly form: Document['form'];
  readonly sections: { readonly source: number; readonly target: number; readonly linked: number };
  readonly blocks: {
    readonly source: number;
    readonly target: number;
    readonly linked: number;
    readonly translated: number;
  };
  /** Lowest confidence among the linked blocks, or null where none is linked. */
  readonly lowestConfidence: number | null;
  readonly invariants: Readonly<Partial<Record<InvariantKind | 'advisory', Verified>>>;
  /** The public keys in the target, in reading order; absent where there are none. */
  readonly keys?: readonly ProvenKey[];
}

/** A section or block link in JSON. */
export interface Alignment {
  readonly sections: readonly {
    readonly source: SectionPlace | null;
    readonly target: SectionPlace | null;
    readonly confidence: number;
    readonly moved: boolean;
    readonly reasons: readonly LinkReason[];
  }[];
  readonly blocks: readonly {
    readonly source: readonly BlockPlace[];
    readonly target: readonly BlockPlace[];
    readonly confidence: number;
    readonly moved: boolean;
    readonly reasons: readonly LinkReason[];
  }[];
}

export interface SectionPlace {
  readonly line: number;
  readonly depth: number;
  readonly title: string;
}

export interface BlockPlace {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: BlockKind;
}

/** What a stretch of a block is to its reader; `syntax` are the marks of Markdown themselves. */
export type SpanStyle = 'strong' | 'emphasis' | 'deleted' | 'code' | 'link' | 'syntax';

/** A stretch of a text, as offsets (0-based, UTF-16 units, `end` exclusive). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A block as it is written, for reports that show the documents. All offsets count into `TextSide.text`. */
export interface TextBlock extends Stretch {
  readonly kind: BlockKind;
  /** 1–6 for a heading, else 0. */
  readonly depth: number;
  readonly containers: Block['containers'];
  /** Cells of a table row, in order; absent elsewhere. */
  readonly cells?: readonly Stretch[];
  /** True for the row of column titles; absent elsewhere. */
  readonly header?: boolean;
  /** In order of their start; an outer one comes before what it holds. */
  readonly styles: readonly (Stretch & { readonly style: SpanStyle })[];
  /** What must survive translation. `verified`: it stands unchanged in the linked blocks of the other side. */
  readonly invariants: readonly (Stretch & { readonly kind: InvariantKind; readonly verified: boolean })[];
}

/** One document of a pair: its text as decoded, and its blocks. */
export interface TextSide {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

/** How blocks are linked, in the order in which they are to be shown. Numbers are positions among the blocks of their side. */
export interface TextBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
  readonly moved: boolean;
}

/** Both documents of a pair and their beads: what a report that shows the texts needs. A side that does not exist is null. */
export interface Texts {
  readonly source: TextSide | null;
  readonly target: TextSide | null;
  readonly beads: readonly TextBead[];
}

/** What is reported of one pair. A missing translation has no `target`, an orphan no `source`. Paths are relative to where it ran, with `/`. */
export interface DocumentReport {
  readonly locale: Locale;
  readonly source: string | null;
  readonly target: string | null;
  readonly findings: readonly Finding[];
  /** Absent where nothing is waived. */
  readonly waived?: readonly WaivedFinding[];
  readonly proof: Proof | null;
  /** Findings that were there before the commit from which on they are reported; absent without one. */
  readonly passedOver?: readonly Finding[];
  /** How each section stands to its source; absent where nothing is known of the pair's past. */
  readonly sections?: readonly SectionReport[];
  readonly alignment?: Alignment;
  /** Only where it was asked for: it is as long as both documents. */
  readonly texts?: Texts;
}

/** From where it is known which source a section was translated from: `diglot.lock.json`, a stamp in the translation, or git. */
export type HistoryVia = 'lock' | 'stamp' | 'git';

/** The source as it once was. */
export interface SourceRevision {
  readonly text: string;
  /** The commit at which it was so, or null where only its content is known. */
  readonly commit: string | null;
}

/** Where one part of a text is, and the commit in which it came to say what it says; null where that is not known or not yet committed. */
export interface PartOrigin {
  /** 1-based line of the part's heading; 1 for what stands before the first. */
  readonly line: number;
  readonly commit: string | null;
  /** ISO 8601, of the commit. */
  readonly date: string | null;
}

/** Which source a section of a translation was made from. */
export interface SectionHistory extends PartOrigin {
  /** An index into `PairHistory.revisions`; `present` for the source as it is; null where it is not known. */
  readonly revision: number | 'present' | null;
  readonly via: HistoryVia | null;
  /**
   * Why the revision is not known. `lost`: the source is known to have changed, but not what it said. `shallow`: the clone ends before.
   * `no-source`: there was no source at that commit. `elsewhere`: source and translation are in different repositories.
   */
  readonly unknown: 'lost' | 'shallow' | 'no-source' | 'elsewhere' | 'no-history' | null;
  /** Whether the section is as somebody accepted it; null where nobody accepts sections of this document. */
  readonly review: 'accepted' | 'changed' | 'never' | null;
}

/** What keeps the past of some pairs from being known, or known in full. */
export interface HistoryNote {
  /** `stray-stamp`: a translation names a version of its source that nothing here knows. */
  readonly what: 'no-history' | 'shallow' | 'elsewhere' | 'stray-stamp';
  /** How many pairs it concerns. */
  readonly pairs: number;
  /** One of them: the translation's path, and of a stamp its key and value. */
  readonly example: string;
}

/** What is known of the past of a pair: plain data, read from git and the lock before the pair is checked. */
export interface PairHistory {
  readonly revisions: readonly SourceRevision[];
  /** By line in the target, ascending. */
  readonly sections: readonly SectionHistory[];
  /** By line in the source, ascending; empty where nothing changed. */
  readonly origins: readonly PartOrigin[];
}

/**
 * How a section of a translation stands to its source. `stale`: the source changed since it was translated; `stale-cosmetic`: in layout or spelling
 * alone. `unreviewed`: others of the document were accepted, this one not as it is. `unknown`: nothing tells which source it was made from.
 */
export type SectionStateName =
  | 'current'
  | 'stale'
  | 'stale-cosmetic'
  | 'missing'
  | 'extra'
  | 'untranslated'
  | 'unreviewed'
  | 'unknown';

/** A run of a section's words: kept, only in the text as it was, or only in the text as it is. */
export interface WordRun {
  readonly what: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The state of a section in JSON. */
export interface SectionReport {
  readonly state: SectionStateName;
  readonly source: SectionPlace | null;
  readonly target: SectionPlace | null;
  /** From where it is known which source it was translated from, and the commit that it was then; null where it is not known. */
  readonly via: HistoryVia | null;
  readonly commit: string | null;
  readonly date: string | null;
  /** For a stale section: in which commit the source came to say what it says, why that matters, and how many words changed. */
  readonly changed: {
    readonly commit: string | null;
    readonly date: string | null;
    readonly reasons: readonly string[];
    readonly words: number;
    /** The words of the source then and now, in order; only beside the texts of the documents. */
    readonly diff?: readonly WordRun[];
  } | null;
}

/** Counts over all documents. */
export interface Summary {
  readonly documents: number;
  readonly documentsWithFindings: number;
  /** Pairs that could not be judged and are none of the documents; absent where there is none. */
  readonly unjudged?: number;
  /** Findings that a comment, a waiver or the baseline accepts. */
  readonly waived: number;
  readonly findings: Readonly<Record<Level, number>>;
  readonly proof: Omit<Proof, 'form' | 'keys'>;
}

/** A pair that could not be judged, because a side of it cannot be read for one: nothing is known of it. */
export interface UnjudgedPair {
  readonly locale: Locale;
  readonly source: string;
  readonly target: string;
  /** Why, in the language of the run; sentences without a full stop, one a line. */
  readonly message: string;
}

/** The result of a run: plain JSON, from which every format can be rendered again. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'diglot'; readonly version: string };
  /** The locale of the sources. */
  readonly sourceLocale: Locale;
  readonly documents: readonly DocumentReport[];
  readonly summary: Summary;
  /** Pairs that could not be judged and are not among the documents; absent where there are none. */
  readonly unjudged?: readonly UnjudgedPair[];
  /**
   * The commit from which on findings are reported (`check --since`): those that were there before are only counted, and so are the pairs
   * that were not touched since.
   */
  readonly since?: {
    readonly reference: string;
    readonly commit: string;
    readonly passedOver: number;
    readonly untouched: number;
  };
  /** What keeps the past of pairs from being known; absent where nobody asked for it. */
  readonly history?: readonly HistoryNote[];
  /** Which share of the pairs it is of; absent where it is of all. */
  readonly shard?: Shard;
}

/** The share of the pairs that one of several machines checked. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
  /** A digest of how all pairs were divided: shares of different plans do not fit together. */
  readonly plan: string;
  /** For each document its position, 0-based, among the pairs of all shares. */
  readonly positions: readonly number[];
  /** How many pairs of the share could not be judged. */
  readonly failures: number;
}

export type * from './types/review.ts';
