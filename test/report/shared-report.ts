import type { UnjudgedPair, Finding, Place, Report } from '../../src/types.ts';

/** A place on one line; `before` and `after` as they stand around it. */
function place(line: number, before: string, text: string, after = ''): Place {
  const startColumn = before.length + 1;
  return {
    startLine: line,
    startColumn,
    endLine: line,
    endColumn: startColumn + text.length,
    snippet: { before, text, after },
  };
}

function finding(given: Partial<Finding> & Pick<Finding, 'ruleId' | 'message' | 'fingerprint'>): Finding {
  return {
    messageId: 'changed',
    category: 'identity',
    level: 'error',
    facts: {},
    section: '',
    targetSection: '',
    source: null,
    target: null,
    content: `content of ${given.fingerprint}`,
    fixable: false,
    ...given,
  };
}

const changedEmail = finding({
  ruleId: 'mismatched-email',
  message: 'Unexpected e-mail `help@lantem.example`, expected `help@lantern.example` as in the source',
  facts: { source: 'help@lantern.example', target: 'help@lantem.example' },
  section: 'Reporting',
  targetSection: '신고',
  source: place(9, 'Write to ', 'help@lantern.example', '.'),
  target: place(11, '메일은 ', 'help@lantem.example', '로 보내 주세요.'),
  fingerprint: '00000000000000e1',
  fixable: true,
  fix: { startLine: 11, startColumn: 5, endLine: 11, endColumn: 24, text: 'help@lantern.example' },
});

const missingSection = finding({
  ruleId: 'missing-section',
  messageId: 'missing',
  category: 'structure',
  message: 'Missing section `Keys | [x](y) <b>`, expected it as in the source',
  facts: { source: 'Keys' },
  section: 'Keys | [x](y) <b>',
  source: { ...place(20, '', '## Keys …'), endLine: 31, endColumn: 4 },
  target: place(14, '끝.', ''),
  fingerprint: '00000000000000e2',
});

/** What a document may say to break out of a format: of a command, of XML, of Markdown, of a line. */
const hostile = finding({
  ruleId: 'mismatched-inline-code',
  message: 'Unexpected inline code `` a`b ``, expected `]]>\n::error::</x> 100%, @owner #1 | & "q"` as in the source',
  facts: { source: ']]>\n::error::</x>', target: 'a`b' },
  section: '@owner closes #1 | `x` <img src=x onerror=alert(1)>',
  targetSection: '',
  source: place(3, '', 'x'),
  target: place(3, `…${'가'.repeat(59)}`, 'a`b\u202e', '\u0000\u001b[31m'),
  fingerprint: '00000000000000e3',
  fixable: true,
  fix: { startLine: 3, startColumn: 61, endLine: 3, endColumn: 65, text: ']]>' },
});

const note = finding({
  ruleId: 'mismatched-url',
  messageId: 'repeated',
  level: 'note',
  message: 'Unexpected URL `https://lantern.example/` here, though it stands elsewhere in the source',
  facts: { target: 'https://lantern.example/' },
  source: place(5, '', 'The key is on the page.'),
  target: place(5, '열쇠는 ', 'https://lantern.example/', '에 있습니다.'),
  fingerprint: '00000000000000e4',
});

const invisible = finding({
  ruleId: 'hidden-character',
  messageId: 'extra',
  category: 'security',
  level: 'warning',
  message: 'Unexpected invisible character `U+200B`, not in the source',
  facts: { target: '\u200b' },
  source: place(7, '', 'One line.'),
  target: place(7, '한 줄', '\u200b', '입니다.'),
  fingerprint: '00000000000000e5',
});

const missingDocument = finding({
  ruleId: 'missing-document',
  messageId: 'missing',
  category: 'structure',
  message: 'Missing translation of `docs/en/new.md`, expected `docs/ko/new.md`',
  facts: { source: 'docs/en/new.md', target: 'docs/ko/new.md' },
  fingerprint: '00000000000000e6',
});

const proof = {
  form: 'markdown',
  sections: { source: 3, target: 2, linked: 2 },
  blocks: { source: 9, target: 8, linked: 8, translated: 8 },
  lowestConfidence: 0.61,
  invariants: { email: { source: 2, identical: 1, differing: 1 }, url: { source: 1, identical: 1, differing: 1 } },
} as const;

const empty = { ...proof, sections: { source: 0, target: 0, linked: 0 }, invariants: {}, lowestConfidence: null };

/**
 * The report that every format is tested on: all levels, a waived finding, what is missing, a document without translation, a clean one,
 * paths with blanks, commas, colons and Hangul, and a document that tries to break out of the format.
 */
export const sharedReport: Report = {
  schemaVersion: 1,
  tool: { name: 'diglot', version: '1.2.3' },
  sourceLocale: 'en',
  documents: [
    {
      locale: 'ko',
      source: 'docs/en/security.md',
      target: 'docs/ko/security.md',
      findings: [note, invisible, changedEmail, missingSection],
      waived: [{ finding: { ...note, fingerprint: '00000000000000e7' }, by: 'comment', reason: 'our own page' }],
      proof,
    },
    {
      locale: 'ko',
      source: 'docs/en/a b, 100%: x.md',
      target: 'docs/ko/개인 정보, 100%: x.md',
      findings: [hostile],
      proof,
    },
    { locale: 'ko', source: 'docs/en/new.md', target: null, findings: [missingDocument], proof: null },
    { locale: 'ja', source: 'docs/en/clean.md', target: 'docs/ja/clean.md', findings: [], proof: { ...empty } },
  ],
  summary: {
    documents: 4,
    documentsWithFindings: 3,
    findings: { error: 4, warning: 1, note: 1 },
    waived: 1,
    proof: { ...empty },
  },
};

/** The report with `count` findings of a level in its first document. */
export function reportOf(count: number, level: Finding['level']): Report {
  const [document] = sharedReport.documents;
  const findings = Array.from({ length: count }, (_item, index) => ({
    ...changedEmail,
    level,
    message: `Number \`${index}\``,
    fingerprint: `${level}${index}`,
  }));
  const counts = { error: 0, warning: 0, note: 0, [level]: count };
  return {
    ...sharedReport,
    documents: [{ ...document!, findings }],
    summary: { ...sharedReport.summary, documents: 1, documentsWithFindings: 1, findings: counts },
  };
}

/** A pair of which a side cannot be read. */
export const unjudgedPair: UnjudgedPair = {
  locale: 'ko',
  source: 'en/broken.md',
  target: 'ko/broken.md',
  message: 'Cannot read `ko/broken.md`: broken UTF-8 at byte 10',
};
