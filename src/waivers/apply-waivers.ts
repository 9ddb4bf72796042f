import { bareFinding, type RuleRun } from '../rules/run-rules.ts';
import { expiredWaiver } from '../rules/expired-waiver.ts';
import { unusedWaiver } from '../rules/unused-waiver.ts';
import type { Document, Finding, WaivedFinding } from '../types.ts';
import { findInlineWaivers, type InlineWaiver } from './inline.ts';

/** An accepted finding as a waiver file keeps it. It holds while both texts stay as they were when it was written. */
export interface Waiver {
  readonly rule: string;
  readonly fingerprint: string;
  /** `Finding.content` at the time. */
  readonly content: string;
  readonly reason: string;
  readonly owner?: string | undefined;
  /** Last day (`2027-03-31`) on which it holds; without it, for good. */
  readonly until?: string | undefined;
}

/** What is accepted in one document: waivers, the fingerprints of the baseline, and the day it is. */
export interface Accepted {
  readonly waivers: readonly Waiver[];
  readonly baseline: ReadonlySet<string>;
  /** ISO date; null where no clock is at hand: nothing expires then. */
  readonly today: string | null;
}

/** Findings that stand and findings that are waived. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/**
 * Takes out what comments, waivers and the baseline accept. A waiver that accepts nothing, has no reason or is past its day is a
 * finding itself.
 */
export function applyWaivers(
  findings: readonly Finding[],
  target: Document,
  accepted: Accepted,
  run: Omit<RuleRun, 'rules'>,
): Judged {
  const comments = findInlineWaivers(target);
  const used = new Set<InlineWaiver | Waiver>();
  const standing: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const comment = comments.find(
      (each) => each.reason !== '' && each.ruleId === finding.ruleId && covers(each, finding),
    );
    const waiver = accepted.waivers.find(
      (each) => each.fingerprint === finding.fingerprint && each.content === finding.content,
    );
    if (comment) used.add(comment);
    else if (waiver) used.add(waiver);
    const holds = waiver !== undefined && !isExpired(waiver, accepted.today);
    if (comment) waived.push({ finding, by: 'comment', reason: comment.reason });
    else if (holds) waived.push({ finding, by: 'file', reason: waiver.reason });
    else if (accepted.baseline.has(finding.fingerprint)) waived.push({ finding, by: 'baseline', reason: '' });
    else standing.push(finding);
  }
  return { findings: [...standing, ...lapsed(comments, accepted, used, findings, target, run)], waived };
}

function covers({ covers: range }: InlineWaiver, { target }: Finding): boolean {
  if (!target) return false;
  const { start, end } = range;
  const isAfter =
    target.startLine > start.line || (target.startLine === start.line && target.startColumn >= start.column);
  return (
    isAfter && (target.startLine < end.line || (target.startLine === end.line && target.startColumn <= end.column))
  );
}

function isExpired({ until }: Waiver, today: string | null): boolean {
  return until !== undefined && today !== null && until < today;
}

/** Findings about the waivers themselves. */
function lapsed(
  comments: readonly InlineWaiver[],
  { waivers, today }: Accepted,
  used: ReadonlySet<InlineWaiver | Waiver>,
  findings: readonly Finding[],
  target: Document,
  run: Omit<RuleRun, 'rules'>,
): Finding[] {
  const inline = comments
    .filter((comment) => !used.has(comment))
    .flatMap((comment) =>
      bareFinding(
        unusedWaiver,
        { messageId: comment.reason === '' ? 'reason' : 'comment', facts: { rule: comment.ruleId } },
        run,
        { document: target, range: comment.range },
      ),
    );
  const file = waivers.flatMap((waiver) => {
    const facts = {
      rule: waiver.rule,
      reason: waiver.reason,
      until: waiver.until ?? '',
      fingerprint: waiver.fingerprint,
    };
    if (used.has(waiver))
      return isExpired(waiver, today)
        ? bareFinding(expiredWaiver, { messageId: 'expired', facts }, run, { document: target, range: null })
        : [];
    const messageId = findings.some((finding) => finding.fingerprint === waiver.fingerprint) ? 'changed' : 'gone';
    return bareFinding(unusedWaiver, { messageId, facts }, run, { document: target, range: null });
  });
  return [...inline, ...file];
}
