import type { Report } from '../../types.ts';
import { type PairFigures, localesOf, pairFigures, totalFigures } from '../figures.ts';
import { levels } from '../list-findings.ts';
import { percent } from '../percent.ts';
import { escapeHtml } from './escape-html.ts';
import { type MarkdownWords, markdownWords } from '../markdown-words.ts';
import type { Language } from '../terminal/words.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { trendSvg } from './trend.ts';

/** The first view as static HTML, which needs no script: figures, and a table of documents × locales. */
export function overviewHtml(report: Report, earlierErrors: readonly number[], language: Language): string {
  const say = pageWords[language];
  const figures = pairFigures(report);
  return `${unjudgedList(report, say)}${tiles(report, earlierErrors, say)}${matrix(report, figures, say, markdownWords[language].levelCounts)}`;
}

/** What the figures know nothing of, before them; nothing where all could be judged. */
function unjudgedList({ unjudged = [] }: Report, say: PageWords): string {
  if (unjudged.length === 0) return '';
  const items = unjudged.map(
    ({ locale, target, message }) =>
      `<li><strong>${escapeHtml(`${locale} ${target}`)}</strong> ${escapeHtml(message)}</li>`,
  );
  return `<div class="notice error"><p>✖ ${escapeHtml(say.notJudged)}</p><ul>${items.join('')}</ul></div>`;
}

/** The address of a pair on the page. Paths, not numbers: a link still leads there in the next report. */
export function pairLink({ locale, source, target }: Pick<PairFigures, 'locale' | 'source' | 'target'>): string {
  return `#${new URLSearchParams({ doc: target ?? source ?? '', locale }).toString()}`;
}

function tiles(report: Report, earlierErrors: readonly number[], say: PageWords): string {
  const total = totalFigures(report);
  const trend = [...earlierErrors, total.findings.error];
  const items = [
    { value: String(total.documents), label: say.pairs },
    ...(total.missing > 0 ? [{ value: String(total.missing), label: say.state.missing, level: 'error' }] : []),
    { value: percent(total.translated), label: say.translated },
    ...(total.current === null ? [] : [{ value: percent(total.current), label: say.current }]),
    ...levels
      .filter((level) => level !== 'note')
      .map((level) => ({ value: String(total.findings[level]), label: say.state[level], level })),
    { value: String(total.clean), label: say.withoutFindings },
    ...(total.staleSections > 0 ? [{ value: String(total.staleSections), label: say.stale }] : []),
    ...(total.oldest === null ? [] : [{ value: total.oldest, label: say.oldest }]),
  ];
  const svg = trendSvg(trend, fill(say.trendText, trend.length).replace('{x}', trend.join(', ')));
  const drawn = items.map(
    ({ value, label, ...rest }) =>
      `<li${'level' in rest && value !== '0' ? ` class="${rest.level}"` : ''}><strong>${escapeHtml(value)}</strong> ${escapeHtml(label)}</li>`,
  );
  if (svg) drawn.push(`<li>${svg} ${escapeHtml(say.trend)}</li>`);
  return `<ul class="tiles">${drawn.join('')}</ul>`;
}

function matrix(
  report: Report,
  figures: readonly PairFigures[],
  say: PageWords,
  count: MarkdownWords['levelCounts'],
): string {
  const locales = localesOf(report);
  const rows = new Map<string, Map<string, PairFigures>>();
  for (const pair of figures) {
    const key = pair.source ?? pair.target ?? '';
    const row = rows.get(key) ?? new Map<string, PairFigures>();
    row.set(pair.locale, pair);
    rows.set(key, row);
  }
  const head = locales.map((locale) => `<th scope="col">${escapeHtml(locale)}</th>`).join('');
  const totals = locales.map((locale) => {
    const total = totalFigures(report, (document) => document.locale === locale);
    return `<td>${shares(total.translated, total.current, say)}</td>`;
  });
  const body = [...rows].map(([path, row]) => {
    const cells = locales.map((locale) => cell(row.get(locale), say, count)).join('');
    return `<tr><th scope="row">${breakable(path)}</th>${cells}</tr>`;
  });
  return [
    `<div class="scroll" role="region" aria-label="${escapeHtml(say.overview)}" tabindex="0"><table class="matrix">`,
    `<thead><tr><th scope="col">${escapeHtml(say.document)}</th>${head}</tr></thead>`,
    `<tbody>${body.join('')}</tbody>`,
    `<tfoot><tr><th scope="row">${escapeHtml(say.allDocuments)}</th>${totals.join('')}</tr></tfoot>`,
    '</table></div>',
  ].join('');
}

const signs: Readonly<Record<PairFigures['state'], string>> = {
  missing: '∅',
  extra: '+',
  error: '✖',
  stale: '◷',
  warning: '⚠',
  note: 'ℹ',
  clean: '✔',
};

function cell(pair: PairFigures | undefined, say: PageWords, count: MarkdownWords['levelCounts']): string {
  if (!pair) return '<td class="none">–</td>';
  const { state, findings, oldest } = pair;
  const counts = count(findings);
  const says = state === 'missing' || state === 'extra' || counts === '' ? say.state[state] : counts;
  const age = oldest === null ? '' : ` · ${say.oldest} ${oldest}`;
  const isCompared = state !== 'missing' && state !== 'extra';
  const detail = isCompared ? `<small>${shares(pair.translated, pair.current, say)}${escapeHtml(age)}</small>` : '';
  return `<td><a class="state ${state}" href="${escapeHtml(pairLink(pair))}"><span aria-hidden="true">${signs[state]}</span> ${escapeHtml(says)}</a>${detail}</td>`;
}

function shares(translated: number | null, current: number | null, say: PageWords): string {
  const parts = [
    `${percent(translated)} ${say.translated}`,
    ...(current === null ? [] : [`${percent(current)} ${say.current}`]),
  ];
  return escapeHtml(parts.join(' · '));
}

/** A path that may be broken after its slashes. */
function breakable(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}

function fill(text: string, number: number): string {
  return text.replace('{n}', String(number));
}
