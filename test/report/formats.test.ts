import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../src/report/render-github.ts';
import { renderGitlab } from '../../src/report/render-gitlab.ts';
import { documentJson } from '../../src/project/kept-report.ts';
import { joinJson, renderJson } from '../../src/report/render-json.ts';
import { renderJsonl } from '../../src/report/render-jsonl.ts';
import { renderJunit } from '../../src/report/render-junit.ts';
import { renderRdjson } from '../../src/report/render-rdjson.ts';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { reportOf, sharedReport } from './shared-report.ts';

const ruleInfos = rules.map(({ id, category, level, summary }) => ({ id, category, level, summary, page: `# ${id}` }));
const sarif = JSON.parse(renderSarif(sharedReport, { language: 'en', rules: ruleInfos }));
const [run] = sarif.runs;
const resultOf = (fingerprint: string): any =>
  run.results.find((result: any) => result.partialFingerprints['diglot/v1'] === fingerprint);

describe('json', () => {
  it('is the report itself, so that every other format can be rendered from it', () => {
    expect(JSON.parse(renderJson(sharedReport))).toEqual(sharedReport);
  });

  it('is the same, byte for byte, where documents are JSON before it is written', () => {
    const { documents, ...head } = sharedReport;
    // What looks like the place of the documents does not stand in for it.
    const named = { ...head, tool: { ...head.tool, version: '\n  "documents": []' } };
    for (const count of [0, 1, documents.length]) {
      const some = documents.slice(0, count);
      const expected = renderJson({ ...sharedReport, tool: named.tool, documents: some });
      const texts = some.map((document) => documentJson(document));
      const bytes = texts.map((text, at) => (at % 2 === 0 ? Buffer.from(text) : text));
      expect(joinJson(named, texts).toString()).toBe(expected);
      expect(joinJson(named, bytes).toString()).toBe(expected);
    }
  });
});

describe('jsonl', () => {
  it('has a line for each finding, with its document', () => {
    const lines = renderJsonl(sharedReport).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(JSON.parse(lines[2]!)).toMatchObject({
      locale: 'ko',
      sourcePath: 'docs/en/security.md',
      targetPath: 'docs/ko/security.md',
      ruleId: 'mismatched-email',
      target: { startLine: 11 },
    });
  });

  it('is empty without findings', () => expect(renderJsonl(reportOf(0, 'error'))).toBe(''));
});

describe('sarif', () => {
  it('counts columns in UTF-16 units, and says so', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    const { region } = resultOf('00000000000000e1').locations[0].physicalLocation;
    expect(region).toEqual({
      startLine: 11,
      startColumn: 5,
      endLine: 11,
      endColumn: 24,
      snippet: { text: 'help@lantem.example' },
    });
  });

  it('names the counterpart in the source', () => {
    const [related] = resultOf('00000000000000e1').relatedLocations;
    expect(related.physicalLocation.artifactLocation.uri).toBe('docs/en/security.md');
    expect(related.physicalLocation.region.startLine).toBe(9);
    expect(related.message.text).toBe('Reporting');
  });

  it('has fingerprints that know no path, and the path beside them', () => {
    expect(resultOf('00000000000000e3').partialFingerprints).toEqual({
      'diglot/v1': '00000000000000e3',
      'diglotPath/v1': 'docs/ko/개인 정보, 100%: x.md',
    });
  });

  it('offers the edit of a finding as a fix, and none where it takes a translator', () => {
    expect(resultOf('00000000000000e1').fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 11, startColumn: 5, endLine: 11, endColumn: 24 },
        insertedContent: { text: 'help@lantern.example' },
      },
    ]);
    expect(resultOf('00000000000000e4').fixes).toBeUndefined();
  });

  it('writes paths as URI references', () => {
    const { uri } = resultOf('00000000000000e3').locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('docs/ko/%EA%B0%9C%EC%9D%B8%20%EC%A0%95%EB%B3%B4%2C%20100%25%3A%20x.md');
    expect(decodeURIComponent(uri)).toBe('docs/ko/개인 정보, 100%: x.md');
  });

  it('shows a document without translation at the first line of its source', () => {
    expect(resultOf('00000000000000e6').locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'docs/en/new.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1 },
        },
      },
    ]);
  });

  it('keeps waived findings as suppressed ones', () => {
    expect(resultOf('00000000000000e7').suppressions).toEqual([{ kind: 'inSource', justification: 'our own page' }]);
    expect(resultOf('00000000000000e4').suppressions).toBeUndefined();
  });

  it('describes every rule, and every result points at its rule', () => {
    const { rules: described } = run.tool.driver;
    expect(described.map((rule: any) => rule.id)).toEqual(rules.map((rule) => rule.id));
    expect(described.every((rule: any) => rule.help.markdown === `# ${rule.id}`)).toBe(true);
    for (const { ruleId, ruleIndex } of run.results) expect(described[ruleIndex].id).toBe(ruleId);
  });
});

describe('github', () => {
  const lines = renderGithub(sharedReport, { language: 'en' }).trimEnd().split('\n');

  it('annotates the line in the target, the most serious first', () => {
    expect(lines[0]).toBe(
      '::error file=docs/ko/security.md,line=11,endLine=11,col=5,endColumn=24,title=diglot%3A mismatched-email::Unexpected e-mail `help@lantem.example`, expected `help@lantern.example` as in the source',
    );
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual([
      '::error',
      '::error',
      '::error',
      '::error',
      '::warning',
      '::notice',
    ]);
  });

  it('lets no document end its command or start another', () => {
    expect(lines).toHaveLength(6);
    expect(lines[2]).toContain('file=docs/ko/개인 정보%2C 100%25%3A x.md,');
    expect(lines[2]).toContain('`]]>%0A::error::</x> 100%25, @owner #1 | & "q"`');
  });

  it('annotates the source where there is no translation', () => {
    expect(lines[3]).toBe(
      '::error file=docs/en/new.md,title=diglot%3A missing-document::Missing translation of `docs/en/new.md`, expected `docs/ko/new.md`',
    );
  });

  it.each([
    [10, 'error', 10, null],
    [11, 'error', 10, '1 error'],
    [25, 'warning', 10, '15 warnings'],
    [12, 'note', 9, '3 notes'],
  ] as const)('of %i findings of level %s shows %i and says how many it does not', (count, level, shown, hidden) => {
    const commands = renderGithub(reportOf(count, level), { language: 'en' }).trimEnd().split('\n');
    const notices = commands.filter((line) => line.includes('title=diglot::'));
    expect(commands.length - notices.length).toBe(shown);
    expect(notices).toEqual(
      hidden ? [`::notice title=diglot::Not shown as annotations: ${hidden} (GitHub shows 10 of a level)`] : [],
    );
  });

  it('never has more than ten of a level, its own notice among them', () => {
    const report = reportOf(30, 'error');
    const mixed = { ...report, documents: [...report.documents, ...reportOf(30, 'note').documents] };
    const commands = renderGithub(mixed, { language: 'ko' }).trimEnd().split('\n');
    expect(commands.filter((line) => line.startsWith('::notice'))).toHaveLength(10);
    expect(commands.at(-1)).toContain('오류 20건, 참고 21건');
  });
});

describe('gitlab', () => {
  const issues = JSON.parse(renderGitlab(sharedReport));

  it('has what its documentation asks for, with fingerprints that are unique in the report', () => {
    expect(issues).toHaveLength(6);
    for (const issue of issues) {
      expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
      expect(issue.location.path).not.toMatch(/^\.?\//);
      expect(issue.location.lines.begin).toBeGreaterThan(0);
    }
    expect(new Set(issues.map((issue: any) => issue.fingerprint)).size).toBe(6);
  });

  it('tells the same finding of two documents apart', () => {
    const { documents } = reportOf(1, 'error');
    const twice = { ...sharedReport, documents: [documents[0]!, { ...documents[0]!, target: 'docs/ko/other.md' }] };
    const prints = JSON.parse(renderGitlab(twice)).map((issue: any) => issue.fingerprint);
    expect(new Set(prints).size).toBe(2);
  });
});

describe('junit', () => {
  it('has a failure for each finding that fails the run, and one passed case for a pair that does not fail', () => {
    const xml = renderJunit(sharedReport, { failOn: 'error' });
    expect(xml.match(/<failure /g)).toHaveLength(4);
    expect(xml.match(/<testcase name="diglot check"/g)).toHaveLength(1);
    expect(xml).toContain('tests="2" failures="2"');
    expect(renderJunit(sharedReport, { failOn: 'note' }).match(/<failure /g)).toHaveLength(6);
    expect(renderJunit(sharedReport, { failOn: 'never' })).not.toContain('<failure ');
  });

  it('tells what does not fail in the output of the suite', () => {
    const xml = renderJunit(sharedReport, { failOn: 'error' });
    expect(xml).toContain('docs/ko/security.md:7:4 warning Unexpected invisible character `U+200B`');
  });

  it('holds nothing that XML cannot hold', () => {
    const { documents } = reportOf(1, 'error');
    const [first] = documents[0]!.findings;
    const odd = { ...first!, message: '\u0000 \u001b[31m \ud800 ]]> </failure> & "' };
    const xml = renderJunit(
      { ...sharedReport, documents: [{ ...documents[0]!, findings: [odd] }] },
      { failOn: 'error' },
    );
    expect(xml).toContain('U+0000 U+001B[31m U+D800 ]]&gt; &lt;/failure&gt; &amp; &quot;');
  });
});

describe('rdjson', () => {
  const { diagnostics } = JSON.parse(renderRdjson(sharedReport));
  const of = (rule: string): any => diagnostics.find((item: any) => item.code.value === rule);

  it('counts columns in bytes of UTF-8', () => {
    expect(of('mismatched-email').location).toEqual({
      path: 'docs/ko/security.md',
      // 메일은 is nine bytes.
      range: { start: { line: 11, column: 11 }, end: { line: 11, column: 30 } },
    });
  });

  it('suggests what the source says, at the place in the target', () => {
    const { suggestions, location } = of('mismatched-email');
    expect(suggestions).toEqual([{ range: location.range, text: 'help@lantern.example' }]);
    expect(of('mismatched-url').suggestions).toBeUndefined();
  });

  it('leaves columns out where the snippet was cut and the text is not at hand', () => {
    expect(of('mismatched-inline-code').location.range).toEqual({ start: { line: 3 }, end: { line: 3 } });
    expect(of('mismatched-inline-code').suggestions).toBeUndefined();
  });

  it('takes them from the text where the report holds it', () => {
    const line = `${'가'.repeat(100)}a@b`;
    const texts = { source: null, target: { text: `\n\n${line}`, blocks: [] }, beads: [] };
    const [document] = sharedReport.documents;
    const cut = { startLine: 3, startColumn: 101, endLine: 3, endColumn: 104 };
    const snippet = { before: `…${'가'.repeat(59)}`, text: 'a@b', after: '' };
    const found = { ...document!.findings[2]!, target: { ...cut, snippet } };
    const report = { ...sharedReport, documents: [{ ...document!, findings: [found], texts }] };
    expect(JSON.parse(renderRdjson(report)).diagnostics[0].location.range).toEqual({
      start: { line: 3, column: 301 },
      end: { line: 3, column: 304 },
    });
  });
});
