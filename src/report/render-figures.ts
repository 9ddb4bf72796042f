import type { Report } from '../types.ts';
import { localesOf, pairFigures, totalFigures } from './figures.ts';
import { percent } from './percent.ts';
import type { RenderOptions } from './render-options.ts';
import { workList } from './work-list.ts';

/** The figures as JSON: of all pairs, of each locale, of each pair. What `diglot report --earlier` draws a trend from. */
export function renderFigures(report: Report): string {
  const work = workList(report);
  const wordsOf = (locale: string | null): number | null => {
    const own = work.filter((item) => locale === null || item.locale === locale);
    return own.some(({ words }) => words === null) ? null : own.reduce((sum, { words }) => sum + (words ?? 0), 0);
  };
  const figures = {
    schemaVersion: 1,
    tool: report.tool,
    total: { ...totalFigures(report), wordsToDo: wordsOf(null) },
    locales: Object.fromEntries(
      localesOf(report).map((locale) => [
        locale,
        { ...totalFigures(report, (document) => document.locale === locale), wordsToDo: wordsOf(locale) },
      ]),
    ),
    documents: pairFigures(report),
  };
  return `${JSON.stringify(figures, null, 2)}\n`;
}

/** A badge for the shields.io endpoint: red where there are errors, grey where something could not be judged, yellow where something lacks, green where nothing does. */
export function renderBadge(report: Report, { language }: Pick<RenderOptions, 'language'>): string {
  const { findings, translated, current, missing, unjudged } = totalFigures(report);
  const share = current ?? translated;
  const errors = findings.error;
  const message =
    errors > 0
      ? language === 'ko'
        ? `오류 ${errors}건`
        : `${errors} error${errors === 1 ? '' : 's'}`
      : unjudged > 0
        ? notJudged[language]
        : percent(share);
  const isWhole = share === 1 && missing === 0;
  const badge = {
    schemaVersion: 1,
    label: language === 'ko' ? '번역' : 'translations',
    message,
    color: errors > 0 ? 'red' : unjudged > 0 ? 'lightgrey' : isWhole ? 'brightgreen' : 'yellow',
  };
  return `${JSON.stringify(badge)}\n`;
}

const notJudged: Readonly<Record<RenderOptions['language'], string>> = { en: 'not judged', ko: '판단하지 못함' };
