import { describe, expect, it } from 'vitest';
import { lostParts } from '../../src/compare/lost-parts.ts';
import { contextOf } from './context.ts';

/** What the translation lacks (`-`) and has too much of (`+`): what it is, how many blocks, its first words, and the line of the gap. */
function losses(source: string, target: string): string[] {
  const { bitext, placement, tables } = contextOf(source, target);
  return (['source', 'target'] as const).flatMap((side) => {
    const { sections, blocks } = lostParts(bitext, placement, side, tables.reported);
    return [...sections, ...blocks].map((part) => {
      const place = (side === 'source' ? part.gap : part.range).start.line;
      return `${side === 'source' ? '-' : '+'} ${part.what} ${part.blocks.length} "${part.blocks[0]!.text}" at ${place}`;
    });
  });
}

const source = `# Security policy

We answer at security@lantern.example.

## Reporting

Send your report to <https://lantern.example/report>, please.

Your report should have:

- what \`lantern --version\` prints,
- the steps that show the problem,
- the name for https://lantern.example/thanks.

### Encryption

Use the key at https://lantern.example/key.asc for everything that is still secret.

## Supported versions

Fixes are made for 2.4.1 and later, and for 1.12.9 until the end of the year.
`;

const target = `# 보안 정책

security@lantern.example에서 답변드립니다.

## 신고

신고는 <https://lantern.example/report>에서 작성해 주십시오.

신고에는 다음 내용을 적어 주십시오.

- \`lantern --version\`이 출력하는 내용
- 문제를 재현하는 절차
- https://lantern.example/thanks에 적을 이름

### 암호화

아직 공개되지 않은 내용에는 https://lantern.example/key.asc에 있는 키를 사용해 주십시오.

## 지원 버전

수정은 2.4.1 이상에 제공하며, 1.12.9에는 올해 말까지 제공합니다.
`;

/** A text without some of its lines, which must be there. */
function without(text: string, ...lines: readonly string[]): string {
  for (const line of lines) expect(text).toContain(`${line}\n`);
  return lines.reduce((rest, line) => rest.replace(`${line}\n`, ''), text);
}

describe('lostParts', () => {
  it('finds nothing in a translation that has everything', () => {
    expect(losses(source, target)).toEqual([]);
  });

  it('takes a section with everything under it as one', () => {
    const start = target.indexOf('## 신고');
    const end = target.indexOf('## 지원');
    expect(losses(source, target.slice(0, start) + target.slice(end))).toEqual(['- section 8 "Reporting" at 3']);
    const extra = source.slice(0, source.indexOf('## Reporting')) + source.slice(source.indexOf('## Supported'));
    expect(losses(extra, target)).toEqual(['+ section 8 "신고" at 5']);
  });

  it('takes a section alone where the one inside it lives on', () => {
    const start = target.indexOf('## 신고');
    const end = target.indexOf('### 암호화');
    expect(losses(source, target.slice(0, start) + target.slice(end))).toEqual(['- section 6 "Reporting" at 3']);
  });

  it('takes a heading alone where what stood under it lives on', () => {
    expect(losses(source, without(target, '### 암호화'))).toEqual(['- heading 1 "Encryption" at 13']);
  });

  it('takes neighbours of a list as one, and others one by one', () => {
    expect(
      losses(source, without(target, '- 문제를 재현하는 절차', '- https://lantern.example/thanks에 적을 이름')),
    ).toEqual(['- blocks 2 "the steps that show the problem," at 11']);
    expect(
      losses(
        source,
        without(
          target,
          'security@lantern.example에서 답변드립니다.',
          '아직 공개되지 않은 내용에는 https://lantern.example/key.asc에 있는 키를 사용해 주십시오.',
        ),
      ),
    ).toEqual([
      '- blocks 1 "We answer at security@lantern.example." at 1',
      '- blocks 1 "Use the key at https://lantern.example/key.asc for everything that is still secret." at 14',
    ]);
  });

  it('passes over rules, comments and definitions', () => {
    const marked = `${source}\n---\n\n<!-- for translators -->\n\n[f]: https://lantern.example/report\n`;
    expect(losses(marked, target)).toEqual([]);
    expect(losses(source, `${target}\n---\n\n<!-- 번역자에게 -->\n`)).toEqual([]);
  });

  it('leaves rows of advisory tables to their own comparison', () => {
    const table = (rows: readonly string[]): string => `| Id | Fixed |\n| --- | --- |\n${rows.join('\n')}\n`;
    const rows = ['| LSA-2025-001 | 2.4.1 |', '| LSA-2025-002 | 2.5.0 |', '| LSA-2025-003 | 2.5.2 |'];
    expect(losses(table(rows), table(rows.slice(0, 2)))).toEqual([]);
  });

  it('is as sure of a section as of its prose, whatever becomes of a picture in it', () => {
    const gone = source.replace(
      '### Encryption',
      '### Reward\n\n<img src="a.png" alt="">\n\nWe pay a reward for whatever you report before the end of the year, as long as there is money left for it.\n\n### Encryption',
    );
    const { bitext, placement, tables } = contextOf(
      gone,
      target.replace('### 암호화', '<img src="b.png" alt="">\n\n### 암호화'),
    );
    const { sections } = lostParts(bitext, placement, 'source', tables.reported);
    expect(sections.map(({ blocks, confidence }) => [blocks[0]!.text, confidence > 0.5])).toEqual([['Reward', true]]);
  });

  it('takes a section for lost whose footnote lives on', () => {
    const note = '[^1]: See https://lantern.example/note for everything else.\n';
    const noted =
      source.replace('for everything that', 'for everything[^1] that') + `\n## Contact\n\nCall us.\n\n${note}`;
    const other = target.replace('내용에는', '내용[^1]에는') + `\n${note.replace('See', '참고:')}`;
    expect(losses(noted, other)).toEqual([expect.stringMatching(/^- section 2 "Contact"/)]);
  });
});
