import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/history/read-history.ts';
import { checkWithHistory, pairOf, statesOf, temporaryFolder, TestRepository } from './repository.ts';
import { en, english, ko, korean } from './texts.ts';

const pair = pairOf('en/security.md', 'ko/security.md');
const current = { 'Security policy': 'current', Reporting: 'current', Disclosure: 'current', Rewards: 'current' };
const stale = { ...current, Reporting: 'stale' };
const sooner = en({ Reporting: english.Reporting.replace('3 business days', '2 business days') });
const soonerKorean = ko({ Reporting: korean.Reporting.replace('3일', '2일') });

function history(): TestRepository {
  const repository = new TestRepository();
  repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': ko() });
  return repository;
}

/** A branch on which the translation follows the source, off before the source on main changed once more. */
function branched(): TestRepository {
  const repository = history();
  repository.commit('source', { 'en/security.md': sooner });
  repository.git('checkout', '-q', '-b', 'translation');
  repository.commit('translation', { 'ko/security.md': soonerKorean });
  repository.git('checkout', '-q', 'main');
  return repository;
}

test('a merged branch is as old as the commits on it', async () => {
  const repository = branched();
  repository.commit('source again', { 'en/security.md': sooner.replace('2 business days', '1 business day') });
  repository.merge('--no-edit', 'translation');
  expect(await statesOf(repository.root, pair)).toEqual(stale);
});

test('a merged branch that answers the source makes it current', async () => {
  const repository = branched();
  repository.commit('elsewhere', { 'notes.md': 'x' });
  repository.merge('--no-edit', 'translation');
  expect(await statesOf(repository.root, pair)).toEqual(current);
});

test('both sides of a merge may have changed the same file', async () => {
  const repository = branched();
  repository.commit('another section', { 'ko/security.md': ko({ Rewards: '상금은 없으며 이름만 밝혀 드립니다.' }) });
  repository.merge('--no-edit', 'translation');
  expect(await statesOf(repository.root, pair)).toEqual(current);
});

test('a section rewritten in the merge itself dates from the merge', async () => {
  const repository = history();
  repository.commit('source', { 'en/security.md': sooner });
  repository.git('checkout', '-q', '-b', 'other', 'HEAD~1');
  repository.commit('other', { 'notes.md': 'x' });
  repository.git('checkout', '-q', 'main');
  repository.merge('--no-commit', '--no-ff', 'other');
  repository.commit('merge', { 'ko/security.md': soonerKorean });
  expect(await statesOf(repository.root, pair)).toEqual(current);
});

test('a squashed branch dates from the day it landed', async () => {
  const repository = branched();
  repository.merge('--squash', 'translation');
  repository.commit('squashed');
  expect(await statesOf(repository.root, pair)).toEqual(current);
  repository.commit('source again', { 'en/security.md': sooner.replace('2 business days', '1 business day') });
  expect(await statesOf(repository.root, pair)).toEqual(stale);
});

test('a rebased branch stands on the source that it was rebased onto', async () => {
  const repository = branched();
  repository.commit('another section', { 'en/security.md': sooner.replace('do not pay', 'never pay') });
  repository.git('checkout', '-q', 'translation');
  repository.git('rebase', '-q', 'main');
  expect(await statesOf(repository.root, pair)).toEqual({ ...current, Rewards: 'stale' });
});

test('work trees, detached heads and folders inside of a repository are read as they are', async () => {
  const repository = branched();
  const tree = `${temporaryFolder()}/tree`;
  repository.git('worktree', 'add', '-q', '--detach', tree, 'translation~1');
  expect(await statesOf(tree, pair)).toEqual(stale);
  expect(await statesOf(`${tree}/ko`, pairOf('../en/security.md', 'security.md'))).toEqual(stale);
  repository.git('checkout', '-q', '--detach', 'translation');
  expect(await statesOf(repository.root, pair)).toEqual(current);
});

test('a shallow clone knows what changed since it begins, and says that it knows no more', async () => {
  const repository = history();
  repository.commit('source', { 'en/security.md': sooner });
  repository.commit('rewards', {
    'en/security.md': sooner.replace('do not pay', 'never pay'),
    'notes.md': 'x',
  });
  const clone = `${temporaryFolder()}/clone`;
  repository.git('clone', '-q', '--depth=2', `file://${repository.root}`, clone);
  expect(await statesOf(clone, pair)).toEqual({
    'Security policy': 'unknown',
    Reporting: 'unknown',
    Disclosure: 'unknown',
    Rewards: 'stale',
  });
  const { notes } = await readHistory([pair], clone, 1_000_000);
  expect(notes).toEqual([{ what: 'shallow', pairs: 1, example: 'ko/security.md' }]);
});

test('a translation in a submodule has another history than its source', async () => {
  const translations = new TestRepository();
  translations.commit('ko', { 'security.md': ko() });
  const repository = new TestRepository();
  repository.commit('en', { 'en/security.md': en() });
  repository.git('submodule', '--quiet', 'add', translations.root, 'ko');
  repository.commit('submodule', { 'en/security.md': sooner });
  const { of, notes } = await readHistory([pair], repository.root, 1_000_000);
  expect(of.size).toBe(0);
  expect(notes).toEqual([{ what: 'elsewhere', pairs: 1, example: 'ko/security.md' }]);
});

test('both in one submodule have that history', async () => {
  const policies = branched();
  const repository = new TestRepository();
  repository.git('submodule', '--quiet', 'add', policies.root, 'policies');
  repository.commit('submodule');
  const inside = pairOf('policies/en/security.md', 'policies/ko/security.md');
  expect(await statesOf(repository.root, inside)).toEqual(stale);
});

test('without git and without a lock nothing is guessed, and it is said', async () => {
  const folder = temporaryFolder();
  execFileSync('mkdir', ['-p', `${folder}/en`, `${folder}/ko`]);
  const repository = new TestRepository(folder);
  repository.write({ 'en/security.md': en(), 'ko/security.md': ko() });
  execFileSync('rm', ['-rf', `${folder}/.git`]);
  const { of, notes } = await readHistory([pair], folder, 1_000_000);
  expect(of.size).toBe(0);
  expect(notes).toEqual([{ what: 'no-history', pairs: 1, example: 'ko/security.md' }]);
  expect(await checkWithHistory(folder, pair)).not.toHaveProperty('sections');
});

test('a repository without commits, and one with a single commit, know nothing', async () => {
  const repository = new TestRepository();
  repository.write({ 'en/security.md': en(), 'ko/security.md': ko() });
  expect((await readHistory([pair], repository.root, 1_000_000)).of.size).toBe(0);
  repository.commit('policy');
  expect((await readHistory([pair], repository.root, 1_000_000)).of.size).toBe(0);
});
