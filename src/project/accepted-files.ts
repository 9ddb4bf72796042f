import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describeIssues } from '../config/describe-issue.ts';
import { parseJson } from '../config/parse-text.ts';
import { ConfigError, type Sentence } from '../config/user-error.ts';
import type { DocumentReport } from '../types.ts';
import type { Accepted, Waiver } from '../waivers/apply-waivers.ts';

/** Names of the files, at the root of the project. */
export const waiversName = 'diglot.waivers.json';
export const baselineName = 'diglot.baseline.json';

/** A waiver as its file holds it: `path` is that of the translation, relative to the root, with `/`. */
export interface FiledWaiver extends Waiver {
  readonly path: string;
}

/** Fingerprints of accepted findings, each with its rule for the reader, by the path of the translation. */
export type Baseline = Readonly<Record<string, readonly string[]>>;

/** What the files of a project accept. */
export interface AcceptedFiles {
  readonly waivers: readonly FiledWaiver[];
  readonly baseline: Baseline;
}

const day = v.pipe(v.string(), v.isoDate());

const waiversSchema = v.strictObject({
  waivers: v.array(
    v.strictObject({
      path: v.string(),
      rule: v.string(),
      fingerprint: v.string(),
      content: v.string(),
      reason: v.pipe(v.string(), v.minLength(1)),
      owner: v.optional(v.string()),
      until: v.optional(day),
    }),
  ),
});

const baselineSchema = v.strictObject({ findings: v.record(v.string(), v.array(v.string())) });

/** Reads the waivers and the baseline of a project; a file that is not there accepts nothing. Throws a `ConfigError` for one that is broken. */
export async function readAccepted(root: string): Promise<AcceptedFiles> {
  const waivers = await readFile(root, waiversName, waiversSchema);
  const baseline = await readFile(root, baselineName, baselineSchema);
  return { waivers: waivers?.waivers ?? [], baseline: baseline?.findings ?? {} };
}

/** What is accepted in one translation. `today` is an ISO date. */
export function acceptedIn(files: AcceptedFiles, path: string, today: string): Accepted {
  return {
    waivers: files.waivers.filter((waiver) => waiver.path === path),
    baseline: new Set((files.baseline[path] ?? []).map((line) => line.split(' ')[0]!)),
    today,
  };
}

/** The baseline that accepts all errors and warnings of some reports, in a fixed order. */
export function baselineOf(reports: readonly DocumentReport[], pathOf: (report: DocumentReport) => string): Baseline {
  const entries = reports.map((report): [string, string[]] => {
    const findings = [
      ...report.findings,
      ...(report.waived ?? []).filter(({ by }) => by === 'baseline').map(({ finding }) => finding),
    ];
    const lines = findings
      .filter(({ level }) => level !== 'note')
      .map(({ fingerprint, ruleId }) => `${fingerprint} ${ruleId}`);
    return [pathOf(report), lines.toSorted()];
  });
  return Object.fromEntries(
    entries.filter(([, lines]) => lines.length > 0).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The files' text, so that a change of one entry is a change of one line or a few. */
export function formatBaseline(findings: Baseline): string {
  return `${JSON.stringify({ findings }, null, 2)}\n`;
}

/** As `formatBaseline`, sorted by path, rule and fingerprint. */
export function formatWaivers(waivers: readonly FiledWaiver[]): string {
  const key = (waiver: FiledWaiver): string => [waiver.path, waiver.rule, waiver.fingerprint].join('\u0000');
  return `${JSON.stringify({ waivers: waivers.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)) }, null, 2)}\n`;
}

async function readFile<Schema extends v.GenericSchema>(
  root: string,
  name: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const path = join(root, name);
  if (!existsSync(path)) return null;
  const result = v.safeParse(schema, await parseJson(name, readFileSync(path, 'utf8')));
  if (result.success) return result.output;
  throw new ConfigError(...(describeIssues(name, schema, result.issues) as [Sentence, ...Sentence[]]));
}
