import type { Level } from '../../types.ts';
import type { Language } from '../terminal/words.ts';
import type { PairState } from '../figures.ts';

/** What the page says, apart from the findings' own messages. The script has all of it; `{n}`, `{m}` and `{x}` are filled in. */
export interface PageWords {
  readonly title: string;
  readonly overview: string;
  readonly findings: string;
  readonly skip: string;
  readonly notJudged: string;
  readonly noScript: string;
  readonly generated: string;
  readonly caveat: string;
  readonly document: string;
  readonly allDocuments: string;
  readonly state: Readonly<Record<PairState, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly translated: string;
  readonly current: string;
  readonly oldest: string;
  readonly pairs: string;
  readonly withoutFindings: string;
  readonly stale: string;
  readonly trend: string;
  readonly trendText: string;
  readonly search: string;
  readonly filters: string;
  readonly rule: string;
  readonly anyRule: string;
  readonly locale: string;
  readonly anyLocale: string;
  readonly onlyFindings: string;
  readonly showWaived: string;
  readonly waived: string;
  readonly shown: string;
  readonly none: string;
  readonly more: string;
  readonly open: string;
  readonly noTexts: string;
  readonly sections: string;
  readonly source: string;
  readonly target: string;
  readonly missingPart: string;
  readonly extraPart: string;
  readonly moved: string;
  readonly unsure: string;
  readonly staleSince: string;
  readonly staleUndated: string;
  readonly beforeHeading: string;
  readonly line: string;
  readonly identical: string;
  readonly legend: string;
  readonly legendVerified: string;
  readonly legendDiffers: string;
  readonly legendHidden: string;
  readonly theme: string;
  readonly help: string;
  readonly shortcuts: string;
  readonly keysOn: string;
  readonly close: string;
  readonly keyNext: string;
  readonly keyPrevious: string;
  readonly keyNextDocument: string;
  readonly keyPreviousDocument: string;
  readonly keySearch: string;
  readonly keyOverview: string;
  readonly keyHelp: string;
  readonly link: string;
  readonly backTo: string;
}

const english: PageWords = {
  title: 'Translation report',
  overview: 'Overview',
  findings: 'Findings',
  notJudged: 'Could not be judged, and is in none of the figures:',
  skip: 'Skip to the content',
  noScript:
    'Without JavaScript this page shows the overview only: the documents side by side are drawn by its own script.',
  generated: 'Made by diglot {x}',
  caveat: 'What is not listed was not checked: this does not say that the translation is right.',
  document: 'Document',
  allDocuments: 'All documents',
  state: {
    missing: 'not translated',
    extra: 'no source',
    error: 'errors',
    stale: 'out of date',
    warning: 'warnings',
    note: 'notes',
    clean: 'clean',
  },
  level: { error: 'error', warning: 'warning', note: 'note' },
  translated: 'translated',
  current: 'up to date',
  oldest: 'oldest change',
  pairs: 'pairs of documents',
  withoutFindings: 'without findings',
  stale: 'sections out of date',
  trend: 'Trend',
  trendText: 'Errors over the last {n} reports: {x}',
  search: 'Search',
  filters: 'Filters',
  rule: 'Rule',
  anyRule: 'all rules',
  locale: 'Locale',
  anyLocale: 'all locales',
  onlyFindings: 'rows with findings only',
  showWaived: 'accepted as well',
  waived: 'accepted',
  shown: 'findings shown: {n} of {m}',
  none: 'Nothing matches the filters.',
  more: 'Show {n} more',
  open: 'show side by side',
  noTexts: 'This report does not hold the texts of the documents.',
  sections: 'Sections',
  source: 'Source',
  target: 'Translation',
  missingPart: 'missing in the translation',
  extraPart: 'not in the source',
  moved: 'moved',
  unsure: 'link unsure',
  staleSince: 'The source changed on {x} (words: {n})',
  staleUndated: 'The source changed since (words: {n})',
  beforeHeading: '(before the first heading)',
  line: 'line',
  identical: 'Identical in both',
  legend: 'Legend',
  legendVerified: 'identical in both',
  legendDiffers: 'differs',
  legendHidden: 'invisible character',
  theme: 'Light or dark',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  keysOn: 'Use these shortcuts',
  close: 'Close',
  keyNext: 'next finding',
  keyPrevious: 'previous finding',
  keyNextDocument: 'next document',
  keyPreviousDocument: 'previous document',
  keySearch: 'search',
  keyOverview: 'overview',
  keyHelp: 'this help',
  link: 'link to this finding',
  backTo: 'Back to the overview',
};

const korean: PageWords = {
  title: '번역 보고서',
  overview: '개요',
  findings: '지적 사항',
  notJudged: '판단하지 못해 어느 수치에도 들어 있지 않은 문서:',
  skip: '본문으로 건너뛰기',
  noScript:
    'JavaScript를 쓸 수 없으면 개요만 보입니다. 원문과 번역문을 나란히 보여 주는 것은 이 페이지의 스크립트입니다.',
  generated: 'diglot {x}에서 만듦',
  caveat: '여기에 없는 것은 검사하지 않았습니다. 번역이 올바르다는 뜻이 아닙니다.',
  document: '문서',
  allDocuments: '모든 문서',
  state: {
    missing: '번역 없음',
    extra: '원문 없음',
    error: '오류',
    stale: '오래됨',
    warning: '경고',
    note: '참고',
    clean: '이상 없음',
  },
  level: { error: '오류', warning: '경고', note: '참고' },
  translated: '번역됨',
  current: '최신 상태',
  oldest: '가장 오래된 변경',
  pairs: '문서 쌍',
  withoutFindings: '지적 없음',
  stale: '오래된 절',
  trend: '추이',
  trendText: '최근 보고서 {n}개의 오류 수: {x}',
  search: '검색',
  filters: '필터',
  rule: '규칙',
  anyRule: '모든 규칙',
  locale: '로캘',
  anyLocale: '모든 로캘',
  onlyFindings: '지적이 있는 행만',
  showWaived: '허용한 지적도 표시',
  waived: '허용함',
  shown: '표시된 지적: {m}건 중 {n}건',
  none: '필터에 맞는 것이 없습니다.',
  more: '{n}건 더 보기',
  open: '나란히 보기',
  noTexts: '이 보고서에는 문서의 본문이 들어 있지 않습니다.',
  sections: '절',
  source: '원문',
  target: '번역문',
  missingPart: '번역문에 없음',
  extraPart: '원문에 없음',
  moved: '옮겨짐',
  unsure: '연결이 확실하지 않음',
  staleSince: '{x}에 원문이 바뀜 (단어 {n}개)',
  staleUndated: '번역 이후 원문이 바뀜 (단어 {n}개)',
  beforeHeading: '(첫 제목 앞)',
  line: '행',
  identical: '원문과 같음',
  legend: '범례',
  legendVerified: '원문과 같음',
  legendDiffers: '다름',
  legendHidden: '보이지 않는 문자',
  theme: '밝게 또는 어둡게',
  help: '도움말',
  shortcuts: '단축키',
  keysOn: '단축키 사용',
  close: '닫기',
  keyNext: '다음 지적',
  keyPrevious: '이전 지적',
  keyNextDocument: '다음 문서',
  keyPreviousDocument: '이전 문서',
  keySearch: '검색',
  keyOverview: '개요',
  keyHelp: '이 도움말',
  link: '이 지적의 링크',
  backTo: '개요로 돌아가기',
};

/** The words of both languages. */
export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, ko: korean };
