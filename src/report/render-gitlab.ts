import type { Level, Report } from '../types.ts';
import { listFindings } from './list-findings.ts';

const severities: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** A Code Quality report for GitLab: a list of issues. Fingerprints hold the path, for they must be unique in the whole report. */
export function renderGitlab(report: Report): string {
  const seen = new Map<string, number>();
  const issues = listFindings(report).map(({ finding, document: { locale }, path, place }) => {
    const fingerprint = [finding.fingerprint, locale, path].join(':');
    const count = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, count + 1);
    return {
      description: finding.message,
      check_name: finding.ruleId,
      fingerprint: count === 0 ? fingerprint : `${fingerprint}:${count}`,
      severity: severities[finding.level],
      location: { path, lines: { begin: place?.startLine ?? 1 } },
    };
  });
  const unjudged = (report.unjudged ?? []).map(({ locale, target, message }) => ({
    description: message,
    check_name: 'not-judged',
    fingerprint: ['not-judged', locale, target].join(':'),
    severity: 'blocker',
    location: { path: target, lines: { begin: 1 } },
  }));
  return `${JSON.stringify([...unjudged, ...issues], null, 2)}\n`;
}
