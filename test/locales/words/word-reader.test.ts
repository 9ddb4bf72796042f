import { describe, expect, it } from 'vitest';
import { englishStem } from '../../../src/locales/words/english-stem.ts';
import { wordPackOf } from '../../../src/locales/words/index.ts';
import { WordReader } from '../../../src/locales/words/word-reader.ts';

/** Headwords (stems) that the words of a text say. */
function said(text: string, locale: string): string[] {
  return new WordReader(wordPackOf(locale)).read(text).flatMap(({ concepts }) => concepts);
}

describe('inflected words', () => {
  const same = [
    ['report', 'reports', 'reported', 'reporting'],
    ['policy', 'policies'],
    ['process', 'processes', 'processed', 'processing'],
    ['use', 'uses', 'used', 'using'],
    ['need', 'needs', 'needed'],
    ['stop', 'stopped', 'stopping'],
  ];
  for (const words of same)
    it(`have the stem of ${words[0]!}`, () => {
      expect(new Set(words.map(englishStem)).size).toBe(1);
    });

  it('are not mixed up with words that look alike', () => {
    expect(englishStem('status')).not.toBe(englishStem('state'));
    expect(englishStem('news')).not.toBe(englishStem('ring'));
  });
});

describe('known words', () => {
  const english = englishStem('vulnerability');

  it('say the same in every language that is known', () => {
    expect(said('Vulnerabilities', 'en')).toContain(english);
    expect(said('취약점을', 'ko')).toContain(english);
    expect(said('脆弱性を', 'ja')).toContain(english);
    expect(said('漏洞', 'zh-CN')).toContain(english);
    expect(said('Уязвимости', 'ru')).toContain(english);
    expect(said('والثغرات', 'ar')).toContain(english);
    expect(said('भेद्यता', 'hi')).toContain(english);
  });

  it('are found inside compounds, the longest first', () => {
    expect(said('보안정책', 'ko')).toEqual(expect.arrayContaining([englishStem('secure'), englishStem('policy')]));
    expect(said('비공개', 'ko')).not.toContain(englishStem('public'));
  });

  it('are found behind what is written as one with them, and nowhere else in a word', () => {
    expect(said('بالإبلاغ', 'ar')).toContain(englishStem('report'));
    expect(said('декодер', 'ru')).toEqual([]);
  });

  it('are known in traditional characters, and as they are called in Taiwan', () => {
    expect(said('維護', 'zh-TW')).toEqual(said('维护', 'zh-CN'));
    expect(said('伺服器', 'zh-TW')).toContain(englishStem('serve'));
  });

  it('of one syllable stand alone, with a particle at most', () => {
    expect(said('팀은', 'ko')).toContain(englishStem('team'));
    expect(said('팀장', 'ko')).toEqual([]);
  });

  it('are none in a language without a list', () => {
    expect(said('Sicherheitslücke', 'de')).toEqual([]);
  });
});

describe('numbers and words of Latin letters', () => {
  it('are kept as they are, whatever is glued to them', () => {
    const words = new WordReader(wordPackOf('ko')).read('TensorFlow를 7일 이내에 2.4.1로');
    expect(words.flatMap(({ latin }) => latin ?? [])).toEqual(['tensorflow']);
    expect(words.flatMap(({ number }) => number ?? [])).toEqual(['7', '2.4.1']);
  });
});
