import { createHash } from 'node:crypto';
import type { DocumentReport, Report } from '../../types.ts';
import type { RenderOptions } from '../render-options.ts';
import { kindOrder, words } from '../terminal/words.ts';
import { escapeHtml, scriptJson } from './escape-html.ts';
import { overviewHtml } from './overview.ts';
import type { PageData, PageHead } from './page-data.ts';
import { pageDocument } from './page-document.ts';
import { type PageWords, pageWords } from './page-words.ts';

/** What the page is made of besides the report. */
export interface HtmlOptions extends Pick<RenderOptions, 'language' | 'rules'> {
  /** The page's own script and style, as they were built. */
  readonly script: string;
  readonly style: string;
  /** Errors in earlier reports, the latest last, for the trend. @default none */
  readonly earlierErrors?: readonly number[];
}

/**
 * The report as one HTML file that needs nothing else. Its policy lets only its own script and style run, each by its hash, and nothing be
 * loaded. Text of the documents reaches the page as JSON and becomes text nodes: no part of it is ever read as HTML.
 */
export function renderHtml(
  report: Report,
  { language, rules, script, style, earlierErrors = [] }: HtmlOptions,
): string {
  const say = pageWords[language];
  const built = report.documents.map((document) => pageDocument(document));
  const data: PageData = {
    language,
    documents: report.documents.map((document, index) => ({
      ...head(document, report.sourceLocale, language),
      findings: built[index]!.findings,
    })),
    rules: Object.fromEntries(rules.map(({ id, summary }) => [id, summary[language]])),
  };
  const texts = built.map(({ page }, index) => (page.sections.length > 0 ? json(`texts-${index}`, page) : ''));
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head>${headHtml(style, script, say)}</head>`,
    `<body>${shell(report, earlierErrors, language)}`,
    json('report', data),
    json('words', say),
    ...texts.filter((text) => text !== ''),
    `<script>${script}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

function head(
  { locale, source, target, proof }: DocumentReport,
  sourceLocale: string,
  language: RenderOptions['language'],
): Omit<PageHead, 'findings'> {
  const counts = kindOrder.flatMap((kind) => {
    const counted = proof?.invariants[kind];
    return counted && counted.identical > 0 ? words[language].count(kind, counted.identical, counted.source) : [];
  });
  return { locale, sourceLocale, source, target, proof: counts.join(' · ') };
}

function headHtml(style: string, script: string, say: PageWords): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return [
    '<meta charset="utf-8">',
    // First of all: what comes before the policy is not bound by it.
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(say.title)}</title>`,
    `<style>${style}</style>`,
  ].join('\n');
}

function shell(report: Report, earlierErrors: readonly number[], language: RenderOptions['language']): string {
  const say = pageWords[language];
  const made = say.generated.replace('{x}', report.tool.version);
  return [
    `<a class="skip" href="#content">${escapeHtml(say.skip)}</a>`,
    `<header id="bar"><a class="home" href="#">${escapeHtml(say.title)}</a><div id="tools"></div></header>`,
    '<main id="content" tabindex="-1">',
    `<section id="overview"><h1>${escapeHtml(say.overview)}</h1>${overviewHtml(report, earlierErrors, language)}</section>`,
    `<noscript><p class="notice">${escapeHtml(say.noScript)}</p></noscript>`,
    '<div id="view"></div></main>',
    `<footer><p>${escapeHtml(say.caveat)}</p><p>${escapeHtml(made)}</p></footer>`,
  ].join('\n');
}

function json(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${scriptJson(value)}</script>`;
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;
}
