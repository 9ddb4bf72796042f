import { compilePattern } from '../../src/invariants/user-pattern.ts';
import { plainKey } from './openpgp/keys.ts';

const sshKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const minisignKey = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const ageRecipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const keyLines = plainKey.replace(/^.+$/gm, '⟦$&⟧');

/** A pair in which every kind of invariant stands in every place that Markdown has for it, line beside line; `⟦⟧` mark what must survive. */
const markedSource = `---
contact: ⟦security@lantern.example⟧
---

# Security policy of Lantern

Write to ⟦security@lantern.example⟧ before you publish, or to [the team](mailto:⟦team@lantern.example⟧ "⟦https://lantern.example/team⟧").

See [the policy](⟦https://lantern.example/policy?a=1#report⟧), <⟦https://docs.lantern.example/guide⟧> and ![the logo](⟦https://cdn.lantern.example/logo.png⟧).

- Fixed in ⟦2.4.1⟧ and tracked as ⟦CVE-2025-12345⟧.
- Call ⟦+82 2-555-0100⟧ or run \`⟦lantern report --encrypt⟧\`.
- Ask ⟦@lantern_dev⟧ about it on ⟦forum.lantern.com/security⟧ or at ⟦security@랜턴.한국⟧.
- Our signing key is ⟦${sshKey}⟧ today.
- Releases are signed with ⟦${minisignKey}⟧ today.
- Encrypt your report for ⟦${ageRecipient}⟧ only.
- Donate to ⟦DE89 3704 0044 0532 0130 00⟧ if you can.
- Donate to ⟦bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq⟧ if you like.
- Download ⟦lantern-2.4.1.tar.gz⟧ and unpack it.
- Built as ⟦2.4.2+build.5⟧ from commit ⟦a23f2c8b48d1⟧ of that day.
- Put ⟦{report_id}⟧ into the subject of your mail.
- Name the ticket ⟦LAN:4711⟧ in your answer.

| Advisory | Affected | Fixed |
| --- | --- | --- |
| ⟦LSA-2025-001⟧ | ⟦< 2.4.1⟧ | ⟦2.4.2⟧ |
| ⟦LSA-2025-002⟧ | ⟦>= 2.5.0⟧ | ⟦2.5.3⟧ |

<a href="⟦https://forum.lantern.example/⟧">Ask</a> <!-- see ⟦https://wiki.lantern.example/⟧ -->

Footnotes name it as well.[^1]

[^1]: The digest is ⟦a23f2c8b48d1d30fbee09d384f3bc6f8f93af839dead49dc5ded981ca896dbf6⟧.

> Our fingerprint is ⟦0E0E 50BE B3A8 A843 5961  CC24 3364 E0ED 5105 1DD9⟧ as of today.

\`\`\`sh
⟦lantern verify --signature release.tar.gz⟧
\`\`\`

\`\`\`
${keyLines}
\`\`\`

[list]: ⟦https://lists.lantern.example/announce⟧
`;

const markedTarget = `---
contact: ⟦security@lantern.example⟧
---

# 랜턴 보안 정책

공개하기 전에 ⟦security@lantern.example⟧로 알려 주시거나 [담당 팀](mailto:⟦team@lantern.example⟧ "⟦https://lantern.example/team⟧")에 문의해 주십시오.

[정책](⟦https://lantern.example/policy?a=1#report⟧)과 <⟦https://docs.lantern.example/guide⟧>, ![로고](⟦https://cdn.lantern.example/logo.png⟧)를 보십시오.

- ⟦2.4.1⟧에서 수정되었고 ⟦CVE-2025-12345⟧로 관리됩니다.
- ⟦+82 2-555-0100⟧으로 전화하거나 \`⟦lantern report --encrypt⟧\`를 실행하십시오.
- ⟦forum.lantern.com/security⟧나 ⟦security@랜턴.한국⟧으로 ⟦@lantern_dev⟧에게 문의하십시오.
- 저희 서명 키는 현재 ⟦${sshKey}⟧입니다.
- 릴리스는 현재 ⟦${minisignKey}⟧로 서명합니다.
- 신고는 ⟦${ageRecipient}⟧로만 암호화하십시오.
- 가능하시면 ⟦DE89 3704 0044 0532 0130 00⟧으로 후원해 주십시오.
- 원하시면 ⟦bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq⟧로 후원해 주십시오.
- ⟦lantern-2.4.1.tar.gz⟧를 받아 압축을 푸십시오.
- 그날의 커밋 ⟦a23f2c8b48d1⟧에서 ⟦2.4.2+build.5⟧로 빌드했습니다.
- 메일 제목에 ⟦{report_id}⟧를 넣어 주십시오.
- 답장에는 티켓 ⟦LAN:4711⟧을 적어 주십시오.

| 권고 | 영향받는 버전 | 수정 버전 |
| --- | --- | --- |
| ⟦LSA-2025-001⟧ | ⟦< 2.4.1⟧ | ⟦2.4.2⟧ |
| ⟦LSA-2025-002⟧ | ⟦>= 2.5.0⟧ | ⟦2.5.3⟧ |

<a href="⟦https://forum.lantern.example/⟧">문의</a> <!-- ⟦https://wiki.lantern.example/⟧ 참고 -->

각주에도 적혀 있습니다.[^1]

[^1]: 해시값은 ⟦a23f2c8b48d1d30fbee09d384f3bc6f8f93af839dead49dc5ded981ca896dbf6⟧입니다.

> 지문은 오늘 현재 ⟦0E0E 50BE B3A8 A843 5961  CC24 3364 E0ED 5105 1DD9⟧입니다.

\`\`\`sh
⟦lantern verify --signature release.tar.gz⟧
\`\`\`

\`\`\`
${keyLines}
\`\`\`

[list]: ⟦https://lists.lantern.example/announce⟧
`;

/** The ticket is known by a pattern of the user's own. */
export const identity = { modes: {}, urlMap: {}, patterns: [compilePattern('ticket', 'LAN:[0-9]+')] };

/** Where a value that must survive stands in a text; the offset counts from 0. */
export interface Site {
  readonly start: number;
  readonly value: string;
}

/** A text, and what must survive in it. */
export interface MarkedText {
  readonly text: string;
  readonly sites: readonly Site[];
}

/** The text without the marks, and where the marked values stand in it. */
function unmarked(text: string): MarkedText {
  const sites: Site[] = [];
  let plain = '';
  for (const part of text.split(/(⟦[^⟧]*⟧)/)) {
    if (part.startsWith('⟦')) sites.push({ start: plain.length, value: part.slice(1, -1) });
    plain += part.startsWith('⟦') ? part.slice(1, -1) : part;
  }
  return { text: plain, sites };
}

/** The source of the pair. */
export const source: MarkedText = unmarked(markedSource);

/** Its translation. */
export const target: MarkedText = unmarked(markedTarget);
