import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { type AlignmentOptions, renderAlignment } from '../../src/report/terminal/render-alignment.ts';

const source = `# Security policy

Write to security@lantern.example within 7 days.

## Supported versions

- 1.2.0 gets fixes
- 1.1.0 does not

## Keys

The key is \`64EA 69D2\`.
`;

const target = `# 보안 정책

7일 안에 security@lantern.example로 알려 주세요.

## 지원 버전

- 1.2.0은 수정합니다
- 1.1.0은 수정하지 않습니다
`;

const bitext = alignDocuments(
  parseDocument({ path: 'en/security.md', locale: 'en', text: source }),
  parseDocument({ path: 'ko/security.md', locale: 'ko', text: target }),
);

const render = (more: Partial<AlignmentOptions> = {}): string =>
  renderAlignment(bitext, { color: false, width: 100, language: 'en', why: false, ...more });

test('sections and blocks stand side by side, with their lines', () => {
  const lines = render().split('\n');
  expect(lines[0]).toBe('en/security.md ↔ ko/security.md');
  expect(lines).toContain('Sections  2 of 3 linked');
  expect(lines.find((line) => line.includes('Supported versions'))).toMatch(
    /^ {6}5 {2}## Supported versions +5 {2}## 지원 버전 +\d\.\d\d$/,
  );
  expect(lines.find((line) => line.includes('1.2.0 gets fixes'))).toMatch(
    /^ {6}7 {2}list-item {2}1\.2\.0 gets fixes +7 {2}list-item {2}1\.2\.0은 수정합니다/,
  );
});

test('what has no counterpart stands alone', () => {
  const line = render()
    .split('\n')
    .find((text) => text.includes('## Keys'))!;
  expect(line).toMatch(/^ {6}10 {2}## Keys +\d\.\d\d$|^ {5}10 {2}## Keys +\d\.\d\d$/);
});

test.each([60, 80, 120])('rows fit in %i columns', (width) => {
  const rows = render({ width, why: true }).split('\n').slice(1);
  expect(rows.filter((row) => stringWidth(row) > width)).toEqual([]);
});

test('the evidence is named where asked for', () => {
  expect(render()).not.toContain('%');
  expect(render({ why: true })).toContain('same values');
  expect(render({ why: true })).toContain('security@lantern.example');
});

test('in Korean', () => {
  expect(render({ language: 'ko' })).toContain('절  연결됨 2/3');
  const why = render({ language: 'ko', why: true });
  expect(why).toContain('번역된 단어');
  expect(why).toContain('대응 없음');
  expect(why).not.toMatch(/[a-z]+ \d+ %/);
});
