import type { Report } from '../types.ts';
import { percent } from './percent.ts';
import { totalFigures, localesOf } from './figures.ts';
import { escapeMarkdown, inCell, inlineCode, messageMarkdown } from './markdown-text.ts';
import type { RenderOptions } from './render-options.ts';
import type { Language } from './terminal/words.ts';
import { type Risk, type Task, type WorkItem, workList } from './work-list.ts';

/** What the lists say in a language. */
interface WorkWords {
  readonly title: string;
  readonly columns: readonly string[];
  readonly totals: readonly string[];
  readonly task: Readonly<Record<Task, string>>;
  readonly risk: Readonly<Record<Risk, string>>;
  readonly wholeDocument: string;
  readonly nothing: string;
  readonly notJudged: string;
}

const words: Readonly<Record<Language, WorkWords>> = {
  en: {
    title: 'Translation work list',
    columns: ['Locale', 'Document', 'Section', 'To do', 'Words', 'Since', 'Risk'],
    totals: ['Locale', 'Translations', 'Not translated', 'Translated', 'Up to date', 'Errors', 'Words to translate'],
    task: { correct: 'correct', translate: 'translate', update: 'update', review: 'review' },
    risk: { high: 'high', medium: 'medium', low: 'low' },
    wholeDocument: '(whole document)',
    nothing: 'Nothing to do.',
    notJudged: 'Not judged',
  },
  ko: {
    title: '번역 작업 목록',
    columns: ['로캘', '문서', '절', '할 일', '단어', '변경일', '위험'],
    totals: ['로캘', '번역문', '번역 없음', '번역됨', '최신', '오류', '번역할 단어'],
    task: { correct: '값 고치기', translate: '번역', update: '갱신', review: '검토' },
    risk: { high: '높음', medium: '보통', low: '낮음' },
    wholeDocument: '(문서 전체)',
    nothing: '할 일이 없습니다.',
    notJudged: '판단하지 못함',
  },
};

/** The coordinator's list as Markdown: a table of the locales, then one of what is to be done. */
export function renderWorkList(report: Report, { language }: Pick<RenderOptions, 'language'>): string {
  const say = words[language];
  const items = workList(report);
  const rows = items.map((item) => [
    escapeMarkdown(item.locale),
    inlineCode(item.document),
    item.section === '' ? say.wholeDocument : escapeMarkdown(item.section),
    item.tasks.map((task) => say.task[task]).join(', '),
    // Where a value is to be put back there is nothing to translate.
    item.words ? String(item.words) : '',
    item.since ?? '',
    item.risk === 'high' ? `**${say.risk.high}**` : say.risk[item.risk],
  ]);
  const list = rows.length === 0 ? [say.nothing] : table(say.columns, rows, [4]);
  const unjudged = (report.unjudged ?? []).map(
    ({ target, message }) => `- **${say.notJudged}** ${inlineCode(target)}: ${messageMarkdown(message)}`,
  );
  const parts = [table(say.totals, totals(report, items), [1, 2, 3, 4, 5, 6]), unjudged, list];
  return [`# ${say.title}`, ...parts.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines]), ''].join(
    '\n',
  );
}

/** The coordinator's list as CSV (RFC 4180) with a byte order mark, without which Excel takes Hangul for Latin letters. */
export function renderCsv(report: Report, { language }: Pick<RenderOptions, 'language'>): string {
  const say = words[language];
  const rows = workList(report).map((item) => [
    item.locale,
    item.document,
    item.section,
    item.tasks.map((task) => say.task[task]).join(', '),
    item.words === null ? '' : String(item.words),
    item.since ?? '',
    say.risk[item.risk],
  ]);
  return `\uFEFF${[say.columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}

function totals(report: Report, items: readonly WorkItem[]): string[][] {
  return localesOf(report).map((locale) => {
    const figures = totalFigures(report, (document) => document.locale === locale);
    const own = items.filter((item) => item.locale === locale);
    const toTranslate = own.reduce((sum, item) => sum + (item.words ?? 0), 0);
    return [
      escapeMarkdown(locale),
      String(figures.documents),
      String(figures.missing),
      percent(figures.translated),
      percent(figures.current),
      String(figures.findings.error),
      own.some((item) => item.words === null) ? '' : String(toTranslate),
    ];
  });
}

function table(titles: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  const rule = titles.map((_title, index) => (numeric.includes(index) ? '---:' : '---'));
  return [line(titles), line(rule), ...rows.map(line)];
}

/** A field that a spreadsheet would take for a formula gets an apostrophe, which shows it as text (OWASP, CSV injection). */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
