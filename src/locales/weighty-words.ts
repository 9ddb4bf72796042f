import type { Locale } from '../types.ts';

/** Words of a language whose change is a change of meaning, however few letters it takes; and what may change without one. In small letters. */
export interface WeightyWords {
  /** Words that oblige, allow or forbid. */
  readonly modals: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly numerals: ReadonlySet<string>;
  /** Words that come and go without changing what is said. */
  readonly articles: ReadonlySet<string>;
  /** Endings of words that oblige, allow or forbid, in languages that say so with a verb's ending. */
  readonly modalEndings: readonly string[];
  /** Endings of words of which a slip makes one another (particles), longest first. */
  readonly endings: readonly string[];
}

const english: WeightyWords = {
  modals: words(
    'can cannot could may might must need needs ought required shall should will would required mandatory optional obliged obligation',
  ),
  negations: words(
    'no none nor not never neither without cannot nobody nothing unless except only forbidden prohibited',
  ),
  numerals:
    words(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million once twice first second third half both`),
  articles: words('a an the'),
  modalEndings: [],
  endings: [],
};

const korean: WeightyWords = {
  modals: words('반드시 꼭 가능 필수 의무'),
  negations: words('안 못 않 아니 없 없이 금지 말'),
  numerals: words(
    '영 공 일 이 삼 사 오 육 칠 팔 구 십 백 천 만 억 한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 첫 둘 셋 넷 하나',
  ),
  articles: new Set(),
  modalEndings: '해야 하여야 되어야 어야 아야 마십시오 마세요 십시오 세요 바랍니다'.split(' '),
  endings: '으로써 으로서 으로 에게 에서 로써 로서 은 는 이 가 을 를 에 의 로 와 과 도'.split(' '),
};

const none: WeightyWords = {
  modals: new Set(),
  negations: new Set(),
  numerals: new Set(),
  articles: new Set(),
  modalEndings: [],
  endings: [],
};

const byLanguage: Readonly<Record<string, WeightyWords>> = { en: english, ko: korean };

/** The weighty words of a locale's language; empty for a language that has no list. */
export function weightyWordsOf(locale: Locale): WeightyWords {
  return byLanguage[locale.split('-')[0]!.toLowerCase()] ?? none;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
