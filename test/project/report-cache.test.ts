import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PairTask } from '../../src/project/check-tasks.ts';
import { pruneFolder } from '../../src/project/prune-folder.ts';
import { digestDocument, type KnownTask, ReportCache } from '../../src/project/report-cache.ts';
import type { DocumentReport } from '../../src/types.ts';
import { makeFolder } from '../folder.ts';

const task: PairTask = {
  locale: 'ko',
  state: 'paired',
  source: 'en/a.md',
  target: 'ko/a.md',
  text: '# 보안\n',
  history: null,
  accepted: { waivers: [], baseline: new Set(['one', 'other']), today: '2026-11-22' },
};
const source = '# Security\n';
const report: DocumentReport = {
  locale: 'ko',
  source: 'en/a.md',
  target: 'ko/a.md',
  findings: [],
  proof: null,
};

/** Keeps the report of a task. */
function put(cache: ReportCache, kept: PairTask = task): void {
  cache.put(known(kept), [source, kept.text ?? ''], report);
}

/** The task as the cache knows it. */
function known({ text, ...rest }: PairTask, sourceText: string = source): KnownTask {
  return { ...rest, digests: { source: digestDocument(sourceText), target: digestDocument(text ?? '') } };
}
const conditions = ['1.0.0', { 'mismatched-email': 'error' }];

function filled(): { folder: string; cache: ReportCache } {
  const folder = join(makeFolder({}), 'cache');
  const cache = new ReportCache(folder, conditions);
  put(cache);
  return { folder, cache };
}

/** Full paths of the entries. */
function entries(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => join(folder, path));
}

describe('a report is given back', () => {
  test('for the same task', () => {
    const { folder, cache } = filled();
    expect(cache.get(known(task))?.report).toEqual(report);
    const accepted = { ...task.accepted, baseline: new Set(['other', 'one']) };
    expect(new ReportCache(folder, conditions).get(known({ ...task, accepted }))?.report).toEqual(report);
  });

  test('on another day, where the day does not matter', () => {
    const { cache } = filled();
    const later = { ...task, accepted: { ...task.accepted, today: '2027-01-01' } };
    expect(cache.get(known(later))?.report).toEqual(report);
    for (const text of ['-----BEGIN PGP PUBLIC KEY BLOCK-----', 'pgp', '<!-- DigLot-allow x until 2026-12-01 -->']) {
      put(cache, { ...task, text });
      expect(cache.get(known({ ...task, text }))?.report).toEqual(report);
      expect(cache.get(known({ ...later, text }))).toBe(null);
      put(cache, { ...later, text });
      expect(cache.get(known({ ...later, text }))?.report).toEqual(report);
      expect(cache.get(known({ ...task, text }))).toBe(null);
    }
  });
});

test.each<[string, Partial<PairTask>, string?]>([
  ['the source', {}, '# Security \n'],
  ['the target', { text: '# 보안 \n' }],
  ['where one text ends and the other begins', { text: '' }, `${source}# 보안\n`],
  ['the path of the source', { source: 'en/b.md' }],
  ['the path of the target', { target: 'ko/b.md' }],
  ['the locale', { locale: 'ja' }],
  ['the history', { history: { revisions: [], sections: [], origins: [] } }],
  ['the baseline', { accepted: { ...task.accepted, baseline: new Set(['one']) } }],
  [
    'a waiver',
    { accepted: { ...task.accepted, waivers: [{ rule: 'x', fingerprint: 'y', content: 'z', reason: 'because' }] } },
  ],
])('nothing is given back where another is %s', (_what, changed, text = source) => {
  const { cache } = filled();
  expect(cache.get(known({ ...task, ...changed }, text))).toBe(null);
  expect(cache.get(known(task))?.report).toEqual(report);
});

test.each([[['1.0.1', { 'mismatched-email': 'error' }]], [['1.0.0', { 'mismatched-email': 'off' }]], [['1.0.0']]])(
  'nothing is given back under other conditions: %j',
  (other) => {
    expect(new ReportCache(filled().folder, other).get(known(task))).toBe(null);
  },
);

test.each(['', '# 보안\n', '\uFEFF# BOM \u{1F511}\r\n'])(
  'the bytes of a file have the digest of its text: %j',
  (text) => {
    expect(digestDocument(Buffer.from(text))).toEqual(digestDocument(text));
  },
);

describe('what is no entry, or no longer one, is not read', () => {
  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -3)],
    ['empty', () => ''],
    ['with a finding taken out', (text) => text.replace('"findings": []', '"findings": [1]')],
    ['of another program', () => '{"findings":[]}'],
    ['of another format', (text) => text.replace('report 2', 'report 1')],
  ])('%s', (_what, spoil) => {
    const { folder, cache } = filled();
    const [path] = entries(folder);
    writeFileSync(path!, spoil(readFileSync(path!, 'utf8')));
    expect(cache.get(known(task))).toBe(null);
    put(cache);
    expect(cache.get(known(task))?.report).toEqual(report);
  });

  test('a folder where the entry should be', () => {
    const { folder, cache } = filled();
    const [path] = entries(folder);
    renameSync(path!, `${path}.away`);
    mkdirSync(path!);
    expect(cache.get(known(task))).toBe(null);
    expect(() => put(cache)).not.toThrow();
  });
});

test('a folder that cannot be made is done without', () => {
  const file = join(makeFolder({ taken: 'a file' }), 'taken');
  const cache = new ReportCache(file, conditions);
  put(cache);
  expect(cache.get(known(task))).toBe(null);
  cache.close();
  expect(readFileSync(file, 'utf8')).toBe('a file');
});

describe('too much is not kept', () => {
  test('what was not used for longest goes', () => {
    const { folder, cache } = filled();
    for (const text of ['둘', '셋']) put(cache, { ...task, text });
    const [first, ...rest] = entries(folder);
    utimesSync(first!, 1, 1);
    const bytes = entries(folder).reduce((sum, path) => sum + statSync(path).size, 0);
    cache.close(bytes);
    expect(entries(folder)).toHaveLength(3);
    cache.close(bytes - 1);
    expect(entries(folder).toSorted()).toEqual(rest.toSorted());
    cache.close(0);
    expect(entries(folder)).toEqual([]);
  });

  test('what is used counts as new', () => {
    const { folder, cache } = filled();
    put(cache, { ...task, text: '둘' });
    for (const path of entries(folder)) utimesSync(path, 1, 1);
    cache.get(known(task));
    cache.close(statSync(entries(folder)[0]!).size);
    expect(cache.get(known(task))?.report).toEqual(report);
    expect(entries(folder)).toHaveLength(1);
  });

  test('drafts that were left behind go, those that are being written and the files of others stay', () => {
    const { folder } = filled();
    const draft = (name: string): string => `${entries(folder)[0]!}.00000000-0000-0000-0000-00000000000${name}.tmp`;
    writeFileSync(draft('1'), '');
    writeFileSync(draft('2'), '');
    utimesSync(draft('1'), 1, 1);
    writeFileSync(join(folder, 'notes.json'), 'mine');
    pruneFolder(folder, 0);
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:tmp|json)$/.test(path))
        .toSorted((one, other) => one.length - other.length),
    ).toEqual(['notes.json', expect.stringMatching(/2\.tmp$/)]);
  });
});
