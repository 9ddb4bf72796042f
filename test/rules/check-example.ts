import * as v from 'valibot';
import { type CheckOptions, checkPair, extraDocument, missingDocument } from '../../src/check.ts';
import { configSchema } from '../../src/config/schema.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { rules } from '../../src/rules/index.ts';
import type { DocumentReport, Finding, PairHistory } from '../../src/types.ts';
import type { Accepted, Waiver } from '../../src/waivers/apply-waivers.ts';
import type { Example, ExampleText } from './rule-page.ts';

/** Checks the two texts of an example; where one has no fence, as the document that is not there. */
export function checkExample({ source, target, config, waivers, was }: Example): DocumentReport {
  const paths = { source: `en/policy${source?.extension ?? '.md'}`, target: `ko/policy${target?.extension ?? '.md'}` };
  const locale = target?.locale ?? 'ko';
  const history = was === null ? null : historyOf(was);
  const options = { ...(config === null ? {} : optionsOf(config, locale)), history };
  if (source && target) {
    const check = (accepted: Pick<CheckOptions, 'accepted'>): DocumentReport =>
      checkPair(input(source, paths.source), input(target, paths.target), { ...options, ...accepted });
    return waivers === null ? check({}) : check({ accepted: acceptedOf(waivers, check({}).findings) });
  }
  return source
    ? missingDocument(paths.source, locale, paths.target, options)
    : extraDocument(paths.target, locale, paths.source, options);
}

/**
 * What a `waivers` fence accepts: `{"today": "2027-01-01", "waivers": [{"rule": "mismatched-url", "reason": "…"}]}`. The fingerprint and
 * the content are those of the rule's first finding, where the waiver does not give others.
 */
function acceptedOf(text: string, findings: readonly Finding[]): Accepted {
  const { today, waivers } = JSON.parse(text) as { today: string; waivers: ({ rule: string } & Partial<Waiver>)[] };
  const filled = waivers.map((waiver) => {
    const finding = findings.find(({ ruleId }) => ruleId === waiver.rule);
    return { reason: '', fingerprint: finding?.fingerprint ?? '', content: finding?.content ?? '', ...waiver };
  });
  return { today, waivers: filled, baseline: new Set() };
}

/** A history in which all was translated from one source, in a commit that came before the last of the source. */
function historyOf(was: string): PairHistory {
  const section = { line: 1, via: 'git', commit: 'a'.repeat(40), date: '2026-01-05T09:00:00Z', review: null } as const;
  return {
    revisions: [{ text: `${was}\n`, commit: section.commit }],
    sections: [{ ...section, revision: was === '' ? null : 0, unknown: was === '' ? 'lost' : null }],
    origins: [{ line: 1, commit: 'b'.repeat(40), date: '2026-03-02T09:00:00Z' }],
  };
}

function input({ locale, text }: ExampleText, path: string): { path: string; locale: string; text: string } {
  return { path, locale, text };
}

/** The options that a configuration file gives. Throws where the file would be refused. */
function optionsOf(config: string, locale: string): CheckOptions {
  const loaded = { input: v.parse(configSchema(rules), JSON.parse(config)), file: null, root: '.' };
  const unset = { rules: [], failOn: undefined, maxWarnings: undefined, language: 'en', alignment: false } as const;
  return resolveSettings(loaded, unset).optionsFor(locale);
}

/** A finding as a page writes it: place in the target (`-` for a whole document), level, message id, facts. */
export function formatFinding({ target, level, messageId, facts }: Finding): string {
  const place = target ? `${target.startLine}:${target.startColumn}-${target.endLine}:${target.endColumn}` : '-';
  return `${place} ${level} ${messageId} ${JSON.stringify(facts)}`;
}
