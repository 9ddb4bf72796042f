import { InputError, type Sentence } from '../config/user-error.ts';
import type { DocumentReport, HistoryNote, Report, Shard } from '../types.ts';
import { comparePairs } from './pair.ts';
import { summarize } from './summarize.ts';

/** A report of one share, and the file that it came from. */
export interface Part {
  readonly path: string;
  readonly report: Report & { readonly shard: Shard };
}

/**
 * The report that one machine would have made of all pairs, from those of the shares in any order. Throws an `InputError` where they are
 * not all the shares of one run, each once: what is missing would look as if it had been checked.
 */
export function mergeReports(parts: readonly Part[]): Report {
  const [first] = parts;
  if (!first) throw new InputError({ en: 'No reports to merge', ko: '합칠 보고서가 없습니다' });
  for (const part of parts) requireAlike(part, first);
  requireAll(parts);
  const placed = parts.flatMap(({ report: { documents, shard } }) =>
    documents.map((document, index): [number, DocumentReport] => [shard.positions[index]!, document]),
  );
  const documents = placed.toSorted(([one], [other]) => one - other).map(([, document]) => document);
  const unjudged = parts
    .flatMap(({ report }) => report.unjudged ?? [])
    .toSorted((one, other) => comparePairs(one, other));
  const { schemaVersion, tool, sourceLocale, since, history } = first.report;
  const sum = (count: (report: Report) => number): number =>
    parts.reduce((total, { report }) => total + count(report), 0);
  return {
    schemaVersion,
    tool,
    sourceLocale,
    documents,
    summary: summarize(documents, failuresOf(parts)),
    ...(unjudged.length > 0 && { unjudged }),
    ...(since && {
      since: {
        ...since,
        passedOver: sum((report) => report.since?.passedOver ?? 0),
        untouched: sum((report) => report.since?.untouched ?? 0),
      },
    }),
    ...(history && { history: mergeNotes(parts.flatMap(({ report }) => report.history ?? [])) }),
  };
}

/** How many pairs none of the machines could judge. */
export function failuresOf(parts: readonly Part[]): number {
  return parts.reduce((total, { report }) => total + report.shard.failures, 0);
}

function requireAlike({ path, report }: Part, first: Part): void {
  const differing =
    runOf(report) === runOf(first.report) ? report.documents.length !== report.shard.positions.length : true;
  if (!differing) return;
  throw new InputError({
    en: `Not of one run: \`${path}\` and \`${first.path}\`, expected reports of the same files, version, options and \`--shard\` count`,
    ko: `한 번의 실행에서 나온 것이 아닌 보고서: \`${path}\`, \`${first.path}\`, 파일, 버전, 옵션, \`--shard\`의 수가 같아야 합니다`,
  });
}

/** What the reports of one run have in common. */
function runOf({ schemaVersion, tool, sourceLocale, shard, since, history }: Part['report']): string {
  const { plan, count } = shard;
  return JSON.stringify([schemaVersion, tool, sourceLocale, plan, count, since?.commit, history === undefined]);
}

function requireAll(parts: readonly Part[]): void {
  const { count } = parts[0]!.report.shard;
  const given = parts.map(({ report }) => report.shard.index);
  const missing = Array.from({ length: count }, (_, position) => position + 1).filter(
    (index) => !given.includes(index),
  );
  const twice = given.find((index, position) => given.indexOf(index) !== position);
  const told = (shares: readonly number[]): string => shares.map((index) => `\`${index}/${count}\``).join(', ');
  if (missing.length > 0) throw new InputError(lacking(told(missing)));
  if (twice !== undefined) throw new InputError(repeated(told([twice])));
}

function lacking(shares: string): Sentence {
  return {
    en: `Missing the report of ${shares}, expected one of each share`,
    ko: `빠진 보고서: ${shares}, 몫마다 하나씩 있어야 합니다`,
  };
}

function repeated(share: string): Sentence {
  return {
    en: `Two reports of ${share}, expected one of each share`,
    ko: `둘 있는 보고서: ${share}, 몫마다 하나씩 있어야 합니다`,
  };
}

/** As `ProjectHistory.notes`: counted together, with the first example by name, in a fixed order. */
function mergeNotes(notes: readonly HistoryNote[]): HistoryNote[] {
  const merged = new Map<HistoryNote['what'], HistoryNote>();
  for (const note of notes) {
    const known = merged.get(note.what);
    const example = known && known.example < note.example ? known.example : note.example;
    merged.set(note.what, { what: note.what, pairs: note.pairs + (known?.pairs ?? 0), example });
  }
  return [...merged.values()].toSorted((one, other) => (one.what < other.what ? -1 : 1));
}
