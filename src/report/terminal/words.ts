import type { HistoryNote, InvariantKind, Level, Report } from '../../types.ts';

/** The languages of reports. */
export type Language = 'en' | 'ko';

/** Kinds in the order in which a reader wants to know of them. */
export const kindOrder: readonly (InvariantKind | 'advisory')[] = [
  'pgp-block',
  'key',
  'email',
  'url',
  'phone',
  'payment-address',
  'version',
  'advisory',
  'identifier',
  'digest',
  'code',
  'inline-code',
  'placeholder',
  'pattern',
  'number',
  'date',
  'duration',
];

type KindNames = Readonly<Record<InvariantKind | 'advisory', string>>;

/** Everything that the terminal report says in a language, apart from the findings' own messages. */
export interface Words {
  readonly level: Readonly<Record<Level, string>>;
  readonly noHeading: string;
  readonly noTranslation: string;
  readonly noSource: string;
  /** Stands for the title of a section that the translation has not. */
  readonly missingSection: string;
  readonly identical: string;
  readonly linked: string;
  readonly accepted: string;
  readonly notJudged: (paths: string) => string;
  /** `4 URLs`, `1 of 2 e-mails`. */
  readonly count: (kind: InvariantKind | 'advisory', identical: number, source: number) => string;
  /** What stands in a translation and not in its source. */
  readonly added: (kind: InvariantKind | 'advisory', differing: number) => string;
  readonly nothingComparable: string;
  readonly links: (part: 'sections' | 'blocks', linked: number, source: number) => string;
  readonly lowest: (confidence: string) => string;
  /** Said of all linked blocks; `isWhole` where those are all that the source has. */
  readonly allTranslated: (isWhole: boolean) => string;
  readonly missingDocuments: (missing: number) => string;
  readonly translated: (translated: number, linked: number) => string;
  readonly plainText: string;
  readonly counts: (
    findings: Readonly<Record<Level, number>>,
    documentsWithFindings: number,
    documents: number,
  ) => string;
  readonly clean: (documents: number) => string;
  readonly unjudged: (documents: number) => string;
  readonly caveat: string;
  readonly explain: (ruleId: string) => string;
  /** What was passed over, being older than the commit from which on findings are reported. */
  readonly since: (since: NonNullable<Report['since']>) => string;
  /** What keeps the past of pairs from being known, and how to mend it. */
  readonly past: (note: HistoryNote) => string;
  /** How many findings `diglot fix` can mend. */
  readonly fix: (fixable: number) => string;
}

const singular: KindNames = {
  'pgp-block': 'PGP key',
  email: 'e-mail',
  url: 'URL',
  phone: 'phone number',
  key: 'key',
  'payment-address': 'payment address',
  version: 'version',
  advisory: 'advisory row',
  identifier: 'identifier',
  digest: 'digest',
  code: 'code block',
  'inline-code': 'code word',
  placeholder: 'placeholder',
  pattern: 'pattern match',
  number: 'number',
  date: 'date',
  duration: 'duration',
};

const korean: KindNames = {
  'pgp-block': 'PGP 키',
  email: '이메일',
  url: 'URL',
  phone: '전화번호',
  key: '키',
  'payment-address': '송금 주소',
  version: '버전',
  advisory: '보안 권고 행',
  identifier: '식별자',
  digest: '해시값',
  code: '코드 블록',
  'inline-code': '인라인 코드',
  placeholder: '자리표시자',
  pattern: '직접 정한 값',
  number: '숫자',
  date: '날짜',
  duration: '기간',
};

const english: Words = {
  level: { error: 'error', warning: 'warning', note: 'note' },
  noHeading: '(before the first heading)',
  noTranslation: '(no translation)',
  noSource: '(no source)',
  missingSection: '(missing)',
  identical: 'identical',
  linked: 'linked',
  accepted: 'accepted',
  notJudged: (paths) => `Could not be judged: ${paths}`,
  count: (kind, identical, source) =>
    identical === source ? things(kind, source) : `${identical} of ${things(kind, source)}`,
  added: (kind, differing) => `${things(kind, differing)} not in the source`,
  nothingComparable: 'nothing that must stay as it is',
  links: (part, linked, source) => `${linked} of ${plural(source, part.slice(0, -1))}`,
  lowest: (confidence) => `(lowest confidence ${confidence})`,
  allTranslated: (isWhole) => (isWhole ? 'all translated' : 'what is linked is translated'),
  missingDocuments: (missing) => `${plural(missing, 'document')} without a translation`,
  translated: (translated, linked) => `${translated} of ${linked} translated`,
  plainText: 'structure recovered from plain text',
  counts: (findings, documentsWithFindings, documents) =>
    `${levelCounts(findings, (level, count) => plural(count, level))} in ${documentsWithFindings} of ${plural(documents, 'document')}`,
  clean: (documents) => `Nothing to report in ${plural(documents, 'document')}`,
  unjudged: (documents) => `${plural(documents, 'document')} could not be judged`,
  caveat: 'What is not listed was not checked: this does not say that the translation is right.',
  explain: (ruleId) => `diglot explain ${ruleId}`,
  since: ({ reference, commit, passedOver, untouched }) =>
    `Since ${reference} (${commit.slice(0, 10)}): passed over ${plural(passedOver, 'finding')} that ${passedOver === 1 ? 'was' : 'were'} there before, and ${plural(untouched, 'document')} not touched`,
  past: ({ what, pairs, example }) =>
    ({
      'no-history': `Not judged whether ${plural(pairs, 'translation')} ${pairs === 1 ? 'is' : 'are'} up to date: no history in git and no lock`,
      shallow: `Not judged in full whether ${plural(pairs, 'translation')} ${pairs === 1 ? 'is' : 'are'} up to date: the clone is shallow, fetch-depth: 0 mends it`,
      elsewhere: `Not judged whether ${plural(pairs, 'translation')} ${pairs === 1 ? 'is' : 'are'} up to date: in another repository than the source`,
      'stray-stamp': `Stamp that names no known version of the source, passed over: ${example}${pairs > 1 ? ` and ${pairs - 1} more` : ''}`,
    })[what],
  fix: (fixable) => `diglot fix (puts back ${fixable})`,
};

const koreanWords: Words = {
  level: { error: '오류', warning: '경고', note: '참고' },
  noHeading: '(첫 제목 앞)',
  noTranslation: '(번역문 없음)',
  noSource: '(원문 없음)',
  missingSection: '(없음)',
  identical: '원문과 같음',
  linked: '연결됨',
  accepted: '허용함',
  notJudged: (paths) => `판단하지 못한 문서: ${paths}`,
  count: (kind, identical, source) => `${korean[kind]} ${identical === source ? source : `${identical}/${source}`}`,
  added: (kind, differing) => `원문에 없는 ${korean[kind]} ${differing}`,
  nothingComparable: '그대로 두어야 할 것이 없음',
  links: (part, linked, source) => `${part === 'sections' ? '절' : '블록'} ${linked}/${source}`,
  lowest: (confidence) => `(가장 낮은 신뢰도 ${confidence})`,
  allTranslated: (isWhole) => (isWhole ? '모두 번역됨' : '연결된 것은 번역됨'),
  missingDocuments: (missing) => `번역문이 없는 문서 ${missing}개`,
  translated: (translated, linked) => `번역됨 ${translated}/${linked}`,
  plainText: '일반 텍스트에서 구조를 복원함',
  counts: (findings, documentsWithFindings, documents) =>
    `${levelCounts(findings, (level, count) => `${koreanWords.level[level]} ${count}건`)} (문서 ${documents}개 중 ${documentsWithFindings}개)`,
  clean: (documents) => `문서 ${documents}개에서 지적할 것이 없음`,
  unjudged: (documents) => `판단하지 못한 문서 ${documents}개`,
  caveat: '여기에 없는 것은 검사하지 않았습니다. 번역이 올바르다는 뜻이 아닙니다.',
  explain: (ruleId) => `diglot explain ${ruleId}`,
  since: ({ reference, commit, passedOver, untouched }) =>
    `${reference} 이후 (${commit.slice(0, 10)}): 전부터 있던 지적 ${passedOver}건과 바뀌지 않은 문서 ${untouched}개는 지나침`,
  past: ({ what, pairs, example }) =>
    ({
      'no-history': `번역이 최신인지 판단하지 못한 문서 ${pairs}개: git 이력도 잠금 파일도 없음`,
      shallow: `번역이 최신인지 다 판단하지 못한 문서 ${pairs}개: 얕은 복제본이므로 fetch-depth: 0으로 받아야 함`,
      elsewhere: `번역이 최신인지 판단하지 못한 문서 ${pairs}개: 원문과 다른 저장소에 있음`,
      'stray-stamp': `원문의 알려진 판을 가리키지 않아 무시한 표시: ${example}${pairs > 1 ? ` 외 ${pairs - 1}개` : ''}`,
    })[what],
  fix: (fixable) => `diglot fix (${fixable}건을 되돌림)`,
};

/** The words of both languages. */
export const words: Readonly<Record<Language, Words>> = { en: english, ko: koreanWords };

function things(kind: InvariantKind | 'advisory', count: number): string {
  return plural(count, singular[kind]);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function levelCounts(findings: Readonly<Record<Level, number>>, say: (level: Level, count: number) => string): string {
  const levels = (['error', 'warning', 'note'] as const).filter((level) => findings[level] > 0);
  return levels.map((level) => say(level, findings[level])).join(', ');
}
