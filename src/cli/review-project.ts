import { relative, resolve, sep } from 'node:path';
import { checkDocuments, extraDocument, missingDocument } from '../check.ts';
import { verifySignatures } from '../compare/verify-signatures.ts';
import type { ChangeSet } from '../history/change-set.ts';
import type { ProjectHistory } from '../history/project-history.ts';
import { parseDocument } from '../parse/index.ts';
import { comparePairs, type Pair } from '../project/pair.ts';
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

/** Checks the pairs of which a change touched a side, as they were and as they are. */
export async function readTouchedPairs(project: OpenProject, change: ChangeSet): Promise<TouchedPairs> {
  const [before, after] = await Promise.all([
    change.historyBefore(project.root, project.settings.sourceLocale),
    change.historyAfter(project.root, project.settings.sourceLocale),
  ]);
  const histories = { before, after };
  const pairs: TouchedPair[] = [];
  const failures: unknown[] = [];
  try {
    for (const pair of project.pairs.toSorted(comparePairs)) {
      try {
        const touched = await readPair(pair, project, change, histories);
        if (touched) pairs.push(touched);
      } catch (error) {
        failures.push(error);
      }
    }
  } finally {
    await histories.before.close();
    await histories.after.close();
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

interface Histories {
  readonly before: ProjectHistory;
  readonly after: ProjectHistory;
}

async function readPair(
  pair: Pair,
  project: OpenProject,
  change: ChangeSet,
  histories: Histories,
): Promise<TouchedPair | null> {
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
    before: wasThere ? await stateOf(pair, past, project, histories.before) : null,
    after: await stateOf(pair, present, project, histories.after),
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
  project: OpenProject,
  history: ProjectHistory,
): Promise<PairState> {
  expectWork((sides.source?.text.length ?? 0) + (sides.target?.text.length ?? 0));
  const options = project.optionsFor(pair);
  const { locale } = pair;
  const shown = { source: project.show(pair.source), target: project.show(pair.target) };
  const parse = (side: Side | null, path: string, language: string): PairState['source'] =>
    side && parseDocument({ path, locale: language, text: side.text });
  const source = parse(sides.source, shown.source, project.settings.sourceLocale);
  const target = parse(sides.target, shown.target, locale);
  if (!sides.source || !sides.target || !source || !target) {
    const report = source
      ? missingDocument(shown.source, locale, shown.target, options)
      : extraDocument(shown.target, locale, shown.source, options);
    return { source, target, report, hasHistory: true };
  }
  const own: Pair = { locale, source: sides.source.path, target: sides.target.path, state: 'paired' };
  const past = history.mayKnow(own) ? await history.of(own, sides.source.text, sides.target.text) : null;
  const signatures = await verifySignatures([source, target]);
  const report = checkDocuments(source, target, { ...options, history: past, sections: true, signatures });
  return { source, target, report, hasHistory: past !== null };
}
