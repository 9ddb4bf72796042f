import { describe, expect, it } from 'vitest';
import { align, written } from './links.ts';

/** Block links between two texts; position 0 is the first block of each. */
function links(source: string, target: string): string {
  return written(align(source, target).blocks);
}

const heading = { en: '# Handling of reports\n\n', ko: '# 신고 처리\n\n' };
const en = [
  'We confirm that your report has arrived within two working days.',
  'A member of the security team then reproduces the problem and estimates how severe it is.',
  'We publish a fixed release together with an advisory, and thank you by name if you agree.',
  'Until then please keep the details to yourself and do not share them with the press.',
];
const ko = [
  '신고가 접수되었음을 영업일 기준 이틀 안에 확인해 드립니다.',
  '이후 보안 팀의 구성원이 문제를 재현하고 심각도를 판단합니다.',
  '수정된 릴리스를 권고와 함께 게시하며, 동의하시는 경우 이름을 밝혀 감사를 전합니다.',
  '그때까지 세부 내용을 혼자만 알고 계시고 언론과 공유하지 마십시오.',
];
const paragraphs = (texts: readonly string[]): string => texts.join('\n\n');

describe('paragraphs', () => {
  const source = heading.en + paragraphs(en);
  const cases: Readonly<Record<string, readonly [target: readonly string[], links: string]>> = {
    'as they should be': [ko, '0>0 1>1 2>2 3>3 4>4'],
    'with one missing': [[ko[0]!, ko[2]!, ko[3]!], '0>0 1>1 2>- 3>2 4>3'],
    'with the first missing': [ko.slice(1), '0>0 1>- 2>1 3>2 4>3'],
    'with one put in': [
      [ko[0]!, ko[1]!, '주방은 밤에 닫으며 자전거는 뒤뜰에 세워 둡니다.', ko[2]!, ko[3]!],
      '0>0 1>1 2>2 ->3 3>4 4>5',
    ],
    'with two made one': [[ko[0]!, `${ko[1]!} ${ko[2]!}`, ko[3]!], '0>0 1>1 2+3>2 4>3'],
    'with one made two': [
      [
        ko[0]!,
        ko[1]!,
        '수정된 릴리스를 권고와 함께 게시합니다.',
        '동의하시는 경우 이름을 밝혀 감사를 전합니다.',
        ko[3]!,
      ],
      '0>0 1>1 2>2 3>3+4 4>5',
    ],
    'with one said twice': [[ko[0]!, ko[1]!, ko[1]!, ko[2]!, ko[3]!], '0>0 1>1 2>2 ->3 3>4 4>5'],
  };

  for (const [what, [target, expected]] of Object.entries(cases))
    it(what, () => {
      expect(links(source, heading.ko + paragraphs(target))).toBe(expected);
    });

  it('with two in the other order: one of them is moved', () => {
    const target = heading.ko + paragraphs([ko[0]!, ko[2]!, ko[1]!, ko[3]!]);
    expect(links(source, target)).toMatch(/^0>0 1>1 (?:~3>2 2>3|3>2 ~2>3) 4>4$/);
  });

  it('in another section than in the source', () => {
    const tail = { en: '\n\n# Rewards\n\nWe pay no money.', ko: '\n\n# 보상\n\n금전은 지급하지 않습니다.' };
    const target = heading.ko + paragraphs(ko.slice(0, 3)) + tail.ko + `\n\n${ko[3]!}`;
    expect(links(heading.en + paragraphs(en) + tail.en, target)).toBe('0>0 1>1 2>2 3>3 5>4 6>5 ~4>6');
  });
});

describe('lists', () => {
  const items = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');

  it('link item by item', () => {
    expect(links(items(en), items(ko))).toBe('0>0 1>1 2>2 3>3');
  });

  it('leave an item that is missing alone', () => {
    expect(links(items(en), items([ko[0]!, ko[1]!, ko[3]!]))).toBe('0>0 1>1 2>- 3>2');
  });

  it('may become sentences', () => {
    expect(links(`${heading.en}${items(en)}`, `${heading.ko}${ko.join(' ')}`)).toBe('0>0 1+2+3+4>1');
  });

  it('link nested items and quotes at their own level', () => {
    const source = `- ${en[0]!}\n  - ${en[1]!}\n  - ${en[2]!}\n\n> ${en[3]!}\n`;
    const target = `- ${ko[0]!}\n  - ${ko[1]!}\n  - ${ko[2]!}\n\n> ${ko[3]!}\n`;
    expect(links(source, target)).toBe('0>0 1>1 2>2 3>3');
  });
});

describe('tables', () => {
  const row = (...cells: string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = { en: row('Advisory', 'Problem') + row('---', '---'), ko: row('권고', '문제') + row('---', '---') };
  const source = head.en + row('LSA-7', 'Crash') + row('LSA-8', 'Leak') + row('LSA-9', 'Overflow');

  it('link rows by their keys', () => {
    const target = head.ko + row('LSA-9', '넘침') + row('LSA-7', '중단') + row('LSA-8', '유출');
    expect(links(source, target)).toBe('0>0 ~3>1 1>2 2>3');
  });

  it('leave a row that is missing alone', () => {
    expect(links(source, head.ko + row('LSA-7', '중단') + row('LSA-9', '넘침'))).toBe('0>0 1>1 2>- 3>2');
  });

  it('link a row whose key was changed by its place', () => {
    const target = head.ko + row('LSA-7', '중단') + row('LSA-6', '유출') + row('LSA-9', '넘침');
    expect(links(source, target)).toBe('0>0 1>1 2>2 3>3');
  });
});

describe('code', () => {
  const block = (code: string): string => `\`\`\`sh\n${code}\n\`\`\`\n\n`;

  it('stays linked when a character is changed', () => {
    const source = block('lantern verify --digest sha256 model.bin') + block('lantern serve --port 8080');
    const target = block('lantern verify --digest sha265 model.bin') + block('lantern serve --port 8080');
    expect(links(source, target)).toBe('0>0 1>1');
  });

  it('stays linked when its comments are translated', () => {
    const source = block('# check the file first\nlantern verify model.bin') + block('# then serve it\nlantern serve');
    const target =
      block('# 먼저 파일을 확인합니다\nlantern verify model.bin') + block('# 그런 다음 제공합니다\nlantern serve');
    expect(links(source, target)).toBe('0>0 1>1');
  });

  it('is missed where it is missing', () => {
    const source = `${en[0]!}\n\n${block('lantern verify model.bin')}${en[1]!}\n\n${block('lantern serve')}`;
    const target = `${ko[0]!}\n\n${ko[1]!}\n\n${block('lantern serve')}`;
    expect(links(source, target)).toBe('0>0 1>- 2>1 3>2');
  });
});

describe('front matter, footnotes and definitions', () => {
  it('link part by part', () => {
    const source = `---\ntitle: Security\nlayout: page\n---\n\n${en[0]!}[^1]\n\n[^1]: ${en[1]!}\n\n[site]: https://lantern.example/a\n`;
    const target = `---\ntitle: 보안\nlayout: page\n---\n\n${ko[0]!}[^1]\n\n[^1]: ${ko[1]!}\n\n[site]: https://lantern.example/a\n`;
    expect(links(source, target)).toBe('0>0 1>1 2>2 3>3 4>4');
  });
});
