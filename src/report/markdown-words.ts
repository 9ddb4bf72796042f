import type { Level } from '../types.ts';
import type { Language } from './terminal/words.ts';

type Counts = Readonly<Record<Level, number>>;

/** What the Markdown formats say, apart from the findings' own messages. */
export interface MarkdownWords {
  readonly level: Readonly<Record<Level, string>>;
  readonly document: string;
  readonly locale: string;
  readonly verified: string;
  readonly noTranslation: string;
  readonly verifiedOf: (identical: number, source: number, linked: number, sections: number) => string;
  /** `2 errors, 1 note`; empty for none. */
  readonly levelCounts: (findings: Counts) => string;
  readonly counts: (findings: Counts, documentsWithFindings: number, documents: number) => string;
  readonly clean: (documents: number) => string;
  readonly unjudged: (documents: number) => string;
  readonly notShown: (hidden: number) => string;
  readonly notJudged: string;
  readonly accepted: (waived: number) => string;
  readonly caveat: string;
}

const english: MarkdownWords = {
  level: { error: 'error', warning: 'warning', note: 'note' },
  document: 'Document',
  locale: 'Locale',
  verified: 'Identical to the source',
  noTranslation: '(no translation)',
  verifiedOf: (identical, source, linked, sections) =>
    `${identical} of ${source} values · ${linked} of ${sections} sections linked`,
  levelCounts: (findings) => list(findings, (level, count) => `${count} ${level}${count === 1 ? '' : 's'}`),
  counts: (findings, documentsWithFindings, documents) =>
    `diglot: ${english.levelCounts(findings)} in ${documentsWithFindings} of ${documents} document${documents === 1 ? '' : 's'}`,
  clean: (documents) => `diglot: nothing to report in ${documents} document${documents === 1 ? '' : 's'}`,
  unjudged: (documents) => `${documents} translation${documents === 1 ? '' : 's'} could not be judged`,
  notShown: (hidden) => `${hidden} more finding${hidden === 1 ? ' is' : 's are'} not shown here.`,
  notJudged: 'not judged',
  accepted: (waived) => `${waived} finding${waived === 1 ? ' is' : 's are'} accepted and not listed.`,
  caveat: 'What is not listed was not checked: this does not say that the translation is right.',
};

const korean: MarkdownWords = {
  level: { error: '오류', warning: '경고', note: '참고' },
  document: '문서',
  locale: '로캘',
  verified: '원문과 같음',
  noTranslation: '(번역문 없음)',
  verifiedOf: (identical, source, linked, sections) => `값 ${identical}/${source} · 연결된 절 ${linked}/${sections}`,
  levelCounts: (findings) => list(findings, (level, count) => `${korean.level[level]} ${count}건`),
  counts: (findings, documentsWithFindings, documents) =>
    `diglot: ${korean.levelCounts(findings)} (문서 ${documents}개 중 ${documentsWithFindings}개)`,
  clean: (documents) => `diglot: 문서 ${documents}개에서 지적할 것이 없음`,
  unjudged: (documents) => `판단하지 못한 문서 ${documents}개`,
  notShown: (hidden) => `여기에 표시하지 않은 지적이 ${hidden}건 더 있습니다.`,
  notJudged: '판단하지 못함',
  accepted: (waived) => `허용되어 나열하지 않은 지적이 ${waived}건 있습니다.`,
  caveat: '여기에 없는 것은 검사하지 않았습니다. 번역이 올바르다는 뜻이 아닙니다.',
};

/** The words of both languages. */
export const markdownWords: Readonly<Record<Language, MarkdownWords>> = { en: english, ko: korean };

function list(findings: Counts, say: (level: Level, count: number) => string): string {
  const found = (['error', 'warning', 'note'] as const).filter((level) => findings[level] > 0);
  return found.map((level) => say(level, findings[level])).join(', ');
}
