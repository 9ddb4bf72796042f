import { compilePattern } from '../../src/invariants/user-pattern.ts';
import * as v from 'valibot';
import { type CheckOptions, checkPair, extraDocument, missingDocument } from '../../src/check.ts';
import { configSchema } from '../../src/config/schema.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { rules } from '../../src/rules/index.ts';
import type { DocumentReport, Finding, PairHistory, SectionHistory } from '../../src/types.ts';
import type { Accepted, Waiver } from '../../src/waivers/apply-waivers.ts';
import type { Example, ExampleText } from './rule-page.ts';

/** Checks the two texts of an example; where one has no fence, as the document that is not there. */
export function checkExample({ source, before, target, config, history, waivers }: Example): DocumentReport {
  const paths = { source: `en/policy${source?.extension ?? '.md'}`, target: `ko/policy${target?.extension ?? '.md'}` };
  const locale = target?.locale ?? 'ko';
  const options = config === null ? {} : optionsOf(config, locale);
  if (source && target) {
    const check = (accepted: Pick<CheckOptions, 'accepted'>): DocumentReport =>
      checkPair(input(source, paths.source), input(target, paths.target), {
        ...options,
        history: historyOf(before, history),
        ...accepted,
      });
    return waivers === null ? check({}) : check({ accepted: acceptedOf(waivers, check({}).findings) });
  }
  return source
    ? missingDocument(paths.source, locale, paths.target, options)
    : extraDocument(paths.target, locale, paths.source, options);
}

/**
 * The past of a translation that was made from `before` as a whole. A `history` fence, such as `{"unknown": "lost"}`, says what else is
 * known, with the keys of `SectionHistory`.
 */
function historyOf(before: ExampleText | null, history: string | null): PairHistory | null {
  if (before === null && history === null) return null;
  const section: SectionHistory = {
    line: 1,
    commit: null,
    date: null,
    revision: before && 0,
    via: 'lock',
    unknown: null,
    review: null,
    ...(JSON.parse(history ?? '{}') as Partial<SectionHistory>),
  };
  return { revisions: before ? [{ text: before.text, commit: null }] : [], sections: [section], origins: [] };
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

function input({ locale, text }: ExampleText, path: string): { path: string; locale: string; text: string } {
  return { path, locale, text };
}

/** The options that a configuration file gives. Throws where the file would be refused. */
function optionsOf(config: string, locale: string): CheckOptions {
  const loaded = { input: v.parse(configSchema(rules), JSON.parse(config)), file: null, root: '.' };
  const unset = { rules: [], failOn: undefined, maxWarnings: undefined, language: 'en', alignment: false } as const;
  return resolveSettings(loaded, unset, compilePattern).optionsFor(locale);
}

/** A finding as a page writes it: place in the target (`-` for a whole document), level, message id, facts. */
export function formatFinding({ target, level, messageId, facts }: Finding): string {
  const place = target ? `${target.startLine}:${target.startColumn}-${target.endLine}:${target.endColumn}` : '-';
  return `${place} ${level} ${messageId} ${JSON.stringify(facts)}`;
}
