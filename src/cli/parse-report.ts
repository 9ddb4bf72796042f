import * as v from 'valibot';
import { InputError } from '../config/user-error.ts';
import type { Report } from '../types.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));
const level = v.picklist(['error', 'warning', 'note']);

const place = v.looseObject({
  startLine: position,
  startColumn: position,
  endLine: position,
  endColumn: position,
  snippet: v.looseObject({ before: v.string(), text: v.string(), after: v.string() }),
});

const finding = v.looseObject({
  ruleId: v.string(),
  messageId: v.string(),
  category: v.string(),
  level,
  message: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
  section: v.string(),
  targetSection: v.string(),
  source: v.nullable(place),
  target: v.nullable(place),
  fingerprint: v.string(),
  fixable: v.boolean(),
});

const linked = v.looseObject({ source: count, linked: count });

const proof = v.looseObject({
  sections: linked,
  blocks: v.looseObject({ ...linked.entries, translated: count }),
  lowestConfidence: v.nullable(v.number()),
  invariants: v.record(v.string(), v.looseObject({ source: count, identical: count, differing: count })),
});

const stretch = { start: count, end: count };

const side = v.looseObject({
  text: v.string(),
  blocks: v.array(
    v.looseObject({
      ...stretch,
      kind: v.string(),
      depth: count,
      containers: v.array(v.string()),
      cells: v.optional(v.array(v.looseObject(stretch))),
      styles: v.array(v.looseObject({ ...stretch, style: v.string() })),
      invariants: v.array(v.looseObject({ ...stretch, kind: v.string(), verified: v.boolean() })),
    }),
  ),
});

const texts = v.looseObject({
  source: v.nullable(side),
  target: v.nullable(side),
  beads: v.array(
    v.looseObject({ source: v.array(count), target: v.array(count), confidence: v.number(), moved: v.boolean() }),
  ),
});

/** What every renderer relies on. Keys that it does not know stay: a newer report may say more. */
const schema = v.looseObject({
  schemaVersion: v.literal(1),
  tool: v.looseObject({ name: v.string(), version: v.string() }),
  sourceLocale: v.string(),
  documents: v.array(
    v.looseObject({
      locale: v.string(),
      source: v.nullable(v.string()),
      target: v.nullable(v.string()),
      findings: v.array(finding),
      proof: v.nullable(proof),
      texts: v.optional(texts),
    }),
  ),
  summary: v.looseObject({
    documents: count,
    documentsWithFindings: count,
    findings: v.looseObject({ error: count, warning: count, note: count }),
    proof,
  }),
  unjudged: v.optional(
    v.array(v.looseObject({ locale: v.string(), source: v.string(), target: v.string(), message: v.string() })),
  ),
  shard: v.optional(
    v.looseObject({
      index: position,
      count: position,
      plan: v.string(),
      positions: v.array(count),
      failures: count,
    }),
  ),
});

/** A saved report. Throws an `InputError` that names the first thing that is not as it should be; `path` names the file. */
export function parseReport(text: string, path: string): Report {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw noReport(path, (error as Error).message);
  }
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version !== 1) throw otherVersion(path, version);
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  // What was read, not what the schema made of it: that has its keys in another order.
  if (parsed.success) return json as Report;
  const [issue] = parsed.issues;
  throw noReport(path, `${v.getDotPath(issue) ?? ''}: ${issue.message}`.replace(/^: /, ''));
}

function otherVersion(path: string, version: number): InputError {
  return new InputError({
    en: `Report of schema version ${version} in \`${path}\`, expected version 1: write it again with this diglot`,
    ko: `다른 스키마 버전의 보고서: \`${path}\`, 버전 ${version}, 필요한 버전: 1. 지금의 diglot으로 다시 써야 합니다`,
  });
}

function noReport(path: string, problem: string): InputError {
  // The parser of JSON quotes the text, line breaks and all.
  const cause = problem.replaceAll(/\s+/g, ' ');
  return new InputError({
    en: `No report in \`${path}\`, expected one that \`diglot check --format json\` wrote: ${cause}`,
    ko: `보고서가 아닌 파일: \`${path}\`, \`diglot check --format json\`으로 쓴 보고서여야 합니다: ${cause}`,
  });
}
