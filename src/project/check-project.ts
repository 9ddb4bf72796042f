import type { CheckOptions } from '../check.ts';
import type { DocumentReport, Locale, PairHistory } from '../types.ts';
import type { TreeReader } from '../parse/index.ts';
import type { Measure } from '../types/timing.ts';
import type { Accepted } from '../waivers/apply-waivers.ts';
import { type Checker, checkTasks, type Outcome, type PairTask, type TaskGroup } from './check-tasks.ts';
import { figuresOf, findingsIn, KeptReport } from './kept-report.ts';
import { comparePairs, type Pair } from './pair.ts';
import { type Failure, ProjectResult } from './project-result.ts';
import { digestDocument, type ReportCache } from './report-cache.ts';
import { summarizeFigures } from './summarize.ts';

/** Checks groups of tasks somewhere else than here: in other threads. */
export interface Runner {
  /** How many groups it checks at a time. */
  readonly threads: number;
  /** How many more it may hold, so that its threads go on while nobody hands out the next. */
  readonly ahead: number;
  /** The outcomes of a group's tasks, in their order. */
  run(group: TaskGroup): Promise<readonly Outcome[]>;
  close(): Promise<void>;
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
  /** Starts what checks in other threads, for so much work; null where this one will do. @default this one will do */
  readonly startRunner?: (weight: number) => Promise<Runner | null>;
  /** Loads what reads Markdown here, for so much work; null for the parser that is there anyway. @default null */
  readonly loadReader?: (weight: number) => Promise<TreeReader | null>;
  /** Reports of earlier runs, and the digest of a document's bytes; throws where it cannot be read. @default none are kept */
  readonly cache?: { readonly reports: ReportCache; readonly digest: (path: string) => string } | null;
  /** How much work a document is, in bytes; the most is begun first. @default all are alike */
  readonly weigh?: (path: string) => number;
  /** @default the real rules */
  readonly checker?: Checker;
}

/** Checks pairs; they are reported in the total order of `comparePairs`, whichever is done first. Never throws for a single pair. */
export async function checkProject(pairs: readonly Pair[], options: ProjectOptions): Promise<ProjectResult> {
  const ordered = pairs.toSorted(comparePairs);
  const outcomes: Settled[] = Array.from({ length: ordered.length });
  let [done, findings] = [0, 0];
  const settle: Settle = (position, outcome) => {
    outcomes[position] = outcome;
    if (outcome instanceof KeptReport) findings += findingsIn(outcome.figures);
    else if ('report' in outcome) findings += outcome.report.findings.length;
    options.onProgress?.(++done, findings);
  };
  await checkGroups(unknownGroups(groupsOf(ordered), options, settle), options, settle);
  const documents: (DocumentReport | KeptReport)[] = [];
  const failures: Failure[] = [];
  for (const [position, outcome] of outcomes.entries())
    if (outcome instanceof KeptReport) documents.push(outcome);
    else if ('report' in outcome) documents.push(outcome.report);
    else failures.push({ pair: ordered[position]!, error: outcome.error });
  const figures = documents.map((document) =>
    document instanceof KeptReport ? document.figures : figuresOf(document),
  );
  const { sourceLocale, version } = options;
  const tool = { name: 'diglot', version } as const;
  const summary = summarizeFigures(figures, failures.length);
  return new ProjectResult({ schemaVersion: 1, tool, sourceLocale, summary }, documents, failures);
}

/** Pairs of one source, with their positions in the order of all. */
interface PairGroup {
  readonly members: { readonly position: number; readonly pair: Pair }[];
}

type Settled = Outcome | KeptReport;
type Settle = (position: number, outcome: Settled) => void;

function groupsOf(ordered: readonly Pair[]): PairGroup[] {
  const bySource = new Map<string, PairGroup>();
  for (const [position, pair] of ordered.entries()) {
    const group = bySource.get(pair.source) ?? { members: [] };
    bySource.set(pair.source, group);
    group.members.push({ position, pair });
  }
  return [...bySource.values()];
}

/** What is left of groups when the reports that are known from earlier runs are settled. No text is decoded for it. */
function unknownGroups(groups: readonly PairGroup[], options: ProjectOptions, settle: Settle): readonly PairGroup[] {
  const { cache = null } = options;
  if (!cache) return groups;
  return groups.map(({ members }) => {
    let source: string | null = null;
    const isUnknown = ({ position, pair }: PairGroup['members'][number]): boolean => {
      if (pair.state !== 'paired') return true;
      try {
        const digests = { source: (source ??= cache.digest(pair.source)), target: cache.digest(pair.target) };
        const kept = cache.reports.get({ ...describePair(pair, options), digests });
        if (kept) settle(position, kept);
        return kept === null;
      } catch {
        // Why it cannot be read is told when it is checked.
        return true;
      }
    };
    return { members: members.filter(isUnknown) };
  });
}

function weightOf({ members }: PairGroup, weigh: (path: string) => number): number {
  const paired = members.filter(({ pair }) => pair.state === 'paired');
  const source = paired[0] ? weigh(paired[0].pair.source) : 0;
  return paired.reduce((sum, { pair }) => sum + weigh(pair.target), source);
}

/** With a runner the heaviest group goes first, so that no thread is left with a long one at the end; this thread begins with the lightest. */
async function checkGroups(groups: readonly PairGroup[], options: ProjectOptions, settle: Settle): Promise<void> {
  const { startRunner, loadReader, measure = (_part, work) => work(), weigh = () => 1 } = options;
  const weights = new Map(groups.map((group) => [group, weightOf(group, weigh)]));
  const weight = [...weights.values()].reduce((sum, each) => sum + each, 0);
  const runner = await startRunner?.(weight);
  const readTree = (await loadReader?.(weight)) ?? undefined;
  const queue = runner ? groups.toSorted((one, other) => weights.get(one)! - weights.get(other)!) : groups;
  let [first, last] = [0, queue.length];
  const lightest = (): PairGroup | null => (first < last ? queue[first++]! : null);
  const heaviest = (): PairGroup | null => (first < last ? queue[--last]! : null);
  const { threads, ahead } = runner ?? { threads: 0, ahead: 0 };
  // The last groups wait for whoever is done first.
  const heaviestAhead = (): PairGroup | null => (last - first > threads + ahead ? heaviest() : null);
  const checkHere = async (group: TaskGroup): Promise<readonly Outcome[]> => {
    // What other threads have done is seen to before this one is busy again.
    if (runner) await new Promise(setImmediate);
    return checkTasks(group, { ...options, measure, readTree });
  };
  const lane = async (
    next: () => PairGroup | null,
    check: (group: TaskGroup) => Promise<readonly Outcome[]>,
  ): Promise<void> => {
    for (let found = next(); found; found = next()) {
      const { group, positions } = readGroup(found.members, options, settle);
      const outcomes = group.tasks.length > 0 ? await settled(group, check) : [];
      for (const [index, outcome] of outcomes.entries()) {
        keep(group, group.tasks[index]!, outcome, options);
        settle(positions[index]!, outcome);
      }
    }
  };
  const laneElsewhere = async (_: unknown, number: number): Promise<void> =>
    lane(number < threads ? heaviest : heaviestAhead, async (group) => runner!.run(group));
  try {
    await Promise.all([lane(lightest, checkHere), ...Array.from({ length: threads + ahead }, laneElsewhere)]);
  } finally {
    await runner?.close();
    options.cache?.reports.close();
  }
}

function keep(group: TaskGroup, { text, ...task }: PairTask, outcome: Outcome, { cache }: ProjectOptions): void {
  if (!cache || task.state !== 'paired' || !('report' in outcome)) return;
  const texts = [group.text ?? '', text ?? ''] as const;
  const digests = { source: digestDocument(texts[0]), target: digestDocument(texts[1]) };
  cache.reports.put({ ...task, digests }, texts, outcome.report);
}

/** A thread that ends before its time costs the pairs that it was given. */
async function settled(
  group: TaskGroup,
  check: (group: TaskGroup) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  try {
    return await check(group);
  } catch (error) {
    return group.tasks.map(() => ({ error }));
  }
}

/** The tasks of a group with all their texts; a pair whose texts cannot be read is settled at once. */
function readGroup(
  members: PairGroup['members'],
  options: ProjectOptions,
  settle: Settle,
): { group: TaskGroup; positions: readonly number[] } {
  const tasks: PairTask[] = [];
  const positions: number[] = [];
  let source: string | null = null;
  for (const { position, pair } of members) {
    try {
      const { texts = false } = options.optionsFor(pair.locale);
      if (pair.state === 'paired' || (pair.state === 'missing' && texts)) source ??= options.read(pair.source);
      const isRead = pair.state === 'paired' || (pair.state === 'extra' && texts);
      tasks.push({ ...describePair(pair, options), text: isRead ? options.read(pair.target) : null });
      positions.push(position);
    } catch (error) {
      settle(position, { error });
    }
  }
  return { group: { text: source, tasks }, positions };
}

function describePair(
  pair: Pair,
  { show = (path) => path, historyOf = () => null, acceptedIn = () => nothingAccepted }: ProjectOptions,
): Omit<PairTask, 'text'> {
  const { locale, state } = pair;
  const shown = { source: show(pair.source), target: show(pair.target) };
  return { locale, state, ...shown, history: state === 'paired' ? historyOf(pair) : null, accepted: acceptedIn(pair) };
}

const nothingAccepted: Accepted = { waivers: [], baseline: new Set(), today: null };
