import { type CheckOptions, checkDocuments, extraDocument, missingDocument } from '../check.ts';
import { verifySignatures } from '../compare/verify-signatures.ts';
import { type TreeReader, parseDocument } from '../parse/index.ts';
import { textsOfOne } from '../texts/texts-of.ts';
import type { Document, DocumentReport, Locale, PairHistory } from '../types.ts';
import type { Measure } from '../types/timing.ts';
import type { Accepted } from '../waivers/apply-waivers.ts';
import type { Pair } from './pair.ts';

/** A pair with all that is looked at when it is checked. Plain data: it can be sent to another thread. */
export interface PairTask {
  readonly locale: Locale;
  readonly state: Pair['state'];
  /** The paths as reported. */
  readonly source: string;
  readonly target: string;
  /** The text of the target; null where it is not looked at. */
  readonly text: string | null;
  readonly history: PairHistory | null;
  readonly accepted: Accepted;
}

/** The pairs of one source, which is parsed once for all of them. */
export interface TaskGroup {
  /** The text of the source; null where it is not looked at. */
  readonly text: string | null;
  readonly tasks: readonly PairTask[];
}

/** What became of a task: its report, or what was thrown. */
export type Outcome = { readonly report: DocumentReport } | { readonly error: unknown };

/** What checks one pair; a parameter so that a project can be checked without the real rules. */
export interface Checker {
  readonly parseDocument: typeof parseDocument;
  readonly checkDocuments: typeof checkDocuments;
  readonly missingDocument: typeof missingDocument;
  readonly extraDocument: typeof extraDocument;
}

/** How tasks are checked. */
export interface TaskOptions {
  readonly sourceLocale: Locale;
  /** The options for pairs of a locale. */
  readonly optionsFor: (locale: Locale) => CheckOptions;
  readonly measure: Measure;
  /** What reads Markdown. @default remark */
  readonly readTree?: TreeReader | undefined;
  /** @default the real rules */
  readonly checker?: Checker;
}

const realChecker: Checker = { parseDocument, checkDocuments, missingDocument, extraDocument };

/** Checks the pairs of a source, in their order. Never rejects. */
export async function checkTasks({ text, tasks }: TaskGroup, options: TaskOptions): Promise<Outcome[]> {
  const { checker = realChecker, measure, readTree } = options;
  const parse = (path: string, locale: Locale, read: string): Document =>
    measure('parse', () => checker.parseDocument({ path, locale, text: read }, measure, readTree));
  let source: Document | null = null;
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    try {
      const sourceOf = (): Document => (source ??= parse(task.source, options.sourceLocale, text ?? ''));
      const targetOf = (): Document => parse(task.target, task.locale, task.text ?? '');
      outcomes.push({ report: await checkTask(task, options, sourceOf, targetOf) });
    } catch (error) {
      outcomes.push({ error });
    }
  }
  return outcomes;
}

async function checkTask(
  { locale, state, source, target, history, accepted }: PairTask,
  { checker = realChecker, optionsFor, measure }: TaskOptions,
  sourceOf: () => Document,
  targetOf: () => Document,
): Promise<DocumentReport> {
  const options = optionsFor(locale);
  if (state === 'paired') {
    const documents = [sourceOf(), targetOf()] as const;
    const signatures = await verifySignatures(documents);
    return checker.checkDocuments(...documents, { ...options, measure, history, accepted, signatures });
  }
  const isMissing = state === 'missing';
  const report = passBaseline(
    isMissing
      ? checker.missingDocument(source, locale, target, options)
      : checker.extraDocument(target, locale, source, options),
    accepted,
  );
  if (!options.texts) return report;
  return { ...report, texts: isMissing ? textsOfOne(sourceOf(), 'source') : textsOfOne(targetOf(), 'target') };
}

/** A finding about a whole document has no text that a waiver could be bound to; the baseline may hold it. */
function passBaseline(report: DocumentReport, { baseline }: Accepted): DocumentReport {
  const waived = report.findings.filter(({ fingerprint }) => baseline.has(fingerprint));
  if (waived.length === 0) return report;
  const findings = report.findings.filter((finding) => !waived.includes(finding));
  return { ...report, findings, waived: waived.map((finding) => ({ finding, by: 'baseline', reason: '' })) };
}
