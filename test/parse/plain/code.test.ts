import { describe, expect, test } from 'vitest';
import { readPlain } from '../../../src/parse/plain/index.ts';
import { outline } from './outline.ts';

const prose = '등대를 설치하기 전에 내려받은 꾸러미가 온전한지 반드시 확인하시기 바랍니다.';

/** A sample with the two blank lines on either side that a lost fence leaves. */
const unfenced = (code: string): string => `${prose}\n\n\n${code}\n\n\n${prose}`;

describe('code without its fence', () => {
  test.each([
    ['commands', 'git clone https://lighthouse.example/lighthouse.git\ncd lighthouse\nnpm install   # 의존성 설치'],
    ['a session', '$ lighthouse report list\nopen  2\n$ lighthouse report show 2'],
    ['JSON', '{\n  "name": "등대",\n  "versions": ["2.4", "2.3"]\n}'],
    ['YAML', 'policy:\n  contact: security@lighthouse.example\n  reply: true\n  days: 2'],
    [
      'Python over blank lines',
      'import lamp\n\ndef ring(count: int) -> None:\n    """종을 울립니다.\n\n    횟수는 0보다 커야 합니다.\n    """\n    for _ in range(count):\n        lamp.ring()',
    ],
    ['JavaScript with comments', "// 등을 켭니다\nconst lamp = createLamp({ color: 'white' });\n\nlamp.on();  // 켜짐"],
    ['markup', '<Lamp color="white">\n  <Bulb on={true} />\n</Lamp>'],
    ['a drawn tree', 'lighthouse/\n├── 등대.conf\n└── src/'],
  ])('%s', (_, code) => {
    const drafts = readPlain(unfenced(code)).drafts;
    expect(drafts.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', prose],
      ['code', code],
      ['paragraph', prose],
    ]);
    expect(drafts[1]!.spans.map(({ role }) => role)).toEqual(['code']);
  });

  test.each([
    ['a heading', '신고 방법\n\n답은 이틀 안에 드립니다.'],
    ['a heading in Latin letters', 'Security Contact\n\n답은 이틀 안에 드립니다.'],
    ['prose about functions', 'ring()을 부르면 종이 울리고, 0보다 작은 수를 넘기면 오류가 납니다.'],
    ['English prose', 'If you import a lamp from another vendor, we return it to you. For details write to us.'],
    ['items', '· src/lamp.ts\n· src/bell.ts'],
    ['a contact', '담당: security@lighthouse.example'],
    ['a table', '| 판 | 기한 |\n|---|---|\n| 2.4 | 2025 |'],
  ])('%s is no code', (_, text) => {
    expect(readPlain(unfenced(text)).drafts.filter((draft) => draft.kind === 'code')).toEqual([]);
  });

  test('two lost fences in a row are two blocks, two functions in one are one', () => {
    expect(outline(unfenced('const lamp = on();\n\n\n\nlamp.off();'))).toHaveLength(4);
    expect(outline(unfenced('def on():\n    return 1\n\n\ndef off():\n    return 0'))).toHaveLength(3);
  });

  test('indentation that only sets code off is taken away, that of a lost fence is kept', () => {
    const set = `${prose} 이렇게 합니다:\n\n    make verify\n      --strict\n`;
    expect(readPlain(set).drafts[1]!.text).toBe('make verify\n  --strict');
    expect(readPlain(unfenced('  return bell.ring();')).drafts[1]!.text).toBe('  return bell.ring();');
  });

  test('code in an item belongs to it', () => {
    expect(outline('1. 설치합니다:\n\n   npm install --global lighthouse\n\n2. 확인합니다.')).toEqual([
      '1 list>item: 설치합니다:',
      '3 list>code: npm install --global lighthouse',
      '5 list>item: 확인합니다.',
    ]);
  });

  test('a key block is one block to its last line, with or without its end', () => {
    const key = '-----BEGIN PGP PUBLIC KEY BLOCK-----\nComment: 등대\n\nmDMEZaMB9xYJKwYBBAHaRw8BAQdA\n=PiTJ';
    const whole = `${key}\n-----END PGP PUBLIC KEY BLOCK-----`;
    expect(readPlain(`${prose}\n${whole}\n${prose}`).drafts.map((draft) => draft.text)).toEqual([prose, whole, prose]);
    const cut = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEZaMB9xYJKwYBBAHaRw8BAQdA\n=PiTJ';
    expect(readPlain(`${cut}\n\n${prose}`).drafts.map((draft) => draft.text)).toEqual([cut, prose]);
  });
});
