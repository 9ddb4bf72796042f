import { relative, resolve, sep } from 'node:path';
import { checkDocuments, extraDocument, missingDocument } from '../check.ts';
import { verifySignatures } from '../compare/verify-signatures.ts';
import type { ChangeSet } from '../history/change-set.ts';
import type { ProjectHistory } from '../history/project-history.ts';
import { parseDocument } from '../parse/index.ts';
import { comparePairs, type Pair } from '../project/pair.ts';
import { Stopwatch } from '../project/stopwatch.ts';
import { summarize } from '../project/summarize.ts';
import type { PairState } from '../review/pair-state.ts';
import { compareFindings } from '../review/review-pair.ts';
import type { DocumentReport, Report } from '../types.ts';
import { expectWork } from './engine.ts';
import type { OpenProject } from './open-project.ts';
import { ownVersion } from './version.ts';

/** A pair that a change touched, before (null: it was not) and after it. */
export interface TouchedPair {
  readonly pair: Pair;
  readonly before: PairState | null;
  readonly after: PairState;
}

/** The touched pairs of a project, and the errors of those that could not be judged. */
export interface TouchedPairs {
  readonly pairs: readonly TouchedPair[];
  readonly failures: readonly unknown[];
}

/** Checks the pairs of which a change touched a side, as they were and as they are. The stopwatch is told what that takes. */
export async function readTouchedPairs(
  project: OpenProject,
  change: ChangeSet,
  stopwatch: Stopwatch = new Stopwatch(),
): Promise<TouchedPairs> {
  const [before, after] = await stopwatch.wait('history', async () =>
    Promise.all([
      change.historyBefore(project.root, project.settings.sourceLocale),
      change.historyAfter(project.root, project.settings.sourceLocale),
    ]),
  );
  const run = { project, change, before, after, stopwatch };
  const pairs: TouchedPair[] = [];
  const failures: unknown[] = [];
  try {
    for (const pair of project.pairs.toSorted(comparePairs)) {
      try {
        const touched = await readPair(pair, run);
        if (touched) pairs.push(touched);
      } catch (error) {
        failures.push(error);
      }
    }
  } finally {
    await before.close();
    await after.close();
  }
  return { pairs, failures };
}

/** The report of what came since a commit: findings that were there before are set apart. */
export function reportSince({ pairs, failures }: TouchedPairs, project: OpenProject, { base }: ChangeSet): Report {
  const documents = pairs.map(({ before, after: { report } }): DocumentReport => {
    const { introduced, remaining } = compareFindings(before?.report.findings ?? [], report.findings);
    return { ...report, findings: introduced, passedOver: remaining };
  });
  return {
    schemaVersion: 1,
    tool: { name: 'diglot', version: ownVersion() },
    sourceLocale: project.settings.sourceLocale,
    documents,
    summary: summarize(documents, failures.length),
    since: {
      ...base,
      passedOver: documents.reduce((sum, { passedOver = [] }) => sum + passedOver.length, 0),
      untouched: project.pairs.length - pairs.length - failures.length,
    },
  };
}

/** What all pairs of a run are read with. */
interface Run {
  readonly project: OpenProject;
  readonly change: ChangeSet;
  readonly before: ProjectHistory;
  readonly after: ProjectHistory;
  readonly stopwatch: Stopwatch;
}

async function readPair(pair: Pair, run: Run): Promise<TouchedPair | null> {
  const { project, change } = run;
  const [source, target] = [pair.source, pair.target].map((path) => change.before(resolve(project.root, path)));
  if (!source!.isTouched && !target!.isTouched) return null;
  const past = {
    source: source!.path === null ? null : await sideBefore(source!.path, project, change),
    target: target!.path === null ? null : await sideBefore(target!.path, project, change),
  };
  const present = {
    source: pair.state === 'extra' ? null : { path: pair.source, text: project.read(pair.source) },
    target: pair.state === 'missing' ? null : { path: pair.target, text: project.read(pair.target) },
  };
  const wasThere = past.source !== null || past.target !== null;
  return {
    pair,
    before: wasThere ? await stateOf(pair, past, run.before, run) : null,
    after: await stateOf(pair, present, run.after, run),
  };
}

/** One side of a pair: its path relative to the project's root, and its text. */
interface Side {
  readonly path: string;
  readonly text: string;
}

async function sideBefore(name: string, { root }: OpenProject, change: ChangeSet): Promise<Side | null> {
  const text = await change.textBefore(name);
  return text === null ? null : { path: relative(root, change.pathOf(name)).split(sep).join('/'), text };
}

async function stateOf(
  pair: Pair,
  sides: { readonly source: Side | null; readonly target: Side | null },
  history: ProjectHistory,
  { project, stopwatch }: Run,
): Promise<PairState> {
  expectWork((sides.source?.text.length ?? 0) + (sides.target?.text.length ?? 0));
  const { measure } = stopwatch;
  const options = { ...project.optionsFor(pair), measure };
  const { locale } = pair;
  const shown = { source: project.show(pair.source), target: project.show(pair.target) };
  const parse = (side: Side | null, path: string, language: string): PairState['source'] =>
    side && measure('parse', () => parseDocument({ path, locale: language, text: side.text }, measure));
  const source = parse(sides.source, shown.source, project.settings.sourceLocale);
  const target = parse(sides.target, shown.target, locale);
  if (!sides.source || !sides.target || !source || !target) {
    const report = source
      ? missingDocument(shown.source, locale, shown.target, options)
      : extraDocument(shown.target, locale, shown.source, options);
    return { source, target, report, hasHistory: true };
  }
  const own: Pair = { locale, source: sides.source.path, target: sides.target.path, state: 'paired' };
  const { text: sourceText } = sides.source;
  const { text: targetText } = sides.target;
  const past = history.mayKnow(own)
    ? await stopwatch.wait('history', async () => history.of(own, sourceText, targetText))
    : null;
  const signatures = await verifySignatures([source, target]);
  const report = checkDocuments(source, target, { ...options, history: past, sections: true, signatures });
  return { source, target, report, hasHistory: past !== null };
}
