import { describe, expect, test } from 'vitest';
import { looksPlain } from '../../../src/parse/plain/index.ts';

const prose = '이 정책은 등대가 배포하는 모든 판에 적용됩니다.';
const plain = `등대 보안 정책\n\n${prose}\n\n신고 방법\n\n${prose}\n`;
const marked = `# 등대 보안 정책\n\n${prose}\n\n## 신고 방법\n\n[누리집](https://lighthouse.example)에서 **먼저** 확인합니다.\n`;

describe('.txt', () => {
  test.each([
    ['no marks', plain, true],
    ['full of marks', marked, false],
    ['a few marks in a long text', `${plain}\n`.repeat(20) + '`make verify`\n', true],
    [
      'comments in code that lost its fence',
      `${plain}\n\n# 검증\nmake verify = 1\n\n# 설치\nmake install(1)\n\n${prose.repeat(3)}\n`,
      true,
    ],
    ['a marked title over long prose', `# 등대\n\n${`${prose}\n`.repeat(60)}\n## 신고\n\n${prose}`, false],
    ['nothing', '', true],
  ])('%s', (_, text, expected) => {
    expect(looksPlain(text, '.txt')).toBe(expected);
    expect(looksPlain(text, '.TXT')).toBe(expected);
  });
});

describe('.md', () => {
  test('is plain without a mark and with sections', () => {
    expect(looksPlain(plain, '.md')).toBe(true);
    expect(looksPlain(plain.replaceAll('\n', '\r\n'), '.markdown')).toBe(true);
  });

  test.each([
    ['sections missing', `${prose}\n\n${prose}\n`],
    ['nothing', ''],
    ['a heading', marked],
    ...[
      '# 제목',
      '제목\n===',
      '- 하나',
      '1. 하나',
      '```',
      '> 인용',
      '| a | b |',
      '`코드`',
      '[a](b)',
      '[a]: b',
      '**굵게**',
      '<b>굵게</b>',
      '***',
    ].map((mark): [string, string] => [`a mark: ${mark}`, `${plain}\n${mark}\n`]),
  ])('%s', (_, text) => {
    expect(looksPlain(text, '.md')).toBe(false);
  });
});
