import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv7 from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../src/report/render-junit.ts';
import { renderRdjson } from '../../src/report/render-rdjson.ts';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { reportOf, sharedReport, unjudgedPair } from './shared-report.ts';

/** The official schemas, which are not ours to publish: `DIGLOT_SCHEMAS` names the folder that holds them. */
const folder = process.env['DIGLOT_SCHEMAS'];
const schema = (name: string): string | null => (folder && existsSync(join(folder, name)) ? join(folder, name) : null);
const hasXmllint = existsSync('/usr/bin/xmllint');

const reports = [
  sharedReport,
  reportOf(0, 'error'),
  reportOf(300, 'warning'),
  { ...sharedReport, unjudged: [unjudgedPair] },
];
const infos = rules.map(({ id, category, level, summary }) => ({ id, category, level, summary, page: `# ${id}` }));

/** Errors of a JSON text against a schema, which says of which draft it is. */
function errorsOf(schemaFile: string, text: string): unknown {
  const isDraft4 = readFileSync(schemaFile, 'utf8').includes('json-schema.org/draft-04/schema');
  const Ajv = isDraft4 ? Ajv4.default : Ajv7.default;
  // One pattern of the SARIF schema is none that Unicode mode accepts.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

function testWith(name: string, lacking: string | null, test: () => void): void {
  if (lacking === null) return it(name, test);
  console.warn(`skipped: ${name}: ${lacking}`);
  it.skip(name, test);
}

const absent = (file: string): string | null =>
  schema(file) === null ? `${file} is not in the folder that DIGLOT_SCHEMAS names` : null;

describe('official schemas', () => {
  testWith('SARIF 2.1.0', absent('sarif-schema-2.1.0.json'), () => {
    const file = schema('sarif-schema-2.1.0.json')!;
    for (const report of reports)
      expect(errorsOf(file, renderSarif(report, { language: 'en', rules: infos }))).toEqual([]);
    // The schema is one that can fail.
    const wrong = renderSarif(sharedReport, { language: 'en', rules: infos }).replace(
      '"startLine": 11',
      '"startLine": 0',
    );
    expect(errorsOf(file, wrong)).not.toEqual([]);
  });

  testWith('rdjson', absent('rdjson-diagnostic-result.json'), () => {
    const file = schema('rdjson-diagnostic-result.json')!;
    for (const report of reports) expect(errorsOf(file, renderRdjson(report))).toEqual([]);
    expect(errorsOf(file, renderRdjson(sharedReport).replace('"ERROR"', '"BAD"'))).not.toEqual([]);
  });

  testWith('JUnit', absent('junit.xsd') ?? (hasXmllint ? null : 'xmllint is not installed'), () => {
    const directory = mkdtempSync(join(tmpdir(), 'diglot-junit-'));
    try {
      const judge = (xml: string): void => {
        writeFileSync(join(directory, 'out.xml'), xml);
        const options = ['--noout', '--schema', schema('junit.xsd')!, join(directory, 'out.xml')];
        execFileSync('/usr/bin/xmllint', options, { stdio: 'pipe' });
      };
      for (const report of reports)
        for (const failOn of ['error', 'note', 'never'] as const) judge(renderJunit(report, { failOn }));
      expect(() =>
        judge(renderJunit(sharedReport, { failOn: 'error' }).replace(' hostname="localhost"', '')),
      ).toThrow();
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
