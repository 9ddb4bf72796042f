import { describe, expect, test } from 'vitest';
import { readPlain } from '../../../src/parse/plain/index.ts';
import { outline } from './outline.ts';

describe('paragraphs and list items', () => {
  test('wrapped lines are joined, blank lines part paragraphs', () => {
    const text = '등대는 보안 문제를 비공개로\n접수합니다.\n\n  접수한 문제는 이틀 안에\n확인합니다.\n';
    expect(outline(text)).toEqual([
      '1-2 paragraph: 등대는 보안 문제를 비공개로 접수합니다.',
      '4-5 paragraph: 접수한 문제는 이틀 안에 확인합니다.',
    ]);
  });

  test.each(['ㆍ', '· ', '• ', '○ ', '▪ ', '- ', '* ', '1. ', '가. ', '(1) ', '① ', 'a) '])(
    'items marked `%s`',
    (mark) => {
      const text = `보낼 것은 다음과 같습니다.\n\n${mark}판 번호\n${mark}재현 방법을 적되 처음부터\n  차례대로`;
      expect(outline(text).slice(1)).toEqual([
        '3 list>item: 판 번호',
        '4-5 list>item: 재현 방법을 적되 처음부터 차례대로',
      ]);
    },
  );

  test('an item that breaks at the margin goes on, a paragraph glued to an item does not', () => {
    const broken =
      'ㆍ이 취약점을 누가 어떻게 악용할 수 있는지, 그리고 그 결과로 무엇을 얻을 수 있는지에 대한 설명을 적어 주시면 문제가 복잡한\n경우에도 빠르게 평가할 수 있습니다.';
    expect(outline(`${broken}\nㆍ공개 여부를 알려 주십시오.\n이미 공개된 문제라면 그 번호도 적어 주십시오.`)).toEqual([
      `1-2 list>item: ${broken.slice(1).replace('\n', ' ')}`,
      '3 list>item: 공개 여부를 알려 주십시오.',
      '4 paragraph: 이미 공개된 문제라면 그 번호도 적어 주십시오.',
    ]);
  });

  test('nested items and what is indented under an item', () => {
    expect(
      outline('- 보고서\n  - 판 번호\n  - 운영 체제\n\n    어느 것이든 좋습니다.\n- 연락처\n\n감사합니다.'),
    ).toEqual([
      '1 list>item: 보고서',
      '2 list>list>item: 판 번호',
      '3 list>list>item: 운영 체제',
      '5 list>list>paragraph: 어느 것이든 좋습니다.',
      '6 list>item: 연락처',
      '8 paragraph: 감사합니다.',
    ]);
  });

  test('a number at the start of a wrapped line is no item', () => {
    expect(outline('이 문제는 등대 2.3 이후, 그러니까 2021년 판부터\n12. 판까지 있었습니다.')).toHaveLength(1);
    expect(outline('다음 차례로 합니다.\n1. 접수\n2. 확인')).toHaveLength(3);
  });

  test('tasks, quotations, definitions, footnotes, rules, HTML', () => {
    const text = [
      '- [x] 판 번호',
      '',
      '> 인용한 말은',
      '> 이렇게 읽습니다.',
      '',
      '[등대]: https://lighthouse.example/ko',
      '[^1]: 영업일 기준입니다.',
      '',
      '---',
      '',
      '<p align="center">',
      '  <a href="https://lighthouse.example">등대</a>',
      '</p>',
    ].join('\n');
    expect(outline(text)).toEqual([
      '1 list>item: 판 번호',
      '3-4 quote>paragraph: 인용한 말은 이렇게 읽습니다.',
      '6 definition: 등대',
      '7 footnote>paragraph: 영업일 기준입니다.',
      '9 rule: ',
      '11-13 html: 등대',
    ]);
    const spans = readPlain(text).drafts.flatMap((draft) => draft.spans);
    const places = spans.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
    expect(places).toContain('destination https://lighthouse.example/ko');
    expect(places).toContain('destination https://lighthouse.example');
    expect(places).toContain('text 이렇게 읽습니다.');
  });

  test('front matter gives its fields', () => {
    expect(outline('---\ntitle: 보안 정책\ntags: [보안]\n---\n\n본문입니다.')).toEqual([
      '2 front-matter: 보안 정책',
      '3 front-matter: [보안]',
      '6 paragraph: 본문입니다.',
    ]);
    expect(outline('---\n\n본문입니다.\n\n---')).toEqual(['1 rule: ', '3 paragraph: 본문입니다.', '5 rule: ']);
  });

  test('marks that are there are read', () => {
    expect(outline('## 신고 방법\n\n```sh\n# 검증\n\nmake\n```\n')).toEqual([
      '1 heading 2: 신고 방법',
      '3-7 code: # 검증⏎⏎make',
    ]);
  });

  test('a byte order mark, CRLF and a lone CR', () => {
    expect(outline('\uFEFF등대 보안 정책\r\n\r\n첫 줄과\r\n둘째 줄입니다.\r\r끝입니다.')).toEqual([
      '1 heading 1: 등대 보안 정책',
      '3-4 paragraph: 첫 줄과 둘째 줄입니다.',
      '6 paragraph: 끝입니다.',
    ]);
    expect(readPlain('\uFEFF정책').drafts[0]!.start).toBe(1);
  });
});

describe('what was lost', () => {
  test('is said by kind with its lines', () => {
    const text = [
      '보안 정책',
      '',
      '· 판 번호를 적어 주십시오.',
      '- 재현 방법을 적어 주십시오.',
      '',
      '판       기한',
      '2.4      2025-06',
      '2.3      2024-12',
      '',
      '내려받은 것은 이렇게 검증합니다:',
      '',
      '$ make verify',
      '',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----',
      '',
      'mDMEZaMB9xYJKwYBBAHaRw8BAQdA',
      '=PiTJ',
      '-----END PGP PUBLIC KEY BLOCK-----',
    ].join('\n');
    expect(readPlain(text).lost).toEqual([
      { what: 'heading', lines: [1] },
      { what: 'list-item', lines: [3] },
      { what: 'table', lines: [6] },
      { what: 'code', lines: [12] },
      { what: 'pgp-block', lines: [14] },
    ]);
  });

  test('is nothing where the marks are there', () => {
    expect(readPlain('# 정책\n\n- 하나\n1. 둘\n\n| a | b |\n|---|---|\n| c | d |\n\n~~~\nx = 1\n~~~\n').lost).toEqual(
      [],
    );
  });
});
