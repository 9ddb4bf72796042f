import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/history/read-history.ts';
import { findStamp } from '../../src/history/stamp.ts';
import { limits, pairOf, statesOf, TestRepository } from './repository.ts';
import { en, english, ko, korean } from './texts.ts';

const pair = pairOf('en/security.md', 'ko/security.md');
const current = { 'Security policy': 'current', Reporting: 'current', Disclosure: 'current', Rewards: 'current' };
const stale = { ...current, Reporting: 'stale' };
const sooner = en({ Reporting: english.Reporting.replace('3 business days', '2 business days') });

test.each([
  [
    '---\ntitle: x\nl10n:\n  sourceCommit: 5b20f5f4265f988f80f513db0e4b35c7e0cd70dc\n---\n',
    'sourceCommit',
    '5b20f5f4265f988f80f513db0e4b35c7e0cd70dc',
  ],
  ['---\ndefault_lang_commit: 3c2b1a0 # patched\n---\n', 'default_lang_commit', '3c2b1a0'],
  ['+++\ntranslated_from = "blob:3C2B1A0F"\n+++\n', 'translated_from', '3c2b1a0f'],
  ['# 제목\n\n<!-- source-blob: 3c2b1a0f -->\n', 'source-blob', '3c2b1a0f'],
  [
    '<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "e9f4e2a1b3c4d5e6f708192a3b4c5d6e"\n}\n-->\n',
    'original_hash',
    'e9f4e2a1b3c4d5e6f708192a3b4c5d6e',
  ],
])('a stamp is read: %j', (text, key, value) => {
  expect(findStamp(text)).toEqual({ key, value });
});

test.each([
  'sourceCommit: 5b20f5f4265f988f80f513db0e4b35c7e0cd70dc',
  '---\ntitle: sourceCommit\n---\n`default_lang_commit: 3c2b1a0`',
  '<!-- source-blob: none -->',
  '<!-- my_source-blob: 3c2b1a0f -->',
])('no stamp is read: %j', (text) => {
  expect(findStamp(text)).toBeNull();
});

/** A translation made at once with the source of today, and stamped with what the test says of the first. */
async function stamped(stamp: (first: { commit: string; text: string; repository: TestRepository }) => string) {
  const repository = new TestRepository();
  const commit = repository.commit('source', { 'en/security.md': en() });
  repository.commit('source again', { 'en/security.md': sooner });
  const value = stamp({ commit, text: en(), repository });
  repository.commit('translation', { 'ko/security.md': `---\n${value}\n---\n\n${ko()}` });
  return repository;
}

const checksum = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');

test.each<[string, Parameters<typeof stamped>[0]]>([
  ['a commit', ({ commit }) => `default_lang_commit: ${commit}`],
  ['an abbreviated commit', ({ commit }) => `default_lang_commit: ${commit.slice(0, 9)}`],
  ['a commit, as MDN notes it', ({ commit }) => `l10n:\n  sourceCommit: ${commit}`],
  [
    'a file, as a blob',
    ({ repository }) => `translated_from: "blob:${repository.git('rev-parse', 'HEAD~1:en/security.md')}"`,
  ],
  ['a file', ({ repository }) => `source-blob: ${repository.git('rev-parse', 'HEAD~1:en/security.md')}`],
  ['a checksum', ({ text }) => `original_hash: ${checksum('md5', text)}`],
])('%s stands for the source as it was then', async (_, stamp) => {
  const { root } = await stamped(stamp);
  expect(await statesOf(root, pair)).toEqual(stale);
});

test.each<[string, Parameters<typeof stamped>[0]]>([
  ['the present commit', ({ repository }) => `default_lang_commit: ${repository.git('rev-parse', 'HEAD')}`],
  ['the present checksum', () => `original_hash: ${checksum('sha256', sooner)}`],
])('%s makes it current', async (_, stamp) => {
  const { root } = await stamped(stamp);
  expect(await statesOf(root, pair)).toEqual(current);
});

test.each([
  ['default_lang_commit', 'default_lang_commit: 0123456789abcdef0123456789abcdef01234567'],
  ['sourceCommit', 'l10n:\n  sourceCommit: 0123456789abcdef0123456789abcdef01234567'],
  ['translated_from', 'translated_from: blob:0123456789abcdef0123456789abcdef01234567'],
  ['source-blob', 'source-blob: 0123456789abcdef'],
  ['original_hash', 'original_hash: 0123456789abcdef0123456789abcdef'],
])('a stamp that points nowhere is said to, and git is asked instead: %s', async (key, text) => {
  const { root } = await stamped(() => text);
  expect(await statesOf(root, pair)).toEqual(current);
  const { notes } = await readHistory([pair], root, limits);
  expect(notes).toMatchObject([{ what: 'stray-stamp', pairs: 1, example: expect.stringContaining(key) }]);
});

test('a stamp speaks for the text that it was put on, not for what was translated later', async () => {
  const repository = await stamped(({ commit }) => `default_lang_commit: ${commit}`);
  const front = repository.git('show', 'HEAD:ko/security.md').split('\n').slice(0, 3).join('\n');
  const later = ko({ Reporting: korean.Reporting.replace('3일', '2일') });
  repository.commit('translation', { 'ko/security.md': `${front}\n\n${later}` });
  expect(await statesOf(repository.root, pair)).toEqual(current);
});
