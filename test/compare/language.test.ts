import { describe, expect, it } from 'vitest';
import { type LanguageVerdict, languageJudge } from '../../src/compare/language.ts';

type Case = readonly [source: string, target: string, verdict: LanguageVerdict];

/** A source, its translation (both without invariants and code), and what is to be thought of it. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'en ko': [
    ['We answer within two days.', '2일 이내에 답변드립니다.', 'translated'],
    ['Lantern Gateway supports it.', 'Lantern Gateway는 이를 지원합니다.', 'translated'],
    ['We answer within two days.', 'We answer within two days.', 'untranslated'],
    ['We answer within two days.', 'You hear from us within some days.', 'untranslated'],
    ['', 'We answer within two days, as a rule.', 'untranslated'],
    ['Known problems', 'Known problems', 'untranslated-short'],
    ['Known problems', '알려진 문제', 'translated'],
    ['Known problems', 'OpenSSL', 'nothing-to-translate'],
    ['TLS', 'TLS', 'nothing-to-translate'],
    [
      'Lantern LLC, Pine Street, San Francisco, CA',
      'Lantern LLC, Pine Street, San Francisco, CA',
      'nothing-to-translate',
    ],
    ['Known Problems And Their Causes', 'Known Problems And Their Causes', 'untranslated-short'],
    ['TLS, SSH, PGP, OIDC, JWT, HSTS', 'TLS, SSH, PGP, OIDC, JWT, HSTS', 'nothing-to-translate'],
    [
      'THE PROGRAM COMES AS IT IS, AND NOBODY ANSWERS FOR WHAT IT DOES OR DOES NOT DO.',
      'THE PROGRAM COMES AS IT IS, AND NOBODY ANSWERS FOR WHAT IT DOES OR DOES NOT DO.',
      'untranslated',
    ],
    ['GitHub', 'GitHub', 'nothing-to-translate'],
    ['', '', 'nothing-to-translate'],
    ['10', '10', 'nothing-to-translate'],
    [
      'Write to us. Do not post details before we have published a fix.',
      '저희에게 알려 주십시오. Do not post details before we have published a fix.',
      'partly',
    ],
    [
      'This is called research in good faith that follows the policy.',
      '이를 선의의 연구(research in good faith that follows the policy)라고 합니다.',
      'translated',
    ],
    ['Lantern Gateway, Lantern Proxy', 'Lantern Gateway와 Lantern Proxy에 포함되어 있습니다.', 'translated'],
    ['We answer within two days.', '二営業日以内にお返事いたします。', 'wrong-language'],
    ['We answer within two days.', 'Мы ответим в течение двух дней.', 'wrong-language'],
    [
      'English guide • 日本語 guide • Русский guide • Deutsch guide',
      'English guide • 日本語 guide • Русский guide',
      'nothing-to-translate',
    ],
    ['The guide in English, 日本語 and Русский', 'What this page says in English, 日本語 and Русский', 'untranslated'],
    ['The waiting period ends.', '유예(猶豫) 기간이 끝납니다.', 'translated'],
  ],
  'en ja': [
    ['We answer within two days.', '二日以内にお返事いたします。', 'translated'],
    ['We answer within two days.', '2일 이내에 답변드립니다.', 'wrong-language'],
    ['We answer within two days.', 'We answer within two days.', 'untranslated'],
  ],
  'en de': [
    ['We answer every report within two days.', 'Wir antworten auf jede Meldung binnen zwei Tagen.', 'translated'],
    ['We answer every report within two days.', 'We answer every report within two days.', 'untranslated'],
    ['Known problems', 'Bekannte Probleme', 'translated'],
    [':tada::sparkles::rocket::star:', ':tada::sparkles::rocket::star:', 'nothing-to-translate'],
    ['English • 日本語 guide • guide 한국어', 'English • 日本語 guide • guide 한국어', 'nothing-to-translate'],
    ['Lantern Gateway', 'Lantern Gateway', 'nothing-to-translate'],
    ['We answer every report.', '二日以内にお返事いたします。', 'wrong-language'],
    [
      'Write to us. Please do not post any details before we have published a fix.',
      'Schreiben Sie uns bitte zuerst. Please do not post any details before we have published a fix. Vielen Dank dafür.',
      'partly',
    ],
  ],
  'xx yy': [['We answer within two days.', 'We answer within two days.', 'untranslated']],
};

describe('headings in locales of one script', () => {
  const judge = languageJudge({ source: 'en', target: 'de' });

  it.each(['Our Pledge', 'Check it { #check-it }', 'Metadata and Docs URLs', 'Take appropriate action'])(
    'are untranslated where they are phrases: %s',
    (heading) => {
      expect(judge(heading, heading, true)).toBe('untranslated-short');
    },
  );

  it.each(['Lantern Gateway', 'HTTP Basic Auth { #http-basic-auth-of-it }', 'Swagger / OpenAPI', 'Version 2'])(
    'may be names: %s',
    (heading) => {
      expect(judge(heading, heading, true)).not.toBe('untranslated-short');
    },
  );

  it('and names in a list stay, whatever stands between them', () => {
    expect(judge('Foundation of the Lantern', 'Foundation of the Lantern')).not.toBe('untranslated-short');
    const address = 'Meadow Cloud Inc., 12 Station Road, Cambridge, United Kingdom, Third Floor, Back Office';
    expect(judge(`You reach us at ${address}.`, `Sie erreichen uns unter ${address}.`)).toBe('translated');
  });
});

describe.each(Object.entries(cases))('%s', (locales, rows) => {
  const [source = '', target = ''] = locales.split(' ');
  const judge = languageJudge({ source, target });

  it.each(rows)('%j → %j is %s', (wording, translation, verdict) => {
    expect(judge(wording, translation)).toBe(verdict);
  });
});
