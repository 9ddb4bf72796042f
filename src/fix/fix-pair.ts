import { type CheckOptions, checkDocuments } from '../check.ts';
import { verifySignatures } from '../compare/verify-signatures.ts';
import { LineIndex } from '../line-index.ts';
import { type DocumentInput, parseDocument } from '../parse/index.ts';
import type { Finding, Fix } from '../types.ts';

/** A translation with what could be mended without a translator. */
export interface FixedPair {
  /** The target's text, changed only where `fixed` says so. */
  readonly text: string;
  /** The findings that are gone. */
  readonly fixed: readonly Finding[];
  /** The findings that stand after it. */
  readonly left: readonly Finding[];
}

/**
 * Puts back what must not have changed: keys, addresses, code, ids, versions, table cells; takes out invisible characters; writes
 * emphasis, ranges and addresses so that they render.
 * Every edit is checked again: one after which a new error appears, or its own finding stays, is not made. Running it on its own
 * result changes nothing.
 */
export async function fixPair(
  source: DocumentInput,
  target: DocumentInput,
  options: CheckOptions = {},
): Promise<FixedPair> {
  const parsed = parseDocument(source);
  const check = async (text: string): Promise<readonly Finding[]> => {
    const edited = parseDocument({ ...target, text });
    return checkDocuments(parsed, edited, { ...options, signatures: await verifySignatures([edited]) }).findings;
  };
  const before = await check(target.text);
  const candidates = withoutOverlap(before.filter((finding) => finding.fix));
  const all = apply(target.text, candidates);
  const mended = candidates.length === 0 ? before : await check(all);
  if (isBetter(before, mended, candidates)) return outcome(all, before, mended);
  // Some edit does harm: make them one by one, last first, so that places before it stay right.
  let text = target.text;
  let findings = before;
  for (const finding of candidates.toReversed()) {
    const edited = apply(text, [finding]);
    const after = await check(edited);
    if (!isBetter(findings, after, [finding])) continue;
    text = edited;
    findings = after;
  }
  return outcome(text, before, findings);
}

/**
 * True where what was mended is gone, no error is new and no difference. Something milder that the source's own words bring with them
 * may be: a key that is put back may have expired.
 */
function isBetter(before: readonly Finding[], after: readonly Finding[], mended: readonly Finding[]): boolean {
  const known = new Set(before.map((finding) => finding.fingerprint));
  const added = after.filter((finding) => !known.has(finding.fingerprint));
  return (
    after.length - added.length <= before.length - mended.length &&
    added.every(({ level, category }) => level !== 'error' && category === 'security')
  );
}

function outcome(text: string, before: readonly Finding[], left: readonly Finding[]): FixedPair {
  const standing = new Set(left.map((finding) => finding.fingerprint));
  return { text, fixed: before.filter((finding) => !standing.has(finding.fingerprint)), left };
}

/** Findings in the order of their edits; of two edits that touch the first is kept. */
function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((one, other) => comparePlaces(one.fix!, other.fix!)))
    if (kept.length === 0 || startsAfter(finding.fix!, kept.at(-1)!.fix!)) kept.push(finding);
  return kept;
}

function comparePlaces(one: Fix, other: Fix): number {
  return one.startLine - other.startLine || one.startColumn - other.startColumn;
}

function startsAfter(later: Fix, earlier: Fix): boolean {
  return (
    later.startLine > earlier.endLine || (later.startLine === earlier.endLine && later.startColumn >= earlier.endColumn)
  );
}

function apply(text: string, findings: readonly Finding[]): string {
  const index = new LineIndex(text);
  const offset = (line: number, column: number): number => index.lineStart(line) + column - 1;
  let result = text;
  for (const { fix } of findings.toReversed())
    if (fix)
      result =
        result.slice(0, offset(fix.startLine, fix.startColumn)) +
        fix.text +
        result.slice(offset(fix.endLine, fix.endColumn));
  return result;
}
