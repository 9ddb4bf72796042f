import type { HistoryNote, SectionDrift, WordRun } from '../../types.ts';
import { wrapText } from './fit.ts';
import { createStyle, type Style } from './style.ts';
import { visible } from './visible.ts';
import { words as common, type Language } from './words.ts';

/** The sections of one translation whose source changed. */
export interface DocumentDrift {
  readonly source: string;
  readonly target: string;
  readonly sections: readonly SectionDrift[];
  /** True where something is known of the pair's past. */
  readonly isKnown: boolean;
  /** Sections of which it is not known whether they are up to date. */
  readonly unknown: number;
}

/** How to show drift. */
export interface DriftOptions {
  readonly color: boolean;
  readonly width: number;
  readonly language: Language;
  /** How many days ago a day (ISO 8601) was. */
  readonly daysSince: (date: string) => number;
  /** What keeps the past from being known. */
  readonly notes: readonly HistoryNote[];
}

/** For each section: what changed in the source (`[-then-]`, `{+now+}`), when and where, and the present translation. */
export function renderDrift(documents: readonly DocumentDrift[], options: DriftOptions): string {
  const style = createStyle(options.color);
  const say = words[options.language];
  const parts = documents.map(({ source, target, sections, isKnown, unknown }) => {
    const head = `${style('title', visible(target))} ${style('faint', `← ${visible(source)}`)}`;
    if (!isKnown) return [head, `  ${say.unknown}`];
    const rest = unknown > 0 ? [`  ${style('faint', say.notKnown(unknown))}`] : [];
    if (sections.length === 0) return [head, ...(unknown > 0 ? rest : [`  ${style('good', say.current)}`])];
    const shown = sections.flatMap((section) => ['', ...renderSection(section, options, style)]);
    return [head, ...shown, ...(unknown > 0 ? ['', ...rest] : [])];
  });
  const notes = options.notes.map((note) => style('faint', visible(common[options.language].past(note))));
  return `${[...parts, ...(notes.length > 0 ? [notes] : [])].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderSection(section: SectionDrift, { width, language, daysSince }: DriftOptions, style: Style): string[] {
  const say = words[language];
  const titles = [section.title || say.beginning, section.targetTitle ?? say.noTranslation].map(visible).join(' · ');
  const facts = [
    say.state(section.state),
    section.changed.date ? say.changed(section.changed.date.slice(0, 10), daysSince(section.changed.date)) : '',
    section.changed.commit?.slice(0, 10) ?? '',
    section.words > 0 ? say.words(section.words) : '',
    section.reasons.map((reason) => say.reasons[reason] ?? reason).join(', '),
  ].filter((fact) => fact !== '');
  const indented = (text: string): string[] =>
    text.split('\n').flatMap((line) => wrapText(visible(line), Math.max(20, width - 6)).map((part) => `      ${part}`));
  const head = [`  ${style('title', titles)}`, `    ${style('faint', facts.join(' · '))}`];
  // Where only layout changed, the words are the same: there is nothing to show.
  if (section.state === 'stale-cosmetic' && section.diff.every(({ what }) => what === 'same')) return head;
  return [
    ...head,
    `    ${style('faint', section.before === null ? say.added : say.source)}`,
    ...indented(section.before === null ? section.after : markRuns(section.diff, style)),
    ...(section.translation === null
      ? []
      : [`    ${style('faint', say.translation)}`, ...indented(section.translation)]),
  ];
}

/** The words as `git diff --word-diff` marks them, in colour as well. */
function markRuns(diff: readonly WordRun[], style: Style): string {
  return diff
    .map(({ what, text }) => {
      if (what === 'same') return text;
      return what === 'removed' ? style('target', `[-${text}-]`) : style('source', `{+${text}+}`);
    })
    .join(' ');
}

interface DriftWords {
  readonly unknown: string;
  readonly notKnown: (count: number) => string;
  readonly current: string;
  readonly beginning: string;
  readonly noTranslation: string;
  readonly source: string;
  readonly added: string;
  readonly translation: string;
  readonly state: (state: SectionDrift['state']) => string;
  readonly changed: (date: string, days: number) => string;
  readonly words: (count: number) => string;
  readonly reasons: Readonly<Record<string, string>>;
}

const words: Readonly<Record<Language, DriftWords>> = {
  en: {
    unknown: 'nothing is known of its past',
    notKnown: (count) => `not known whether ${count === 1 ? '1 section is' : `${count} sections are`} up to date`,
    current: 'every section is up to date',
    beginning: '(before the first heading)',
    noTranslation: '(no translation)',
    source: 'source, then and now',
    added: 'source, added since',
    translation: 'translation',
    state: (state) => state,
    changed: (date, days) => `changed on ${date} (${days === 1 ? '1 day' : `${days} days`} ago)`,
    words: (count) => (count === 1 ? '1 word' : `${count} words`),
    reasons: { modal: 'modal verb', address: 'link' },
  },
  ko: {
    unknown: '지난 일을 알 수 없음',
    notKnown: (count) => `최신인지 알 수 없는 절 ${count}개`,
    current: '모든 절이 최신임',
    beginning: '(첫 제목 앞)',
    noTranslation: '(번역 없음)',
    source: '원문의 변경',
    added: '새로 추가된 원문',
    translation: '번역문',
    state: (state) => koreanStates[state],
    changed: (date, days) => `${date}에 변경(${days}일 전)`,
    words: (count) => `단어 ${count}개`,
    reasons: {
      invariant: '그대로 두어야 할 값',
      number: '숫자',
      modal: '의무·허용 표현',
      negation: '부정 표현',
      code: '코드',
      address: '링크',
      words: '내용',
      order: '순서',
      spelling: '맞춤법',
      layout: '서식',
    },
  },
};

const koreanStates: Readonly<Record<SectionDrift['state'], string>> = {
  current: '최신',
  stale: '원문이 바뀜',
  'stale-cosmetic': '서식이나 맞춤법만 바뀜',
  missing: '번역 없음',
  extra: '원문에 없음',
  untranslated: '미번역',
  unreviewed: '미검토',
  unknown: '알 수 없음',
};
