import stringWidth from 'fast-string-width';
import type { DocumentReview, Finding, Passage, ReviewItem, ReviewReport, TouchedSection } from '../../types.ts';
import type { Canvas } from '../terminal/canvas.ts';
import { padEnd, wrapText } from '../terminal/fit.ts';
import { renderFinding } from '../terminal/render-finding.ts';
import { createStyle } from '../terminal/style.ts';
import { visible } from '../terminal/visible.ts';
import { kindOrder, type Language, words } from '../terminal/words.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

/** How to show a review. */
export interface ReviewOptions {
  readonly color: boolean;
  readonly width: number;
  readonly language: Language;
}

interface ReviewCanvas extends Canvas {
  readonly say: ReviewWords;
  /** Columns of the labels at the left. */
  readonly label: number;
}

/** The review for a terminal: a page for each document that was touched, then what the change comes to. */
export function renderReview(report: ReviewReport, { color, width, language }: ReviewOptions): string {
  const say = reviewWords[language];
  const labels = [
    say.touched,
    say.identical,
    say.needsReader,
    say.outOfScope,
    say.introduced,
    say.repaired,
    say.remaining,
    say.notJudged,
  ];
  const canvas: ReviewCanvas = {
    width: Math.max(40, width),
    style: createStyle(color),
    words: words[language],
    say,
    label: Math.max(...labels.map((label) => stringWidth(label))),
  };
  const pages = report.documents.flatMap((document) => [...renderDocument(document, report.sourceLocale, canvas), '']);
  return `${[...pages, ...renderSummary(report, canvas)].join('\n')}\n`;
}

function renderDocument(review: DocumentReview, sourceLocale: string, canvas: ReviewCanvas): string[] {
  const { style, say } = canvas;
  const { source, target, locale, touched, outOfScope, introduced, repaired, remaining, needsReader, notJudged } =
    review;
  const head = `${style('title', visible(target ?? say.noTranslation))} ${style('faint', `← ${visible(source ?? '')}`)}`;
  const finding = (one: Finding): string[] =>
    renderFinding(one, { locale: sourceLocale, path: source }, { locale, path: target }, canvas);
  return [
    head,
    ...labelled(
      say.touched,
      [...sectionsLine('source', touched.source, say), ...sectionsLine('target', touched.target, say)],
      canvas,
    ),
    ...labelled(say.identical, [identicalLine(review, canvas)], canvas),
    ...labelled(
      say.needsReader,
      needsReader.flatMap((item) => itemLines(item, sourceLocale, locale, canvas)),
      canvas,
    ),
    ...labelled(
      style('warning', say.outOfScope),
      outOfScope.map((section) => `${titleOf(section, say)}: ${say.scopeReason}`),
      canvas,
      say.outOfScope,
    ),
    ...labelled(
      say.repaired,
      repaired.map(({ message, ruleId }) => `${visible(message)} ${style('faint', ruleId)}`),
      canvas,
    ),
    ...labelled(say.remaining, [...countByRule(remaining)], canvas),
    ...labelled(say.notJudged, say.reasons(notJudged), canvas),
    ...(introduced.length > 0 ? [`  ${style('error', say.introduced)}`, ...introduced.flatMap(finding)] : []),
  ];
}

/** A label with what belongs to it, wrapped; nothing where nothing does. */
function labelled(label: string, texts: readonly string[], canvas: ReviewCanvas, plain: string = label): string[] {
  const indent = ' '.repeat(2 + canvas.label + 2);
  const lines = texts.flatMap((text) => wrapText(text, Math.max(20, canvas.width - indent.length)));
  const first = `  ${label}${' '.repeat(Math.max(0, canvas.label - stringWidth(plain)))}  `;
  return lines.map((line, index) => (index === 0 ? first : indent) + line);
}

function titleOf({ title }: TouchedSection, say: ReviewWords): string {
  return visible(title || say.beginning);
}

function sectionsLine(side: 'source' | 'target', sections: readonly TouchedSection[], say: ReviewWords): string[] {
  if (sections.length === 0) return [`${say.side[side]}: ${say.nothing}`];
  return [`${say.side[side]}: ${sections.map((section) => say.section(section, titleOf(section, say))).join(', ')}`];
}

/** Counts of what is wholly identical, each with its digest. */
function identicalLine({ identical, proof }: DocumentReview, { say, words: counted }: ReviewCanvas): string {
  const parts = kindOrder.flatMap((kind) => {
    const digest = kind === 'advisory' ? '' : identical[kind];
    const verified = proof?.invariants[kind];
    if (digest === undefined || !verified || verified.identical === 0 || verified.identical !== verified.source)
      return [];
    return [`${counted.count(kind, verified.identical, verified.source)}${digest ? ` #${digest.slice(0, 7)}` : ''}`];
  });
  return parts.length > 0 ? parts.join(' · ') : say.nothing;
}

function itemLines(
  { risk, section, targetSection, source, target }: ReviewItem,
  sourceLocale: string,
  locale: string,
  canvas: ReviewCanvas,
): string[] {
  const { style, say } = canvas;
  const titles = [...new Set([section, targetSection].filter((title) => title !== ''))].map(visible);
  const role = risk === 'prose' ? 'note' : 'warning';
  const passage = (side: Passage | null, language: string): string[] => {
    if (!side) return [];
    const place = side.line === null ? say.removed : String(side.line);
    return [`  ${padEnd(`${language} ${place}`, 8)} ${markPassage(side, canvas)}`];
  };
  return [
    `${style(role, say.risk[risk])}  ${titles.join(' · ') || say.beginning}`,
    ...passage(source, sourceLocale),
    ...passage(target, locale),
  ];
}

/** The words as `git diff --word-diff` marks them; a passage that did not change as it stands. */
function markPassage({ diff }: Passage, { style }: ReviewCanvas): string {
  return diff
    .map(({ what, text }) => {
      if (what === 'same') return visible(text);
      return what === 'removed' ? style('target', `[-${visible(text)}-]`) : style('source', `{+${visible(text)}+}`);
    })
    .join(' ');
}

/** `3 stale-section`, the most frequent first. */
function countByRule(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const parts = [...counts].toSorted(([, one], [, other]) => other - one).map(([rule, count]) => `${count} ${rule}`);
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

function renderSummary({ summary, documents }: ReviewReport, { style, say }: ReviewCanvas): string[] {
  const { unjudged = 0 } = summary;
  const lacking = unjudged > 0 ? [style('error', `✖ ${say.unjudged(unjudged)}`)] : [];
  if (documents.length === 0)
    return lacking.length > 0 ? lacking : [style('good', `✔ ${say.noDocument(summary.documents)}`)];
  const { error, warning } = summary.introduced;
  const failing = error + summary.standing > 0;
  const sign = failing ? style('error', '✖') : warning > 0 ? style('warning', '⚠') : style('good', '✔');
  return [
    `${sign} ${say.counts(summary)}`,
    ...lacking,
    ...(summary.standing > 0 ? [`  ${style('error', say.standing(summary.standing))}`] : []),
    `  ${say.caveat}`,
  ];
}
