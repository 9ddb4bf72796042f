import stringWidth from 'fast-string-width';
import type { HistoryNote } from '../../types.ts';
import type { Standing, Status } from '../status.ts';
import { fitText, padEnd } from './fit.ts';
import { createStyle, type Style } from './style.ts';
import { visible } from './visible.ts';
import { words as common, type Language } from './words.ts';

/** How to show where translations stand. */
export interface StatusOptions {
  readonly color: boolean;
  readonly width: number;
  readonly language: Language;
  /** What keeps the past from being known. @default nothing */
  readonly notes?: readonly HistoryNote[];
}

/** More documents than this, and those that need nothing are counted only. */
const fullyShown = 40;

/** A row for each source, a column for each locale; below, what is to do in each locale. */
export function renderStatus(status: Status, { color, width, language, notes = [] }: StatusOptions): string {
  const style = createStyle(color);
  const say = words[language];
  const locales = Object.keys(status.locales);
  const sources = [...new Set(status.documents.map(({ source, target }) => source ?? target ?? ''))];
  const cellOf = (source: string, locale: string): Cell => {
    const document = status.documents.find(
      (other) => other.locale === locale && (other.source ?? other.target) === source,
    );
    return document ? cell(document.standing, document.target !== null, say) : { text: '', role: 'faint' };
  };
  const rows = sources.map((source) => ({ source, cells: locales.map((locale) => cellOf(source, locale)) }));
  const shown = rows.length > fullyShown ? rows.filter(({ cells }) => cells.some(({ role }) => role !== 'good')) : rows;
  const columns = locales.map((locale, at) =>
    Math.max(locale.length, ...shown.map(({ cells }) => stringWidth(cells[at]!.text))),
  );
  const first = Math.max(12, Math.min(50, width - columns.reduce((sum, column) => sum + column + 2, 2)));
  const line = (head: string, cells: readonly string[]): string =>
    [padEnd(fitText(head, first), first), ...cells].join('  ').trimEnd();
  const hidden = rows.length - shown.length;
  return `${[
    style(
      'faint',
      line(
        '',
        locales.map((locale, at) => padEnd(locale, columns[at]!)),
      ),
    ),
    ...shown.map(({ source, cells }) =>
      line(
        visible(source),
        cells.map(({ text, role }, at) => style(role, padEnd(text, columns[at]!))),
      ),
    ),
    ...(hidden > 0 ? [style('faint', say.hidden(hidden))] : []),
    '',
    ...locales.map((locale) => localeLine(locale, status.locales[locale]!, say, style)),
    ...notes.map((note) => style('faint', visible(common[language].past(note)))),
  ].join('\n')}\n`;
}

interface Cell {
  readonly text: string;
  readonly role: 'good' | 'warning' | 'error' | 'faint';
}

/** `7/8 ✖2`: sections up to date of all, and errors. */
function cell({ states, sections, errors }: Standing, exists: boolean, say: StatusWords): Cell {
  if (!exists) return { text: say.missing, role: 'error' };
  if (states.unknown === sections && sections > 0) return { text: say.unknown, role: errors > 0 ? 'error' : 'faint' };
  const current = (states.current ?? 0) + (states['stale-cosmetic'] ?? 0);
  const text = `${current}/${sections}${errors > 0 ? ` ✖${errors}` : ''}`;
  return { text, role: errors > 0 ? 'error' : current < sections ? 'warning' : 'good' };
}

function localeLine(locale: string, standing: Status['locales'][string], say: StatusWords, style: Style): string {
  const { states, sections, words: count, since, errors, missing, documents } = standing;
  const current = (states.current ?? 0) + (states['stale-cosmetic'] ?? 0);
  const parts = [
    say.current(current, sections),
    ...(['stale', 'missing', 'untranslated', 'unreviewed', 'unknown', 'extra'] as const).flatMap((state) =>
      states[state] ? [`${say.states[state]} ${states[state]}`] : [],
    ),
    ...(missing > 0 ? [say.missingDocuments(missing, documents)] : []),
    ...(count > 0 ? [say.words(count)] : []),
    ...(since ? [say.since(since)] : []),
    ...(errors > 0 ? [style('error', say.errors(errors))] : []),
  ];
  return `${style('title', locale)}  ${parts.join(' · ')}`;
}

interface StatusWords {
  readonly missing: string;
  readonly unknown: string;
  readonly hidden: (documents: number) => string;
  readonly current: (current: number, sections: number) => string;
  readonly states: Readonly<Record<'stale' | 'missing' | 'untranslated' | 'unreviewed' | 'unknown' | 'extra', string>>;
  readonly missingDocuments: (missing: number, documents: number) => string;
  readonly words: (count: number) => string;
  readonly since: (date: string) => string;
  readonly errors: (count: number) => string;
}

const words: Readonly<Record<Language, StatusWords>> = {
  en: {
    missing: 'missing',
    unknown: 'unknown',
    hidden: (documents) => `${documents} more, all up to date`,
    current: (current, sections) => `${current} of ${sections} sections up to date`,
    states: {
      stale: 'stale',
      missing: 'missing',
      untranslated: 'untranslated',
      unreviewed: 'unreviewed',
      unknown: 'unknown',
      extra: 'not in the source',
    },
    missingDocuments: (missing, documents) => `${missing} of ${documents} documents not translated`,
    words: (count) => (count === 1 ? '1 word changed' : `${count} words changed`),
    since: (date) => `oldest change ${date}`,
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
  },
  ko: {
    missing: '없음',
    unknown: '알 수 없음',
    hidden: (documents) => `그 밖의 문서 ${documents}개는 모두 최신`,
    current: (current, sections) => `최신인 절 ${current}/${sections}`,
    states: {
      stale: '원문이 바뀐 절',
      missing: '빠진 절',
      untranslated: '미번역 절',
      unreviewed: '미검토 절',
      unknown: '알 수 없는 절',
      extra: '원문에 없는 절',
    },
    missingDocuments: (missing, documents) => `번역되지 않은 문서 ${missing}/${documents}`,
    words: (count) => `바뀐 단어 ${count}개`,
    since: (date) => `가장 오래된 변경 ${date}`,
    errors: (count) => `오류 ${count}건`,
  },
};
