import type { DocumentReport, Finding, Level, Report, UnjudgedPair } from '../types.ts';
import { escapeMarkdown, inCell, inlineCode, messageMarkdown } from './markdown-text.ts';
import { type Listed, levels, listFindings, mostSeriousFirst } from './list-findings.ts';
import { type MarkdownWords, markdownWords } from './markdown-words.ts';
import type { RenderOptions } from './render-options.ts';

/** GitHub refuses a comment of more characters, and Bitbucket cuts below it. */
export const commentLimit = 65_536;

/** How to render for a place that takes only so much. */
export interface MarkdownOptions extends Pick<RenderOptions, 'language'> {
  /** Most characters; findings that would pass it are counted in place of being told. @default commentLimit */
  readonly limit?: number;
}

/**
 * The report as Markdown for a comment or a job summary: counts, a table of the documents, then the findings, the most serious first. Text
 * of the documents stands in code or is escaped: it cannot link, mention anybody or close a fold.
 */
export function renderMarkdown(report: Report, { language, limit = commentLimit }: MarkdownOptions): string {
  const say = markdownWords[language];
  const head = [`### ${headline(report, say)}`, '', ...documentTable(report.documents, say), ''].join('\n');
  const { waived } = report.summary;
  const tail = `${waived > 0 ? `${say.accepted(waived)} ` : ''}${say.caveat}\n`;
  const listed = mostSeriousFirst(listFindings(report));
  // What is hidden is said in a line of its own, which has to fit as well.
  let room = limit - head.length - tail.length - 200;
  if (room < 0) return fit(`### ${headline(report, say)}\n\n${tail}`, limit);
  const lines: string[] = [];
  const unjudged = (report.unjudged ?? []).map((pair) => unjudgedLine(pair, say));
  const found = listed.map((item) => findingLine(item, report.sourceLocale, say));
  for (const line of [...unjudged, ...found]) {
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const hidden = unjudged.length + found.length - lines.length;
  const more = hidden > 0 ? [say.notShown(hidden), ''] : [];
  return [head, ...(lines.length > 0 ? [...lines, ''] : []), ...more, tail].join('\n');
}

function headline({ summary }: Report, say: MarkdownWords): string {
  const { findings, documents, documentsWithFindings, unjudged = 0 } = summary;
  const total = levels.reduce((sum, level) => sum + findings[level], 0);
  const found = total === 0 ? say.clean(documents) : say.counts(findings, documentsWithFindings, documents);
  if (unjudged === 0) return found;
  return documents === 0 ? `diglot: ${say.unjudged(unjudged)}` : `${found} · ${say.unjudged(unjudged)}`;
}

/** More documents than this, and those without findings are counted only. */
const mostRows = 100;

function documentTable(documents: readonly DocumentReport[], say: MarkdownWords): string[] {
  const shown = documents.length > mostRows ? documents.filter(({ findings }) => findings.length > 0) : documents;
  const rows = shown.slice(0, mostRows).map((document) => {
    const path = inlineCode(document.target ?? document.source ?? '');
    const name = document.target === null ? `${path} ${say.noTranslation}` : path;
    const cells = [inCell(name), escapeMarkdown(document.locale), ...counts(document.findings), proven(document, say)];
    return `| ${cells.join(' | ')} |`;
  });
  if (rows.length === 0) return [];
  const titles = [say.document, say.locale, ...levels.map((level) => say.level[level]), say.verified];
  return [`| ${titles.join(' | ')} |`, '| --- | --- | ---: | ---: | ---: | --- |', ...rows];
}

function counts(findings: readonly Finding[]): string[] {
  return levels.map((level) => String(findings.filter((finding) => finding.level === level).length));
}

function proven({ proof }: DocumentReport, say: MarkdownWords): string {
  if (!proof) return '';
  const kinds = Object.values(proof.invariants);
  const sum = (key: 'identical' | 'source'): number => kinds.reduce((total, counted) => total + counted[key], 0);
  return say.verifiedOf(sum('identical'), sum('source'), proof.sections.linked, proof.sections.source);
}

const signs: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' };

/** One list item: level, message, rule, and the two places. */
function findingLine({ finding, document, path, place }: Listed, sourceLocale: string, say: MarkdownWords): string {
  const { level, message, ruleId, source } = finding;
  const places = [
    `${escapeMarkdown(document.locale)} ${inlineCode(place ? `${path}:${place.startLine}:${place.startColumn}` : path)}`,
    ...(source && document.source !== null && document.target !== null
      ? [
          `${escapeMarkdown(sourceLocale)} ${inlineCode(`${document.source}:${source.startLine}:${source.startColumn}`)}`,
        ]
      : []),
  ];
  return `- ${signs[level]} **${say.level[level]}** ${messageMarkdown(message)} · ${inlineCode(ruleId)}<br>${places.join(' ← ')}`;
}

/** One list item: a pair of which nothing is known, and why. */
function unjudgedLine({ locale, target, message }: UnjudgedPair, say: MarkdownWords): string {
  return `- ⛔ **${say.notJudged}** ${messageMarkdown(message)}<br>${escapeMarkdown(locale)} ${inlineCode(target)}`;
}

function fit(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, Math.max(0, limit));
}
