import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLock, type LockEntry, parseLock } from '../../src/history/lock.ts';
import { type Run, runMain } from '../cli/run-cli.ts';
import { checkWithHistory, pairOf, statesOf, temporaryFolder, TestRepository } from './repository.ts';
import { en, english, ko, korean } from './texts.ts';

const pair = pairOf('en/security.md', 'ko/security.md');
const named = ['--source', 'en', '--target', 'ko=ko'];
const current = { 'Security policy': 'current', Reporting: 'current', Disclosure: 'current', Rewards: 'current' };
const sooner = en({ Reporting: english.Reporting.replace('3 business days', '2 business days') });

const accept = (root: string, ...args: string[]): Promise<Run> => runMain(root, ['accept', ...args, ...named]);
const lockIn = (root: string): string => readFileSync(join(root, 'diglot.lock.json'), 'utf8');

describe('the file', () => {
  const entry: LockEntry = { source: '0123456789abcdef', target: 'fedcba9876543210', commit: 'c0ffee' };

  test('is JSON with a line for each section, sorted', () => {
    const text = formatLock(
      new Map([
        ['b.md#x', [{ ...entry, commit: null }]],
        ['a.md#나', [entry]],
      ]),
    );
    expect(text).toBe(
      [
        '{',
        '  "a.md#나": {"source":"0123456789abcdef","target":"fedcba9876543210","commit":"c0ffee"},',
        '  "b.md#x": {"source":"0123456789abcdef","target":"fedcba9876543210"},',
        '  "lockfileVersion": 1',
        '}',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(text)).toHaveProperty('lockfileVersion', 1);
  });

  test('reads what it writes', () => {
    const entries = fc.record({
      source: fc.string(),
      target: fc.string(),
      commit: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(entries, { minLength: 1, maxLength: 3 })), (record) => {
        const lock = new Map(
          Object.entries(record)
            .filter(([key]) => key !== 'lockfileVersion')
            .map(([key, list]) => [key, [...new Map(list.map((one) => [JSON.stringify(one), one])).values()]]),
        );
        const again = parseLock(formatLock(lock));
        expect(again).toEqual(
          new Map([...lock].map(([key, list]) => [key, list.map((one) => ({ ...one, commit: one.commit || null }))])),
        );
      }),
    );
  });

  test('keeps both entries of a section that two branches accepted', () => {
    const other = { ...entry, source: 'aaaaaaaaaaaaaaaa' };
    const text = formatLock(new Map([['a.md#x', [entry, other]]]));
    expect(parseLock(text).get('a.md#x')).toEqual([entry, other]);
  });

  test('is read as a formatter has laid it out', () => {
    const lock = new Map([
      ['a.md#나', [entry]],
      ['b.md#x', [{ ...entry, commit: null }]],
    ]);
    const json: unknown = JSON.parse(formatLock(lock));
    for (const text of [JSON.stringify(json), JSON.stringify(json, null, 4)]) expect(parseLock(text)).toEqual(lock);
    expect(parseLock('{"lockfileVersion":1}').size).toBe(0);
  });

  test.each([
    [
      '{\n<<<<<<< HEAD\n  "a.md#x": {"source":"1","target":"2"},\n=======\n>>>>>>> other\n}',
      'conflict markers in line 2',
    ],
    ['{\n  "a.md#x": {"source":1},\n}', 'line 2'],
    ['{\n  a\n}', 'line 2'],
    ['{\n  "lockfileVersion": 2\n}', 'lockfileVersion'],
    ['{"name":"x","lockfileVersion":3,"packages":{}}', 'lockfileVersion is 3'],
    ['{"a.md#x":{"source":1},"lockfileVersion":1}', 'line 1'],
    ['null', 'line 1'],
  ])('is refused where it is broken: %j', (text, message) => {
    expect(() => parseLock(text)).toThrow(message);
  });
});

describe('accept', () => {
  const made = (): TestRepository => {
    const repository = new TestRepository();
    repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': ko() });
    repository.commit('source', { 'en/security.md': en({ Rewards: `${english.Rewards} Ask us how.` }) });
    return repository;
  };

  test('makes a section that was read beside its present source current', async () => {
    const repository = made();
    expect(await statesOf(repository.root, pair)).toEqual({ ...current, Rewards: 'stale' });
    const { status, stdout } = await accept(repository.root, 'ko/security.md');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Accepted in diglot.lock.json: 4 sections\n' });
    expect(await statesOf(repository.root, pair)).toEqual(current);
    expect(lockIn(repository.root)).toContain(repository.git('rev-parse', 'HEAD'));
    // Accepting again changes nothing.
    const before = lockIn(repository.root);
    repository.commit('elsewhere', { 'notes.md': 'x' });
    await accept(repository.root, 'ko/security.md');
    expect(lockIn(repository.root)).toBe(before);
  });

  test('takes one section by its heading, its id or its slug', async () => {
    const repository = made();
    expect((await accept(repository.root, 'ko/security.md#보상')).status).toBe(0);
    expect(lockIn(repository.root).match(/ko\/security\.md#.*?"/g)).toEqual(['ko/security.md#보상"']);
    expect(await statesOf(repository.root, pair)).toEqual({
      'Security policy': 'unreviewed',
      Reporting: 'unreviewed',
      Disclosure: 'unreviewed',
      Rewards: 'current',
    });
    const missing = await accept(repository.root, 'ko/security.md#없음');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('expected one of');
  });

  test('knows what the source said when it changes again, by its digest alone where the commit is gone', async () => {
    const repository = made();
    repository.write({ 'en/security.md': sooner });
    await accept(repository.root, '--all');
    expect(lockIn(repository.root)).not.toContain('commit');
    repository.commit('accepted');
    repository.commit('source', { 'en/security.md': sooner.replace('do not pay', 'never pay') });
    const { findings } = await checkWithHistory(repository.root, pair);
    expect(findings.filter(({ category }) => category === 'drift')).toMatchObject([
      { messageId: 'changed', section: 'Rewards', facts: { before: 'do not', after: 'never' } },
    ]);
  });

  test('a translation edited since is unreviewed; a slip mended in it is not', async () => {
    const repository = made();
    await accept(repository.root, '--all');
    repository.commit('accepted');
    repository.commit('edit', {
      'ko/security.md': ko({
        Reporting: korean.Reporting.replace('알려 주십시오', '알려 주십시요'),
        Rewards: '보상금은 드리지 않으나 공로를 널리 알려 드립니다.',
      }),
    });
    expect(await statesOf(repository.root, pair)).toEqual({ ...current, Rewards: 'unreviewed' });
  });

  test('follows documents that are moved', async () => {
    const repository = made();
    await accept(repository.root, '--all');
    repository.git('mv', 'ko/security.md', 'ko/보안.md');
    repository.git('mv', 'en/security.md', 'en/보안.md');
    repository.commit('move');
    expect(await statesOf(repository.root, pairOf('en/보안.md', 'ko/보안.md'))).toEqual(current);
  });

  test('works without git; what the source said is not known then', async () => {
    const root = temporaryFolder();
    const plain = new TestRepository(root);
    plain.write({ 'en/security.md': en(), 'ko/security.md': ko() });
    rmSync(join(root, '.git'), { recursive: true });
    await accept(root, '--all');
    plain.write({ 'en/security.md': sooner });
    const { findings, sections } = await checkWithHistory(root, pair);
    expect(findings.filter(({ category }) => category === 'drift')).toMatchObject([
      { messageId: 'lost', section: 'Reporting' },
    ]);
    expect(sections?.find(({ state }) => state === 'stale')).toMatchObject({ via: 'lock', changed: null });
  });

  test('refuses while errors stand, and accepts the others', async () => {
    const repository = made();
    repository.commit('slip', {
      'ko/security.md': ko({ Reporting: korean.Reporting.replace('lantern', 'lantem') }),
      'en/b.md': en(),
      'ko/b.md': ko(),
    });
    const all = await accept(repository.root, '--all');
    expect(all.status).toBe(1);
    expect(all.stderr).toContain('mismatched-email');
    expect(all.stdout).toContain('4 sections; refused for their errors: 1 document');
    expect(lockIn(repository.root)).not.toContain('ko/security.md');
    // Sections without an error can be accepted one by one.
    expect((await accept(repository.root, 'ko/security.md#보상')).status).toBe(0);
    expect((await accept(repository.root, 'ko/security.md#신고')).status).toBe(1);
  });

  test('a section that is missing elsewhere does not keep its neighbour from being accepted', async () => {
    const repository = made();
    repository.commit('scope', { 'en/security.md': en({ Scope: 'This covers version 2.4.1 and later.' }) });
    expect((await accept(repository.root, 'ko/security.md#보상')).status).toBe(0);
    expect((await accept(repository.root, 'ko/security.md')).status).toBe(1);
  });

  test('wants to be told what, and `--all` for everything', async () => {
    const { status, stderr } = await accept(made().root);
    expect(status).toBe(2);
    expect(stderr).toContain('--all');
  });

  test('branches that accept different sections merge; a conflict is said to be one', async () => {
    const repository = made();
    repository.write({ '.gitattributes': 'diglot.lock.json merge=union\n' });
    repository.commit('attributes');
    repository.git('checkout', '-q', '-b', 'other');
    await accept(repository.root, 'ko/security.md#신고');
    repository.commit('other');
    repository.git('checkout', '-q', 'main');
    await accept(repository.root, 'ko/security.md#보상');
    repository.commit('main');
    repository.merge('--no-edit', 'other');
    const states = await statesOf(repository.root, pair);
    expect(states).toMatchObject({ Reporting: 'current', Rewards: 'current' });

    repository.write({ 'diglot.lock.json': `<<<<<<< HEAD\n${lockIn(repository.root)}` });
    const { status, stderr } = await runMain(repository.root, ['check', ...named]);
    expect(status).toBe(2);
    expect(stderr).toContain('conflict markers in line 1');
  });
});
