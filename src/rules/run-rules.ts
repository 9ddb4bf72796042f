import { blocksTouching, sectionAt } from '../compare/locate.ts';
import { LineIndex, lineIndexOf } from '../line-index.ts';
import type { Bitext, Block, Document, Finding, Fix, Level, Place, Range, Section } from '../types.ts';
import type { MessageLanguage, RawFinding, Rule } from './define-rule.ts';
import { digestText } from './digest-text.ts';
import type { PairContext } from './pair-context.ts';
import { placeOf } from './place.ts';

/** How a rule is to be run: its level (for all its messages) and its options, already parsed. Absent: the rule's own defaults. */
export interface RuleSetting {
  readonly level?: Level | 'off' | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** Rules with their settings, and the language of the messages. */
export interface RuleRun {
  readonly rules: readonly Rule[];
  readonly settings: Readonly<Record<string, RuleSetting>>;
  readonly language: MessageLanguage;
}

/** The setting of a rule that is not configured, and its options. */
const unset: RuleSetting & Readonly<Record<string, unknown>> = {};

/** Runs the rules over a pair. Findings come in total order: place in the target, then rule, then message. */
export function runRules(context: PairContext, run: RuleRun): Finding[] {
  const { source, target } = context.bitext;
  const sides = {
    source: { document: source, index: lineIndexOf(source) },
    target: { document: target, index: lineIndexOf(target) },
  };
  const raised: { rule: Rule; raw: RawFinding; level: Level }[] = [];
  for (const rule of run.rules) {
    const { level, options = unset } = run.settings[rule.id] ?? unset;
    if (level === 'off') continue;
    for (const raw of rule.check(context, options)) raised.push({ rule, raw, level: levelOf(rule, raw, level) });
  }
  if (raised.length === 0) return [];
  const ordered = raised.toSorted((one, other) => compareRaw(one, other));
  const seen = new Map<string, number>();
  const contentOf = contentDigests(source, target);
  const sourceTitleOf = linkedTitles(context.bitext);
  return ordered.map(({ rule, raw, level }): Finding => {
    const own = sectionTitle(source, raw.source);
    const targetSection = sectionTitle(target, raw.target);
    const section = (raw.source ? own : sourceTitleOf(raw.target)) || targetSection;
    const key = fingerprintKey(rule, raw, target.locale, own || targetSection);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return {
      ruleId: rule.id,
      messageId: raw.messageId,
      category: rule.category,
      level,
      message: wordMessage(rule, raw, run.language),
      facts: raw.facts,
      section,
      targetSection,
      source: raw.source && locate(sides.source, raw.source),
      target: locate(sides.target, raw.target),
      fingerprint: digestText(`${key} ${ordinal}`),
      content: contentOf(raw),
      fixable: raw.fix !== undefined && !raw.unsure,
      ...(raw.fix && !raw.unsure ? { fix: toFix(raw.fix) } : {}),
    };
  });
}

/**
 * A finding that no comparison yields: about a whole document or about a waiver. Empty where the rule is off. Without a document
 * or a range it has no place.
 */
export function bareFinding(
  rule: Rule,
  raw: Pick<RawFinding, 'messageId' | 'facts'>,
  { settings, language }: Omit<RuleRun, 'rules'>,
  place: { readonly document: Document; readonly range: Range | null } | string,
): Finding[] {
  const level = settings[rule.id]?.level;
  if (level === 'off') return [];
  const locale = typeof place === 'string' ? place : place.document.locale;
  const range = typeof place === 'string' ? null : place.range;
  const at = typeof place === 'string' || !range ? null : placeOf(place.document, range, lineIndexOf(place.document));
  const section = typeof place === 'string' ? '' : sectionTitle(place.document, range);
  const key = fingerprintKey(rule, raw, locale, section);
  const { messageId, facts } = raw;
  return [
    {
      ruleId: rule.id,
      messageId,
      category: rule.category,
      message: wordMessage(rule, raw, language),
      level: levelOf(rule, raw, level),
      facts,
      section,
      targetSection: section,
      source: null,
      target: at,
      fingerprint: digestText(key),
      content: '',
      fixable: false,
    },
  ];
}

/** For a place in the target the title of the source's section that its section is linked to; empty where it is linked to none. */
function linkedTitles({ sections, target }: Bitext): (range: Range) => string {
  const titles = new Map<Section, string>();
  for (const bead of sections) for (const section of bead.target) titles.set(section, bead.source[0]?.title ?? '');
  return (range) => {
    const section = sectionAt(target, range.start.offset);
    return (section && titles.get(section)) ?? '';
  };
}

const digests = new WeakMap<Block, string>();

/** Digests of the blocks that findings stand in, made of one for each block: many findings may stand in one long block, beside many others. */
function contentDigests(source: Document, target: Document): (raw: Pick<RawFinding, 'source' | 'target'>) => string {
  const digestOf = (block: Block, { text }: Document): string => {
    const digest = digests.get(block) ?? digestText(text, block.range.start.offset, block.range.end.offset);
    digests.set(block, digest);
    return digest;
  };
  return (raw) => {
    const sources = raw.source ? blocksTouching(source, raw.source) : [];
    const targets = blocksTouching(target, raw.target);
    const digest = (blocks: readonly Block[], document: Document): string =>
      blocks.map((block) => digestOf(block, document)).join(' ');
    return digestText(`${digest(sources, source)} | ${digest(targets, target)}`);
  };
}

/** The sentence of a finding. */
export function wordMessage(
  rule: Rule,
  { messageId, facts }: Pick<RawFinding, 'messageId' | 'facts'>,
  language: MessageLanguage,
): string {
  return rule.messages[language][messageId]!(facts);
}

/** The level of a finding: as configured, else the message's or the rule's own; where no link is trusted, a note at most. */
export function levelOf(
  rule: Rule,
  raw: Pick<RawFinding, 'messageId' | 'unsure'>,
  configured: Level | undefined,
): Level {
  if (raw.unsure) return 'note';
  const own = rule.levels?.[raw.messageId];
  // A message that is milder than its rule stays so when the rule is raised or lowered as a whole, unless the rule is made milder still.
  if (configured && own) return severity[configured] < severity[own] ? configured : own;
  return configured ?? own ?? rule.level;
}

const severity: Readonly<Record<Level, number>> = { note: 1, warning: 2, error: 3 };

/**
 * What a fingerprint is made of: no lines and no paths, so that neither an edit elsewhere nor a renamed document re-opens a finding;
 * whoever keeps fingerprints (a baseline, a waiver) keeps the document's path beside them.
 */
export function fingerprintKey(
  rule: Rule,
  raw: Pick<RawFinding, 'messageId' | 'facts' | 'identity'>,
  locale: string,
  section: string,
): string {
  const facts =
    raw.identity ?? JSON.stringify(Object.entries(raw.facts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return [rule.id, raw.messageId, locale, section, facts].join('\u0000');
}

function toFix({ range: { start, end }, text }: NonNullable<RawFinding['fix']>): Fix {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, text };
}

function compareRaw(one: { rule: Rule; raw: RawFinding }, other: { rule: Rule; raw: RawFinding }): number {
  return (
    one.raw.target.start.offset - other.raw.target.start.offset ||
    (one.raw.source?.start.offset ?? 0) - (other.raw.source?.start.offset ?? 0) ||
    compareText(one.rule.id, other.rule.id) ||
    compareText(one.raw.messageId, other.raw.messageId)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function locate(side: { document: Document; index: LineIndex }, range: Range): Place {
  return placeOf(side.document, range, side.index);
}

/** Title of the innermost section that a range starts in; empty before the first heading. */
function sectionTitle(document: Document, range: Range | null): string {
  return range ? (sectionAt(document, range.start.offset)?.title ?? '') : '';
}
