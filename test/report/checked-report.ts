import { checkPair } from '../../src/check.ts';
import { summarize } from '../../src/project/summarize.ts';
import type { Report } from '../../src/types.ts';

/** A pair of texts to be checked. */
export interface PairOfTexts {
  readonly source: string;
  readonly target: string;
  readonly name?: string;
  readonly locale?: string;
}

/** The report of some pairs of texts, with their texts. */
export function checkedReport(...pairs: readonly PairOfTexts[]): Report {
  const documents = pairs.map(({ source, target, name = 'policy.md', locale = 'ko' }) =>
    checkPair(
      { path: `en/${name}`, locale: 'en', text: source },
      { path: `${locale}/${name}`, locale, text: target },
      { texts: true },
    ),
  );
  const tool = { name: 'diglot', version: '1.2.3' } as const;
  return { schemaVersion: 1, tool, sourceLocale: 'en', documents, summary: summarize(documents) };
}

/** A short policy with a changed address, a missing section and an invisible character, and one that is clean. */
export const damagedPair: PairOfTexts = {
  source: `# Security policy {#policy}

Report a problem to **security@lantern.example** within 7 days. See [the form](https://lantern.example/form "Form").

## Supported versions

| Version | Supported |
| --- | --- |
| 1.2.x | yes |
| 1.1.x | no |

## How we answer

> We answer every report.
> Nobody is left waiting.

- Run \`lantern --report\` first.
- Keep the \`report-id\`.

## Keys

Our key is on the page of keys, and its owner is the security team.
`,
  target: `# 보안 정책 {#policy}

문제는 7일 안에 **security@lantem.example**로 알려 주십시오. [양식](https://lantern.example/form "양식")을 참고하십시오.

## 지원 버전

| 버전 | 지원 |
| --- | --- |
| 1.2.x | 예 |
| 1.1.x | 아니요 |

## 답변 절차

> 모든 신고에 답변합니다.
> 누구도 기다리게\u200b 하지 않습니다.

- 먼저 \`lantern --report\`를 실행하십시오.
- \`report-id\`를 보관하십시오.
`,
};

export const cleanPair: PairOfTexts = {
  name: 'clean.md',
  source: '# Contact\n\nWrite to help@lantern.example.\n',
  target: '# 연락처\n\nhelp@lantern.example로 보내 주십시오.\n',
};

/** Documents that try to make the page run something, load something or show something else. */
export const hostileTexts: readonly string[] = [
  '<script>window.broken = 1</script>',
  '</script><script>window.broken = 1</script>',
  '<!--<script>window.broken = 1',
  '<img src="https://elsewhere.example/x.png" onerror="window.broken = 1">',
  '<svg onload="window.broken = 1"><style>* { display: none }</style>',
  '[click me](javascript:window.broken=1) and <javascript:window.broken=1>',
  '![picture](https://elsewhere.example/x.png) ![data](data:text/html,<script>window.broken=1</script>)',
  '<a href="javascript:window.broken=1">link</a> <iframe src="https://elsewhere.example/"></iframe>',
  '<form action="https://elsewhere.example/"><button>Send</button></form>',
  '"><svg/onload=window.broken=1> &lt;script&gt; \\u003cscript\\u003e \u2028\u2029',
  '`</script>` ${window.broken = 1} {{constructor.constructor("window.broken=1")()}}',
  '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
];

/** A pair of hostile documents: every text as a paragraph, a heading, a list item, code and a table cell. */
export const hostilePair: PairOfTexts = {
  name: '<img src=x onerror=alert(1)>.md',
  source: hostileTexts.map((text) => document(text)).join('\n\n'),
  target: hostileTexts.map((text) => document(text)).join('\n\n'),
};

function document(text: string): string {
  const line = text.replaceAll('|', '\\|');
  return `## ${line}\n\n${text}\n\n- ${line}\n\n\`\`\`html\n${text}\n\`\`\`\n\n| ${line} | x |\n| --- | --- |\n| ${line} | mail@lantern.example |\n`;
}
