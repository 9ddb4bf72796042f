import { testFound } from './found.ts';

testFound('e-mail addresses', {
  'in sentences': [
    ['Write to security@lantern.example.', ['email security@lantern.example']],
    ['(security@lantern.example)', ['email security@lantern.example']],
    ['"security@lantern.example", they said', ['email security@lantern.example']],
    ['a.b+c_d-e@sub.lantern.example', ['email a.b+c_d-e@sub.lantern.example']],
    [
      'security@lantern.example, press@lantern.example',
      ['email security@lantern.example', 'email press@lantern.example'],
    ],
    ['git@code.example:lantern/lantern.git', ['email git@code.example']],
  ],
  'before Korean particles': [
    ['security@lantern.example로 보내 주십시오.', ['email security@lantern.example']],
    ['문의:security@lantern.example입니다', ['email security@lantern.example']],
    [
      'press@lantern.co.kr와 security@lantern.example에',
      ['email press@lantern.co.kr', 'email security@lantern.example'],
    ],
  ],
  'in Markdown': [
    ['**security@lantern.example**', ['email security@lantern.example']],
    ['_security@lantern.example_', ['email security@lantern.example']],
    ['<security@lantern.example>', ['email security@lantern.example']],
    ['[메일](mailto:security@lantern.example?subject=Report)', ['email security@lantern.example']],
    ['![a@x.example](logo.png)', ['email a@x.example', 'url logo.png']],
    ['`security@lantern.example`', ['email security@lantern.example']],
    ['| security@lantern.example |\n| --- |', ['email security@lantern.example']],
    ['security\\@lantern.example', ['email security@lantern.example']],
  ],
  encoded: [
    ['security&commat;lantern.example', ['email security@lantern.example']],
    ['security&#64;lantern&#x2e;example', ['email security@lantern.example']],
    ['[m](mailto:a%2Bb@x.example)', ['email a+b@x.example as a%2Bb@x.example']],
    ['[m](mailto:a%ZZ@x.example)', ['email a%ZZ@x.example']],
  ],
  disguised: [
    ['ｓｅｃｕｒｉｔｙ＠ｌａｎｔｅｒｎ．ｅｘａｍｐｌｅ', ['email ｓｅｃｕｒｉｔｙ＠ｌａｎｔｅｒｎ．ｅｘａｍｐｌｅ']],
    ['security@lan\u200Btern.example', ['email security@lan\u200Btern.example']],
    ['security@lan\u00ADtern.example', ['email security@lan\u00ADtern.example']],
    ['security@lantern.example\u200B로', ['email security@lantern.example']],
    ['securi\u0442y@lantern.example', ['email securi\u0442y@lantern.example']],
    ['security@l\u0430ntern.example', ['email security@l\u0430ntern.example']],
  ],
  'in other scripts': [
    ['보안@lantern.example로', ['email 보안@lantern.example']],
    ['연락처security@lantern.example', ['email security@lantern.example']],
    ['security@랜턴.example로', ['email security@랜턴.example']],
    ['security@랜턴.한국으로', ['email security@랜턴.한국']],
    ['security@mail.랜턴.한국', ['email security@mail.랜턴.한국']],
    ['報告@例え.みんなまで', ['email 報告@例え.みんな']],
    ['security@lantern.example.이메일로', ['email security@lantern.example']],
  ],
  'in the fields of a mailto': [
    [
      '[m](mailto:a@lantern.example,b@lantern.example?cc=c@lantern.example&subject=d)',
      ['email a@lantern.example', 'email b@lantern.example', 'email c@lantern.example'],
    ],
    ['[m](mailto:?to=%61@lantern.example)', ['email %61@lantern.example']],
    ['[m](mailto:a@lantern.example?subject=%EB%B2%84%EA%B7%B8)', ['email a@lantern.example']],
  ],
  'spelt so that no program reads them': [
    [
      'security [at] lantern [dot] example로',
      ['email security[at]lantern[dot]example as security [at] lantern [dot] example'],
    ],
    ['security(at)lantern.example', ['email security[at]lantern.example as security(at)lantern.example']],
    [
      'security (AT) mail.lantern (dot) example',
      ['email security[at]mail.lantern[dot]example as security (AT) mail.lantern (dot) example'],
    ],
    ['security AT lantern DOT example', ['email security[at]lantern[dot]example as security AT lantern DOT example']],
    ['security at lantern dot example', ['email security[at]lantern[dot]example as security at lantern dot example']],
    ['security @ lantern.example', ['email security @ lantern.example']],
    ['security[@]lantern.example', ['email security[@]lantern.example']],
    ['security@lantern[.]example', ['email security@lantern[.]example']],
  ],
  'that are none': [
    ['Look at the dot of example dots', []],
    ['12 cores @ 3.5 GHz', []],
    ['a list [at] the end', []],
    ['a@b', []],
    ['user@localhost', []],
    ['npm install @scope/name', []],
    ['security @ lantern', []],
    ['security@lantern..example', []],
    ['1@2.34', []],
    ['https://user@lantern.example/path', ['url https://user@lantern.example/path']],
  ],
});
