import { alignDocuments } from './align/index.ts';
import { alignmentOf } from './compare/alignment.ts';
import { sectionReports } from './compare/drift/section-reports.ts';
import type { SignatureVerdicts } from './invariants/openpgp/key-block.ts';
import { type DocumentInput, parseDocument } from './parse/index.ts';
import type { MessageLanguage, RawFinding, Rule } from './rules/define-rule.ts';
import { extraDocument as extraDocumentRule } from './rules/extra-document.ts';
import { rules as allRules } from './rules/index.ts';
import { missingDocument as missingDocumentRule } from './rules/missing-document.ts';
import { createPairContext, defaultIdentity, type IdentityOptions, type PairContext } from './rules/pair-context.ts';
import { proofOf } from './rules/proof.ts';
import { unalignedDocument } from './rules/unaligned-document.ts';
import { bareFinding, type RuleSetting, runRules } from './rules/run-rules.ts';
import { textsOf } from './texts/texts-of.ts';
import type { Bitext, Document, DocumentReport, Finding, PairHistory } from './types.ts';
import type { Measure } from './types/timing.ts';
import { type Accepted, applyWaivers } from './waivers/apply-waivers.ts';

/** How a pair is checked. Everything has a default: the rules' own levels, exact identity (URLs may follow the locale), English messages. */
export interface CheckOptions {
  /** Levels and options by rule id; a rule that is not named keeps its defaults. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly identity?: IdentityOptions;
  /** The language of the messages. */
  readonly language?: MessageLanguage;
  /** What was accepted before, and the day it is; comments in the translation are read in any case. */
  readonly accepted?: Accepted;
  /** What openpgp says of the keys in the documents (`verifySignatures`); without it their signatures are not verified. */
  readonly signatures?: SignatureVerdicts;
  /** Also report how sections and blocks are linked. */
  readonly alignment?: boolean;
  /** Also report how each section stands to its source. @default only where something is known of the pair's past */
  readonly sections?: boolean;
  /** What git and the lock know of the pair; without it no section is said to be stale. */
  readonly history?: PairHistory | null;
  /** Also hand over both texts, for reports that show them. */
  readonly texts?: boolean;
  /** Is told when a part of the work begins and ends. @default nobody is */
  readonly measure?: Measure;
}

/**
 * Checks a translation against its source. A pure function of the two texts: any text is accepted, the same input gives the same
 * report. Paths only name the documents in the report.
 */
export function checkPair(source: DocumentInput, target: DocumentInput, options: CheckOptions = {}): DocumentReport {
  const { measure = (_part, work) => work() } = options;
  const parse = (input: DocumentInput): Document => measure('parse', () => parseDocument(input, measure));
  return checkDocuments(parse(source), parse(target), options);
}

/** As `checkPair`, for documents that are parsed already: a source need be parsed but once for all its locales. */
export function checkDocuments(source: Document, target: Document, options: CheckOptions = {}): DocumentReport {
  const measure: Measure = options.measure ?? ((_part, work) => work());
  const bitext = measure('align', () => alignDocuments(source, target));
  return measure('rules', () => judge(bitext, options));
}

function judge(bitext: Bitext, options: CheckOptions): DocumentReport {
  const { source, target } = bitext;
  const context = createPairContext(bitext, options.identity ?? defaultIdentity, {
    history: options.history ?? null,
    today: options.accepted?.today ?? null,
    ...(options.signatures ? { signatures: options.signatures } : {}),
  });
  const run = { settings: options.rules ?? noSettings, language: options.language ?? 'en' };
  const { findings, waived } = applyWaivers(
    runRules(context, { rules: rulesFor(context, run.settings), ...run }),
    target,
    options.accepted ?? nothingAccepted,
    run,
  );
  const proof = proofOf(context);
  const report = {
    locale: target.locale,
    source: source.path,
    target: target.path,
    findings,
    ...(waived.length > 0 ? { waived } : {}),
    proof,
    ...(options.history || options.sections ? { sections: sectionReports(context.states(), options.texts) } : {}),
  };
  return {
    ...report,
    ...(options.alignment ? { alignment: alignmentOf(context.bitext) } : {}),
    ...(options.texts ? { texts: textsOf(context) } : {}),
  };
}

/** Of documents that could not be linked only that is said, and what is wrong with the translation by itself. */
function rulesFor(context: PairContext, settings: Readonly<Record<string, RuleSetting>>): readonly Rule[] {
  if (settings[unalignedDocument.id]?.level === 'off' || context.unaligned === null) return allRules;
  return allRules.filter(
    (rule) => rule === unalignedDocument || rule.category === 'security' || rule.category === 'markup',
  );
}

const noSettings: Readonly<Record<string, RuleSetting>> = {};
const nothingAccepted: Accepted = { waivers: [], baseline: new Set(), today: null };

/** The report of a source without a translation; `target` is the path at which it is expected. */
export function missingDocument(
  source: string,
  locale: string,
  target: string,
  options: CheckOptions = {},
): DocumentReport {
  return {
    locale,
    source,
    target: null,
    findings: wholeDocument(missingDocumentRule, 'missing', { source, target }, locale, options),
    proof: null,
  };
}

/** The report of a translation without a source; `source` is the path at which it is expected. */
export function extraDocument(
  target: string,
  locale: string,
  source: string,
  options: CheckOptions = {},
): DocumentReport {
  return {
    locale,
    source: null,
    target,
    findings: wholeDocument(extraDocumentRule, 'extra', { source, target }, locale, options),
    proof: null,
  };
}

function wholeDocument(
  rule: Rule,
  messageId: string,
  facts: RawFinding['facts'],
  locale: string,
  options: CheckOptions,
): Finding[] {
  return bareFinding(
    rule,
    { messageId, facts },
    { settings: options.rules ?? {}, language: options.language ?? 'en' },
    locale,
  );
}
