import { checkPair, extraDocument, missingDocument, type CheckOptions } from '../check.ts';
import type { DocumentReport, Locale, Report } from '../types.ts';
import { comparePairs, type Pair } from './pair.ts';
import { summarize } from './summarize.ts';

/** What checks one pair; a parameter so that a project can be checked without the real rules. */
export interface Checker {
  readonly checkPair: typeof checkPair;
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
  /** The path as reported, where it is not the pair's own. @default unchanged */
  readonly show?: (path: string) => string;
  /** Called after each pair with the number done and the number of findings so far. */
  readonly onProgress?: (done: number, findings: number) => void;
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
  let findings = 0;
  const ordered = pairs.toSorted(comparePairs);
  for (const [index, pair] of ordered.entries()) {
    try {
      const document = checkOne(pair, options);
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

function checkOne(pair: Pair, options: ProjectOptions): DocumentReport {
  const { checker = { checkPair, missingDocument, extraDocument }, show = (path) => path } = options;
  const { locale } = pair;
  const source = show(pair.source);
  const target = show(pair.target);
  const settings = options.optionsFor(locale);
  if (pair.state === 'missing') return checker.missingDocument(source, locale, target, settings);
  if (pair.state === 'extra') return checker.extraDocument(target, locale, source, settings);
  return checker.checkPair(
    { path: source, locale: options.sourceLocale, text: options.read(pair.source) },
    { path: target, locale, text: options.read(pair.target) },
    settings,
  );
}
