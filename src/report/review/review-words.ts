import type { DocumentReview, Level, ReviewReport, Risk, TouchedSection } from '../../types.ts';
import type { Language } from '../terminal/words.ts';

/** What the review says, apart from the findings' own messages. */
export interface ReviewWords {
  readonly title: string;
  readonly touched: string;
  readonly identical: string;
  readonly needsReader: string;
  readonly outOfScope: string;
  readonly introduced: string;
  readonly repaired: string;
  readonly remaining: string;
  readonly notJudged: string;
  readonly beginning: string;
  readonly noTranslation: string;
  readonly risk: Readonly<Record<Risk, string>>;
  /** `Reporting (12 words)`, `Rewards (removed)`. */
  readonly section: (section: TouchedSection, title: string) => string;
  readonly side: { readonly source: string; readonly target: string };
  readonly passages: (count: number) => string;
  readonly nothing: string;
  readonly scopeReason: string;
  readonly reasons: (notJudged: DocumentReview['notJudged']) => readonly string[];
  readonly removed: string;
  readonly untouched: string;
  readonly counts: (summary: ReviewReport['summary']) => string;
  readonly noDocument: (documents: number) => string;
  readonly unjudged: (documents: number) => string;
  readonly more: (count: number) => string;
  readonly caveat: string;
  readonly standing: (count: number) => string;
}

const english: ReviewWords = {
  title: 'Review of the translations',
  touched: 'touched',
  identical: 'proven identical',
  needsReader: 'needs a reader',
  outOfScope: 'out of scope',
  introduced: 'new',
  repaired: 'repaired',
  remaining: 'passed over',
  notJudged: 'not judged',
  beginning: '(before the first heading)',
  noTranslation: '(no translation)',
  risk: { contact: 'contact', deadline: 'deadline', obligation: 'obligation', prose: 'prose' },
  section: ({ kind, words }, title) =>
    `${title} (${kind === 'changed' ? plural(words, 'word') : kind === 'cosmetic' ? 'layout or spelling' : kind})`,
  side: { source: 'source', target: 'translation' },
  passages: (count) => plural(count, 'passage'),
  nothing: 'nothing',
  scopeReason: 'changed, although the source was not',
  reasons: ({ uncertain, isPlain, hasNoHistory }) => [
    ...(uncertain > 0 ? [`${plural(uncertain, 'touched passage')} without a sure counterpart`] : []),
    ...(isPlain ? ['structure recovered from plain text'] : []),
    ...(hasNoHistory ? ['whether it is up to date: no history'] : []),
  ],
  removed: 'taken out',
  untouched: 'not touched',
  counts: ({ introduced, repaired, remaining, outOfScope }) =>
    [
      `new ${levels(introduced, (level, count) => plural(count, level)) || 'none'}`,
      `repaired ${repaired}`,
      `passed over ${remaining} that this change did not cause`,
      ...(outOfScope > 0 ? [`out of scope ${outOfScope}`] : []),
    ].join(' · '),
  noDocument: (documents) => `The change touches none of ${plural(documents, 'translation')}`,
  unjudged: (documents) => `${plural(documents, 'translation')} could not be judged`,
  more: (count) => `${count} more`,
  caveat: 'What is not listed was not checked: this does not say that the translation is right.',
  standing: (count) =>
    `${plural(count, 'error')} of structure or identity ${count === 1 ? 'was' : 'were'} there before and must go from documents that are touched`,
};

const korean: ReviewWords = {
  title: '번역 변경 검토',
  touched: '바뀐 절',
  identical: '원문과 같음',
  needsReader: '읽어야 할 것',
  outOfScope: '범위 밖',
  introduced: '새로 생김',
  repaired: '고쳐짐',
  remaining: '지나침',
  notJudged: '판단 못 함',
  beginning: '(첫 제목 앞)',
  noTranslation: '(번역 없음)',
  risk: { contact: '연락처', deadline: '기한·숫자', obligation: '의무', prose: '본문' },
  section: ({ kind, words }, title) => `${title} (${koreanKinds[kind] ?? `단어 ${words}개`})`,
  side: { source: '원문', target: '번역문' },
  passages: (count) => `구절 ${count}개`,
  nothing: '없음',
  scopeReason: '원문이 바뀌지 않았는데 바뀜',
  reasons: ({ uncertain, isPlain, hasNoHistory }) => [
    ...(uncertain > 0 ? [`짝이 확실하지 않은 구절 ${uncertain}개`] : []),
    ...(isPlain ? ['일반 텍스트에서 구조를 복원함'] : []),
    ...(hasNoHistory ? ['최신 여부(이력 없음)'] : []),
  ],
  removed: '삭제됨',
  untouched: '그대로',
  counts: ({ introduced, repaired, remaining, outOfScope }) =>
    [
      `새로 생김: ${levels(introduced, (level, count) => `${koreanLevels[level]} ${count}건`) || '없음'}`,
      `고쳐짐: ${repaired}`,
      `이 변경 때문이 아니어서 지나침: ${remaining}`,
      ...(outOfScope > 0 ? [`범위 밖: ${outOfScope}`] : []),
    ].join(' · '),
  noDocument: (documents) => `번역문 ${documents}개 중 이 변경이 건드린 것이 없음`,
  unjudged: (documents) => `판단하지 못한 번역문 ${documents}개`,
  more: (count) => `그 밖에 ${count}개`,
  caveat: '여기에 없는 것은 검사하지 않았습니다. 번역이 올바르다는 뜻이 아닙니다.',
  standing: (count) => `전부터 있던 구조·값 오류 ${count}건: 건드린 문서에서는 고쳐야 합니다`,
};

const koreanKinds: Readonly<Partial<Record<TouchedSection['kind'], string>>> = {
  cosmetic: '서식이나 맞춤법',
  added: '추가',
  removed: '삭제',
};

const koreanLevels: Readonly<Record<Level, string>> = { error: '오류', warning: '경고', note: '참고' };

/** The words of both languages. */
export const reviewWords: Readonly<Record<Language, ReviewWords>> = { en: english, ko: korean };

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function levels(counts: Readonly<Record<Level, number>>, say: (level: Level, count: number) => string): string {
  const found = (['error', 'warning', 'note'] as const).filter((level) => counts[level] > 0);
  return found.map((level) => say(level, counts[level])).join(', ');
}
