import type { DocumentReview, Finding, Passage, ReviewItem, ReviewReport, TouchedSection } from '../../types.ts';
import { escapeMarkdown, inlineCode, messageMarkdown } from '../markdown-text.ts';
import { kindOrder, type Language, words } from '../terminal/words.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

/** GitHub takes no longer comment. */
const commentLimit = 65_536;

/** The first line of a review, by which its comment is found again to be updated. */
export const reviewMarker = '<!-- diglot-review -->';

/** How to render a review as Markdown. */
export interface ReviewMarkdownOptions {
  readonly language: Language;
  /** Where lines can be seen, with `{path}` and `{line}` in place of both; without it places are text. */
  readonly link?: string;
  /** Most characters. @default 65,536, what GitHub takes */
  readonly limit?: number;
}

interface Page extends ReviewMarkdownOptions {
  readonly say: ReviewWords;
}

/**
 * The review as Markdown for a comment: what the change comes to, then for each document what is new, out of scope and to be read, the rest
 * folded. What does not fit is counted in place of being told.
 */
export function renderReviewMarkdown(report: ReviewReport, options: ReviewMarkdownOptions): string {
  const { language, limit = commentLimit } = options;
  const page: Page = { ...options, say: reviewWords[language] };
  const { say } = page;
  const { summary, documents } = report;
  const { unjudged = 0 } = summary;
  const headline = documents.length > 0 ? say.counts(summary) : unjudged > 0 ? '' : say.noDocument(summary.documents);
  const head = [
    reviewMarker,
    `### ${escapeMarkdown(say.title)}`,
    '',
    ...(headline === '' ? [] : [escapeMarkdown(headline)]),
    ...(unjudged > 0 ? ['', `❌ ${escapeMarkdown(say.unjudged(unjudged))}`] : []),
    ...(summary.standing > 0 ? ['', `❌ ${escapeMarkdown(say.standing(summary.standing))}`] : []),
    '',
  ].join('\n');
  const tail = `\n${escapeMarkdown(say.caveat)}\n`;
  // The line that says what is left out has to fit as well.
  let room = limit - head.length - tail.length - 100;
  const shown: string[] = [];
  for (const document of documents) {
    const text = fitDocument(document, report, page, room);
    if (text === null) break;
    shown.push(text);
    room -= text.length + 1;
  }
  const hidden = documents.length - shown.length;
  return [head, ...shown, ...(hidden > 0 ? [escapeMarkdown(say.more(hidden))] : []), tail].join('\n').slice(0, limit);
}

/** A document with as many of its findings and as much of its reading list as there is room for; null where not even the rest fits. */
function fitDocument(review: DocumentReview, report: ReviewReport, page: Page, room: number): string | null {
  const items = review.needsReader.map((item) => itemBlock(item, review, report, page));
  const lines = review.introduced.map((finding) => findingLine(finding, review, page));
  // Findings come first, and leave half of the room to what has to be read.
  const findings = shorten(lines, room / 2, page);
  const frame = documentBlock(review, findings, [], items.length, page);
  if (frame.length > room) return null;
  const kept = fitting(items, room - frame.length);
  return documentBlock(review, findings, kept, items.length - kept.length, page);
}

/** The first lines, and how many more there are. */
function shorten(lines: readonly string[], room: number, { say }: Page): readonly string[] {
  const kept = fitting(lines, room);
  const hidden = lines.length - kept.length;
  return hidden > 0 ? [...kept, `- ${escapeMarkdown(say.more(hidden))}`] : kept;
}

/** Those of some texts, in order, that there is room for with a line end each. */
function fitting(texts: readonly string[], room: number): string[] {
  let left = room;
  return texts.filter((text) => {
    left -= text.length + 1;
    return left >= 0;
  });
}

function documentBlock(
  review: DocumentReview,
  findings: readonly string[],
  items: readonly string[],
  hidden: number,
  page: Page,
): string {
  const { say } = page;
  const { source, target, touched, outOfScope, repaired, remaining, notJudged } = review;
  const name = inlineCode(target ?? source ?? '');
  const bullet = (label: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [`- **${escapeMarkdown(label)}**: ${texts.join(' · ')}`];
  const side = (which: 'source' | 'target', sections: readonly TouchedSection[]): string =>
    `${escapeMarkdown(say.side[which])} ${sections.length === 0 ? escapeMarkdown(say.nothing) : sections.map((section) => sectionText(section, say)).join(', ')}`;
  return [
    `#### ${name}${target === null ? ` ${escapeMarkdown(say.noTranslation)}` : ''}`,
    '',
    ...findings,
    ...outOfScope.map(
      (section) =>
        `- ⚠️ **${escapeMarkdown(say.outOfScope)}** ${sectionText(section, say)}: ${escapeMarkdown(say.scopeReason)}`,
    ),
    ...bullet(say.touched, [side('source', touched.source), side('target', touched.target)]),
    ...bullet(say.identical, identicalParts(review, page)),
    ...bullet(say.repaired, repaired.length > 0 ? [String(repaired.length)] : []),
    ...bullet(say.remaining, remaining.length > 0 ? [String(remaining.length)] : []),
    ...bullet(say.notJudged, say.reasons(notJudged).map(escapeMarkdown)),
    ...(items.length + hidden > 0
      ? [
          '',
          `<details><summary>${escapeMarkdown(say.needsReader)}: ${escapeMarkdown(say.passages(items.length + hidden))}</summary>`,
          '',
          ...items,
          ...(hidden > 0 ? [escapeMarkdown(say.more(hidden)), ''] : []),
          '</details>',
        ]
      : []),
    '',
  ].join('\n');
}

function sectionText(section: TouchedSection, say: ReviewWords): string {
  return escapeMarkdown(say.section(section, section.title || say.beginning));
}

const signs = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

function findingLine({ level, message, ruleId, target }: Finding, review: DocumentReview, page: Page): string {
  const place = target && review.target ? ` · ${placeLink(review.target, target.startLine, page)}` : '';
  return `- ${signs[level]} **${escapeMarkdown(page.say.introduced)}** ${messageMarkdown(message)} · ${inlineCode(ruleId)}${place}`;
}

/** `path:line`, as a link where it is known to where. */
function placeLink(path: string, line: number, { link }: Page): string {
  const text = inlineCode(`${path}:${line}`);
  if (link === undefined) return text;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `[${text}](${link.replaceAll('{path}', encoded).replaceAll('{line}', String(line))})`;
}

function identicalParts({ identical, proof }: DocumentReview, { language }: Page): string[] {
  return kindOrder.flatMap((kind) => {
    const digest = kind === 'advisory' ? '' : identical[kind];
    const verified = proof?.invariants[kind];
    if (digest === undefined || !verified || verified.identical === 0 || verified.identical !== verified.source)
      return [];
    const text = escapeMarkdown(words[language].count(kind, verified.identical, verified.source));
    return [digest ? `${text} ${inlineCode(digest)}` : text];
  });
}

function itemBlock(
  { risk, section, targetSection, source, target }: ReviewItem,
  review: DocumentReview,
  { sourceLocale }: ReviewReport,
  page: Page,
): string {
  const titles = [...new Set([section, targetSection].filter((title) => title !== ''))];
  const side = (passage: Passage | null, locale: string, path: string | null): string[] => {
    if (!passage) return [];
    const place =
      passage.line !== null && path ? placeLink(path, passage.line, page) : escapeMarkdown(page.say.removed);
    return [`> **${escapeMarkdown(locale)}** ${place}<br>${markPassage(passage)}`, '>'];
  };
  return [
    `**${escapeMarkdown(page.say.risk[risk])}** ${escapeMarkdown(titles.join(' · ') || page.say.beginning)}`,
    '',
    ...side(source, sourceLocale, review.source),
    ...side(target, review.locale, review.target).slice(0, 1),
    '',
  ].join('\n');
}

function markPassage({ diff }: Passage): string {
  return diff
    .map(({ what, text }) => {
      const safe = escapeMarkdown(text);
      return what === 'same' ? safe : what === 'removed' ? `<del>${safe}</del>` : `<ins>${safe}</ins>`;
    })
    .join(' ');
}
