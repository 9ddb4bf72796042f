import { describe, expect, it } from 'vitest';
import { check, outline } from '../findings-of.ts';

const table = (...rows: string[]): string => ['| --- | --- |', ...rows].join('\n');
const source = `# Policy

Write to <security@lantern.example> and wait.

## What happens next

| Step | Deadline |
${table('| First answer | 3 days |', '| Fix | 14 days |', '| Report | 90 days |', '| Advisory | 24 hours |')}

We keep the details confidential for at least 90 days, or until a fix is published.

## Safe harbor

We take no legal action against you if you act in good faith.
`;
const paragraph = '최소 90일 동안 또는 수정이 공개될 때까지 세부 내용을 비밀로 유지합니다.';
const target = (heading: string, rest: string): string => `# 정책

<security@lantern.example>로 보내고 기다려 주십시오.

${heading}

${rest}

## 면책

선의로 행동하시면 법적 조치를 취하지 않습니다.
`;

// That a section which another has replaced stays unlinked is tested with the other damages.
describe('a section whose content tells what it is', () => {
  it('is linked though most of it is gone', () => {
    expect(outline(check(source, target('## 이후 절차', paragraph)))).toEqual(['missing-block missing error 5:9']);
  });
});
