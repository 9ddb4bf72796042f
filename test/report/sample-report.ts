import type { DocumentReport, Finding, Place, Report } from '../../src/types.ts';

/** A place on one line; `[x]` is what stands there. */
export function place(line: number, text: string): Place {
  const [before = '', inside = '', after = ''] = text.split(/[[\]]/);
  const startColumn = before.length + 1;
  return {
    startLine: line,
    startColumn,
    endLine: line,
    endColumn: startColumn + inside.length,
    snippet: { before, text: inside, after },
  };
}

/** A finding with whatever is of interest; the rest is as in most findings. */
export function finding(more: Partial<Finding>): Finding {
  return {
    ruleId: 'mismatched-email',
    messageId: 'changed',
    category: 'identity',
    level: 'error',
    message: 'Unexpected e-mail `security@lantem.example`, expected `security@lantern.example` as in the source',
    facts: { source: 'security@lantern.example', target: 'security@lantem.example' },
    section: 'Reporting a vulnerability',
    targetSection: '취약점 신고',
    source: place(37, 'Send the report to [security@lantern.example].'),
    target: place(39, '신고는 [security@lantem.example]로 보내 주세요.'),
    fingerprint: '0',
    content: '0',
    fixable: true,
    ...more,
  };
}

/** One of everything that a report can hold. */
export const sampleReport: Report = {
  schemaVersion: 1,
  tool: { name: 'diglot', version: '1.0.0' },
  sourceLocale: 'en',
  documents: [
    missingDocument(),
    clean('docs/en/advisories.md', 'docs/ko/advisories.md'),
    {
      locale: 'ko',
      source: 'docs/en/security.md',
      target: 'docs/ko/security.md',
      findings: findings(),
      waived: [
        { finding: finding({ ruleId: 'mismatched-code' }), by: 'comment', reason: 'its comments are translated' },
      ],
      proof: {
        form: 'plain',
        sections: { source: 8, target: 8, linked: 7 },
        blocks: { source: 31, target: 30, linked: 30, translated: 29 },
        lowestConfidence: 0.912,
        invariants: {
          'pgp-block': { source: 1, identical: 1, differing: 0 },
          email: { source: 2, identical: 1, differing: 1 },
          url: { source: 0, identical: 0, differing: 1 },
          version: { source: 9, identical: 9, differing: 0 },
        },
      },
    },
  ],
  summary: {
    documents: 3,
    documentsWithFindings: 2,
    waived: 1,
    findings: { error: 5, warning: 1, note: 1 },
    proof: {
      sections: { source: 10, target: 10, linked: 9 },
      blocks: { source: 35, target: 34, linked: 34, translated: 33 },
      lowestConfidence: 0.912,
      invariants: {
        'pgp-block': { source: 1, identical: 1, differing: 0 },
        email: { source: 3, identical: 2, differing: 1 },
        url: { source: 1, identical: 1, differing: 1 },
        version: { source: 9, identical: 9, differing: 0 },
      },
    },
  },
};

function findings(): Finding[] {
  const reporting = { section: 'Reporting a vulnerability', targetSection: '취약점 신고' };
  return [
    finding({
      ruleId: 'lost-markup',
      level: 'warning',
      message: 'Missing Markdown marks, read as plain text',
      facts: { lines: '1, 5' },
      section: '',
      targetSection: '',
      source: null,
      target: place(1, '[]보안 정책'),
    }),
    finding({}),
    finding({
      ruleId: 'mismatched-url',
      messageId: 'missing',
      message: 'Missing URL `https://lantern.example/keys`, expected it as in the source',
      facts: { source: 'https://lantern.example/keys' },
      source: place(41, 'The key is at <[https://lantern.example/keys]>.'),
      target: place(43, '[키는 저희 누리집에 있습니다.]'),
      ...reporting,
    }),
    finding({
      ruleId: 'mismatched-url',
      messageId: 'extra',
      message: 'Unexpected URL `https://lantern.example.test/`, not in the source',
      facts: { target: 'https://lantern.example.test/' },
      source: place(41, '[The key is at the address below, which you should compare with the one in our repository.]'),
      target: place(
        44,
        '자세한 내용은 저희 누리집의 보안 안내 쪽, 곧 [https://lantern.example.test/]에서 보실 수 있습니다.',
      ),
      ...reporting,
    }),
    finding({
      ruleId: 'hidden-character',
      messageId: 'extra',
      category: 'security',
      message: 'Unexpected invisible character `U+200B`, not in the source',
      facts: { character: 'U+200B' },
      section: 'Safe harbour',
      targetSection: 'Safe harbour',
      source: null,
      target: place(50, '저희는 보[\u200B]안 연구자를 고소하지 않습니다.'),
    }),
    finding({
      ruleId: 'mismatched-table-shape',
      messageId: 'changed',
      level: 'note',
      message:
        'Unexpected 3 columns in a table, expected 4 as in the source, so that the column of dates is the one to look for first',
      facts: { source: 4, target: 3 },
      section: 'Safe harbour',
      targetSection: 'Safe harbour',
      source: place(60, '[| Version | Supported | Since | Until |]'),
      target: place(61, '[| 버전 | 지원 | 시작 |]'),
    }),
  ];
}

function missingDocument(): DocumentReport {
  const whole = { facts: {}, section: '', targetSection: '', source: null, target: null };
  const message = 'Missing translation `docs/ko/privacy.md` of `docs/en/privacy.md`';
  const missing = finding({ ...whole, ruleId: 'missing-document', category: 'structure', message });
  return { locale: 'ko', source: 'docs/en/privacy.md', target: null, findings: [missing], proof: null };
}

/** A pair without findings. */
export function clean(source: string, target: string): DocumentReport {
  return {
    locale: 'ko',
    source,
    target,
    findings: [],
    proof: {
      form: 'markdown',
      sections: { source: 2, target: 2, linked: 2 },
      blocks: { source: 4, target: 4, linked: 4, translated: 4 },
      lowestConfidence: 1,
      invariants: {
        email: { source: 1, identical: 1, differing: 0 },
        url: { source: 1, identical: 1, differing: 0 },
      },
    },
  };
}
