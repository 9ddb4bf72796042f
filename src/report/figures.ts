import type { DocumentReport, Finding, Level, Locale, Place, Report } from '../types.ts';
import { levels } from './list-findings.ts';
import { currentSections, oldestChange, staleSections } from './section-past.ts';

/** What the worst thing about a pair is. `clean`: no finding at all. */
export type PairState = 'missing' | 'extra' | 'error' | 'stale' | 'warning' | 'note' | 'clean';

/** The figures of one pair. Shares are 0–1, and null where there is nothing to count. */
export interface PairFigures {
  readonly locale: Locale;
  readonly source: string | null;
  readonly target: string | null;
  readonly state: PairState;
  readonly findings: Readonly<Record<Level, number>>;
  /** Share of the source's blocks that are linked to translated ones. */
  readonly translated: number | null;
  /** Share of the source's sections that are translated and not stale; null where nothing is known of changes over time. */
  readonly current: number | null;
  readonly staleSections: number;
  /** The day (ISO) of the earliest change that the translation lacks; null where it lacks none or that is not known. */
  readonly oldest: string | null;
}

/** Figures over several pairs: of a locale, or of all. */
export interface TotalFigures {
  readonly documents: number;
  /** Pairs that could not be judged and count for nothing else. */
  readonly unjudged: number;
  readonly missing: number;
  readonly clean: number;
  readonly findings: Readonly<Record<Level, number>>;
  readonly translated: number | null;
  readonly current: number | null;
  readonly staleSections: number;
  readonly oldest: string | null;
}

/** Figures of every pair, in the order of the report. */
export function pairFigures({ documents }: Report): PairFigures[] {
  return documents.map((document) => {
    const { locale, source, target, findings, proof } = document;
    const stale = staleSections(document);
    const past = currentSections(document);
    const blocks = proof?.blocks;
    return {
      locale,
      source,
      target,
      state: stateOf(document, stale.length > 0),
      findings: countLevels(findings),
      translated:
        target === null ? 0 : share(blocks ? Math.min(blocks.translated, blocks.source) : null, blocks?.source),
      current: past ? share(past.current, past.known) : null,
      staleSections: stale.length,
      oldest: oldestChange(stale),
    };
  });
}

/** Sums over pairs; shares are those of the sums, so that a long document weighs more than a short one. */
export function totalFigures(
  report: Report,
  isCounted: (pair: Pick<DocumentReport, 'locale'>) => boolean = () => true,
): TotalFigures {
  const documents = report.documents.filter(isCounted);
  const figures = pairFigures({ ...report, documents });
  const proofs = documents.flatMap(({ proof }) => proof ?? []);
  const past = documents.flatMap((document) => currentSections(document) ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const stale = sum(figures.map(({ staleSections: count }) => count));
  // Of what has no translation nothing is up to date; where no past is known at all, nothing is said.
  const known =
    past.length === 0 ? 0 : sum(past.map(({ known: sections }) => sections)) + sum(documents.map(lostSections));
  return {
    documents: documents.length,
    unjudged: (report.unjudged ?? []).filter(isCounted).length,
    missing: figures.filter(({ state }) => state === 'missing').length,
    clean: figures.filter(({ state }) => state === 'clean').length,
    findings: countLevels(documents.flatMap(({ findings }) => findings)),
    translated: share(
      sum(proofs.map(({ blocks }) => Math.min(blocks.translated, blocks.source))),
      sum(proofs.map(({ blocks }) => blocks.source)) + sum(documents.map(untranslatedBlocks)),
    ),
    current: share(sum(past.map(({ current }) => current)), known),
    staleSections: stale,
    oldest: oldestChange(documents.flatMap(staleSections)),
  };
}

/** Blocks with words of a source that has no translation; none where the report does not hold its text. */
function untranslatedBlocks({ target, texts }: DocumentReport): number {
  if (target !== null) return 0;
  return texts?.source?.blocks.filter(({ kind }) => !wordless.has(kind)).length ?? 0;
}

/** Sections of a source that has no translation; none where the report does not hold its text. */
function lostSections({ target, texts }: DocumentReport): number {
  if (target !== null) return 0;
  return texts?.source?.blocks.filter(({ kind }) => kind === 'heading').length ?? 0;
}

const wordless: ReadonlySet<string> = new Set(['rule', 'definition', 'html', 'front-matter']);

/** The locales of a report in their order of appearance. */
export function localesOf({ documents }: Report): Locale[] {
  return [...new Set(documents.map(({ locale }) => locale))];
}

/** The text at a place of one side, or null where the report does not hold the texts. */
export function textAt({ texts }: DocumentReport, side: 'source' | 'target', place: Place): string | null {
  const text = texts?.[side]?.text;
  if (text === undefined) return null;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const inside = lines.slice(place.startLine - 1, place.endLine);
  const last = inside.length - 1;
  return inside
    .map((line, index) =>
      line.slice(index === 0 ? place.startColumn - 1 : 0, index === last ? place.endColumn - 1 : undefined),
    )
    .join('');
}

/** Words of a text as a translator counts them: runs of letters or digits; in scripts without spaces every character. */
export function countWords(text: string): number {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}’'])+/gu,
    ) ?? []
  ).length;
}

function stateOf({ source, target, findings }: DocumentReport, isStale: boolean): PairState {
  if (target === null) return 'missing';
  if (source === null) return 'extra';
  const worst = levels.find((level) => findings.some((finding) => finding.level === level));
  if (worst === 'error') return 'error';
  return isStale ? 'stale' : (worst ?? 'clean');
}

function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, note: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

function share(part: number | null | undefined, whole: number | undefined): number | null {
  return part === null || part === undefined || !whole ? null : Math.round((part / whole) * 1000) / 1000;
}
