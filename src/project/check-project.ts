import { type CheckOptions, checkDocuments, extraDocument, missingDocument } from '../check.ts';
import { parseDocument } from '../parse/index.ts';
import { textsOfOne } from '../texts/texts-of.ts';
import type { Document, DocumentReport, Locale, PairHistory, Report } from '../types.ts';
import type { Measure } from '../types/timing.ts';
import type { Accepted } from '../waivers/apply-waivers.ts';
import { comparePairs, type Pair } from './pair.ts';
import { summarize } from './summarize.ts';

/** What checks one pair; a parameter so that a project can be checked without the real rules. */
export interface Checker {
  readonly parseDocument: typeof parseDocument;
  readonly checkDocuments: typeof checkDocuments;
  readonly missingDocument: typeof missingDocument;
  readonly extraDocument: typeof extraDocument;
}

/** How to check the pairs of a project. */
export interface ProjectOptions {
  readonly sourceLocale: Locale;
  /** diglot's own version, for the report. */
  readonly version: string;
  /** The text of a document by its path; throws an `InputError` where it cannot be judged. */
  readonly read: (path: string) => string;
  /** The options for pairs of a locale. */
  readonly optionsFor: (locale: Locale) => CheckOptions;
  /** What is known of a pair's past. @default nothing */
  readonly historyOf?: (pair: Pair) => PairHistory | null;
  /** The path as reported, where it is not the pair's own. @default unchanged */
  readonly show?: (path: string) => string;
  /** What waivers and the baseline accept in a pair. @default nothing */
  readonly acceptedIn?: (pair: Pair) => Accepted;
  /** Called after each pair with the number done and the number of findings so far. */
  readonly onProgress?: (done: number, findings: number) => void;
  /** Is told when a part of the work begins and ends. @default nobody is */
  readonly measure?: Measure;
  /** @default the real rules */
  readonly checker?: Checker;
}

/** The report of what could be judged, and what could not be. */
export interface ProjectResult {
  readonly report: Report;
  /** User errors and bugs, in the order of their pairs; each has cost one pair and nothing else. */
  readonly failures: readonly { readonly pair: Pair; readonly error: unknown }[];
}

/** Checks pairs one by one, in the total order of `comparePairs`. Never throws for a single pair. */
export function checkProject(pairs: readonly Pair[], options: ProjectOptions): ProjectResult {
  const documents: DocumentReport[] = [];
  const failures: { pair: Pair; error: unknown }[] = [];
  const check = createCheck(options);
  let findings = 0;
  const ordered = pairs.toSorted(comparePairs);
  for (const [index, pair] of ordered.entries()) {
    try {
      const document = check(pair);
      findings += document.findings.length;
      documents.push(document);
    } catch (error) {
      failures.push({ pair, error });
    }
    options.onProgress?.(index + 1, findings);
  }
  const { sourceLocale, version } = options;
  const tool = { name: 'diglot', version } as const;
  return { report: { schemaVersion: 1, tool, sourceLocale, documents, summary: summarize(documents) }, failures };
}

const realChecker: Checker = { parseDocument, checkDocuments, missingDocument, extraDocument };

/** Checks one pair after another. A source that is translated into several locales follows itself and is parsed once. */
function createCheck({
  checker = realChecker,
  show = (path) => path,
  read,
  sourceLocale,
  optionsFor,
  historyOf = () => null,
  acceptedIn = () => nothingAccepted,
  measure = (_part, work) => work(),
}: ProjectOptions): (pair: Pair) => DocumentReport {
  let last: Document | null = null;
  const parse = (path: string, locale: Locale, file: string): Document =>
    measure('parse', () => checker.parseDocument({ path, locale, text: read(file) }, measure));
  const withText = (
    side: 'source' | 'target',
    path: string,
    report: DocumentReport,
    { texts }: CheckOptions,
  ): DocumentReport => {
    if (!texts) return report;
    const locale = side === 'source' ? sourceLocale : report.locale;
    return { ...report, texts: textsOfOne(parse(path, locale, path), side) };
  };
  const passed = (report: DocumentReport, pair: Pair): DocumentReport => passBaseline(report, acceptedIn(pair));
  return (pair) => {
    const { locale, state } = pair;
    const source = show(pair.source);
    const target = show(pair.target);
    const options = optionsFor(locale);
    if (state === 'missing')
      return withText(
        'source',
        pair.source,
        passed(checker.missingDocument(source, locale, target, options), pair),
        options,
      );
    if (state === 'extra')
      return withText(
        'target',
        pair.target,
        passed(checker.extraDocument(target, locale, source, options), pair),
        options,
      );
    if (last?.path !== source) last = parse(source, sourceLocale, pair.source);
    return checker.checkDocuments(last, parse(target, locale, pair.target), {
      ...options,
      measure,
      history: historyOf(pair),
      accepted: acceptedIn(pair),
    });
  };
}

const nothingAccepted: Accepted = { waivers: [], baseline: new Set(), today: null };

/** A finding about a whole document has no text that a waiver could be bound to; the baseline may hold it. */
function passBaseline(report: DocumentReport, { baseline }: Accepted): DocumentReport {
  const waived = report.findings.filter(({ fingerprint }) => baseline.has(fingerprint));
  if (waived.length === 0) return report;
  const findings = report.findings.filter((finding) => !waived.includes(finding));
  return { ...report, findings, waived: waived.map((finding) => ({ finding, by: 'baseline', reason: '' })) };
}
