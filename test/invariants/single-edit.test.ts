import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../findings-of.ts';

/** A pair in which every place that Markdown has for an address holds one; `{}` marks what must survive, the same on both sides. */
const source = `---
contact: {security@lantern.example}
---

# Security policy of Lantern

Write to {security@lantern.example} before you publish, or to [the team](mailto:{team@lantern.example} "{https://lantern.example/team}").

See [the policy]({https://lantern.example/policy?a=1#report}), <{https://docs.lantern.example/guide}> and ![the logo]({https://cdn.lantern.example/logo.png}).

- Fixed in {2.4.1} and tracked as {CVE-2025-12345}.
- Call {+82 2-555-0100} or run \`{lantern report --encrypt}\`.

| Advisory | Affected | Fixed |
| --- | --- | --- |
| {LSA-2025-001} | {< 2.4.1} | {2.4.2} |
| {LSA-2025-002} | {>= 2.5.0} | {2.5.3} |

<a href="{https://forum.lantern.example/}">Ask</a> <!-- see {https://wiki.lantern.example/} -->

Footnotes name it as well.[^1]

[^1]: The digest is {a23f2c8b48d1d30fbee09d384f3bc6f8f93af839dead49dc5ded981ca896dbf6}.

\`\`\`sh
{lantern verify --signature release.tar.gz}
\`\`\`

[list]: {https://lists.lantern.example/announce}
`;

const target = `---
contact: {security@lantern.example}
---

# 랜턴 보안 정책

공개하기 전에 {security@lantern.example}로 알려 주시거나 [담당 팀](mailto:{team@lantern.example} "{https://lantern.example/team}")에 문의해 주십시오.

[정책]({https://lantern.example/policy?a=1#report})과 <{https://docs.lantern.example/guide}>, ![로고]({https://cdn.lantern.example/logo.png})를 보십시오.

- {2.4.1}에서 수정되었고 {CVE-2025-12345}로 관리됩니다.
- {+82 2-555-0100}으로 전화하거나 \`{lantern report --encrypt}\`를 실행하십시오.

| 권고 | 영향받는 버전 | 수정 버전 |
| --- | --- | --- |
| {LSA-2025-001} | {< 2.4.1} | {2.4.2} |
| {LSA-2025-002} | {>= 2.5.0} | {2.5.3} |

<a href="{https://forum.lantern.example/}">문의</a> <!-- {https://wiki.lantern.example/} 참고 -->

각주에도 적혀 있습니다.[^1]

[^1]: 해시값은 {a23f2c8b48d1d30fbee09d384f3bc6f8f93af839dead49dc5ded981ca896dbf6}입니다.

\`\`\`sh
{lantern verify --signature release.tar.gz}
\`\`\`

[list]: {https://lists.lantern.example/announce}
`;

interface Site {
  readonly start: number;
  readonly value: string;
}

/** The text without the marks, and where the marked values stand in it. */
function unmarked(text: string): { text: string; sites: Site[] } {
  const sites: Site[] = [];
  let plain = '';
  for (const part of text.split(/(\{[^}]*\})/)) {
    if (part.startsWith('{')) sites.push({ start: plain.length, value: part.slice(1, -1) });
    plain += part.startsWith('{') ? part.slice(1, -1) : part;
  }
  return { text: plain, sites };
}

const original = unmarked(source).text;
const translation = unmarked(target);

describe('a single edit inside what must not change', () => {
  it('is silent where there is none', () => {
    expect(check(original, translation.text)).toEqual([]);
  });

  it('is an error on its line, wherever it is', () => {
    const characters = fc.constantFrom('a', 'Z', '7', '-', '.', 'о', '\u200b', '\u00ad', 'ｅ', 'é', '@', '/', '가');
    const edits = fc.record({
      site: fc.constantFrom(...translation.sites),
      at: fc.nat(),
      what: fc.constantFrom('replace', 'insert', 'delete'),
      character: characters,
    });
    fc.assert(
      fc.property(edits, ({ site, at, what, character }) => {
        const offset = site.start + 1 + (at % Math.max(1, site.value.length - 2));
        const kept = what === 'insert' ? offset : offset + 1;
        const put = what === 'delete' ? '' : character;
        const edited = translation.text.slice(0, offset) + put + translation.text.slice(kept);
        fc.pre(edited !== translation.text);
        // Blanks, dots and hyphens only group the digits of a phone number.
        const loses = what !== 'insert' && /\d/.test(translation.text[offset]!);
        fc.pre(!site.value.startsWith('+') || !/^[ .-]?$/.test(put) || loses);
        const line = translation.text.slice(0, offset).split('\n').length;
        const found = check(original, edited).filter(
          ({ level, target: place }) => level === 'error' && place && place.startLine <= line && line <= place.endLine,
        );
        expect(
          found.length,
          `${what} ${JSON.stringify(put)} at ${line}: ${edited.split('\n')[line - 1]}`,
        ).toBeGreaterThan(0);
      }),
      { numRuns: Number(process.env['DIGLOT_RUNS'] ?? 150) },
    );
  });
});

describe('an edit outside of it', () => {
  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['reflow', (text) => text.replace('전에 ', '전에\n')],
    ['another word', (text) => text.replace('공개하기', '발표하기')],
    [
      'another order',
      (text) =>
        text.replace(
          '2.4.1에서 수정되었고 CVE-2025-12345로 관리됩니다',
          'CVE-2025-12345로 관리되며 2.4.1에서 수정되었습니다',
        ),
    ],
    ['another list marker', (text) => text.replace(/^- /gm, '* ')],
    ['padding in a table', (text) => text.replace('| LSA-2025-001 | < 2.4.1 |', '|  LSA-2025-001  |   < 2.4.1|')],
    ['emphasis', (text) => text.replace('담당 팀', '**담당 팀**')],
    ['blank lines at the end', (text) => `${text}\n\n`],
  ];
  it.each(edits)('is none of identity: %s', (_, edit) => {
    const edited = edit(translation.text);
    expect(edited).not.toBe(translation.text);
    expect(
      check(original, edited).filter(({ category }) => category === 'identity' || category === 'security'),
    ).toEqual([]);
  });
});
