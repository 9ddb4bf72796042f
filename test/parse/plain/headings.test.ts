import { describe, expect, test } from 'vitest';
import { headings, outline } from './outline.ts';

const prose = '이 정책은 등대 프로젝트가 배포하는 모든 판에 적용되며, 갈라져 나온 저장소에는 적용되지 않습니다.';

/** Each text has a heading where `yes` says so; `no` is its like that has none. */
const pairs: { name: string; yes: [text: string, headings: string[]]; no: string }[] = [
  {
    name: 'set off by two blank lines, text right under it',
    yes: [`등대 보안 정책\n${prose}\n\n\n신고 방법\n${prose}`, ['1 등대 보안 정책', '2 신고 방법']],
    no: `${prose}\n\n\n${prose} 또한\n${prose}`,
  },
  {
    name: 'alone between blank lines',
    yes: [`${prose}\n\n지원하는 판\n\n${prose}`, ['1 지원하는 판']],
    no: `${prose}\n\n지원합니다.\n\n${prose}`,
  },
  {
    name: 'a question',
    yes: [`${prose}\n\n취약점이란 무엇입니까?\n\n${prose}`, ['1 취약점이란 무엇입니까?']],
    no: `${prose}\n\n이 정책이 적용되지 않는 저장소를 쓰고 계신다면 어느 판에서 갈라져 나왔는지, 그 뒤로 무엇을 바꾸셨는지 먼저 확인해 주시겠습니까?\n\n${prose}`,
  },
  {
    name: 'a numbered title',
    yes: [
      `1. 범위\n\n${prose}\n\n1.1 예외\n\n${prose}\n\n2. 신고\n\n${prose}`,
      ['2 1. 범위', '3 1.1 예외', '2 2. 신고'],
    ],
    no: `다음을 적어 주십시오.\n\n1. 판 번호\n2. 재현 방법\n3. 영향\n\n${prose}`,
  },
  {
    name: 'a numbered title is not an item of a loose list',
    yes: [`${prose}\n\n1. 경고\n\n${prose}\n\n2. 차단\n\n${prose}`, ['2 1. 경고', '2 2. 차단']],
    no: `${prose}\n\n1. 경고\n\n2. 차단\n\n3. 해제\n\n${prose}`,
  },
  {
    name: 'a list that says 1. each time is no sequence of titles',
    yes: [`${prose}\n\n1. 내려받기\n\n${prose}\n\n2. 검증하기\n\n${prose}`, ['2 1. 내려받기', '2 2. 검증하기']],
    no: `${prose}\n\n1. 내려받기\n\n${prose}\n\n1. 검증하기\n\n${prose}`,
  },
  {
    name: 'chapters and articles',
    yes: [`제1장 총칙\n\n${prose}\n\n제2조(정의)\n\n${prose}`, ['2 제1장 총칙', '3 제2조(정의)']],
    no: `${prose}\n\n제2조에 따라 알려 드립니다.\n\n${prose}`,
  },
  {
    name: 'underlined',
    yes: [`Lighthouse\n==========\n\n${prose}\n\nContact\n-------\n${prose}`, ['1 Lighthouse', '2 Contact']],
    no: `${prose}\n\n-------\n\n${prose}`,
  },
  {
    name: 'a title over a list',
    yes: [`${prose}\n\n데이터 보호\n· 저장할 때 암호화\n· 전송할 때 암호화\n`, ['1 데이터 보호']],
    no: `${prose}\n\n다음을 보내 주십시오:\n· 판 번호\n· 재현 방법\n`,
  },
  {
    name: 'Japanese and Chinese',
    yes: [
      '脆弱性の報告\n\nsecurity@lighthouse.example にメールを送ってください。二営業日以内に返信します。\n\n支持的版本\n\n我们为下列版本提供修复。',
      ['1 脆弱性の報告', '2 支持的版本'],
    ],
    no: '報告してください。\n\n二営業日以内に返信します。\n\n我们会回复。',
  },
  {
    name: 'with an explicit id',
    yes: [`${prose}\n\n신고 방법 {#reporting}\n\n${prose}`, ['1 신고 방법']],
    no: `${prose}\n\n{#reporting}\n\n${prose}`,
  },
  {
    name: 'a tag that nothing closes is what the section is about',
    yes: [`${prose}\n\n<form>\n\n${prose}`, ['1 <form>']],
    no: `${prose}\n\n<Note>\n\n${prose}\n\n</Note>\n\n${prose}`,
  },
];

describe('headings', () => {
  test.each(pairs)('$name', ({ yes: [text, expected], no }) => {
    expect(headings(text)).toEqual(expected);
    expect(headings(no)).toEqual([]);
  });

  test.each([
    ['an e-mail address', 'security@lighthouse.example'],
    ['an address', 'https://lighthouse.example/security'],
    ['a picture', 'lighthouse-flow.png'],
    ['a directive', '::: warning'],
    ['a shortcode', '{% include "notice.html" %}'],
    ['an aside in emphasis', '*2024년 3월에 고침*'],
    ['a line of signs', '* * *'],
    ['a caption after a colon', '다음과 같이 보입니다:\n\n접수 확인 화면의 예'],
    ['four short lines', '사과\n\n배\n\n포도\n\n감'],
    ['a line in a quotation', '> 신고 방법'],
  ])('%s is none', (_, line) => {
    expect(headings(`${prose}\n\n${line}\n\n`)).toEqual([]);
    expect(headings(`${prose}\n\n신고 방법\n\n${prose}\n\n${line}`)).toEqual(['1 신고 방법']);
  });

  test('the first is the title, the others lie under it, and below a title in front matter all do', () => {
    const body = `범위\n\n${prose}\n\n신고\n\n${prose}`;
    expect(headings(body)).toEqual(['1 범위', '2 신고']);
    expect(headings(`---\ntitle: 보안 정책\n---\n\n${body}`)).toEqual(['2 범위', '2 신고']);
  });

  test('where wide gaps set headings off, one after a single blank line is deeper', () => {
    const text = `정책\n${prose}\n\n\n신고\n${prose}\n\n\n범위\n${prose}\n\n암호화 키\n\n${prose}`;
    expect(headings(text)).toEqual(['1 정책', '2 신고', '2 범위', '3 암호화 키']);
  });

  test('the id is kept apart from the title', () => {
    expect(outline(`신고 방법 {#reporting}\n\n${prose}`)[0]).toBe('1 heading 1: 신고 방법');
  });
});
