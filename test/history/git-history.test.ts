import { expect, test } from 'vitest';
import { checkWithHistory, pairOf, statesOf, TestRepository } from './repository.ts';
import { en, english, ko, korean, page } from './texts.ts';

const pair = pairOf('en/security.md', 'ko/security.md');
const current = { 'Security policy': 'current', Reporting: 'current', Disclosure: 'current', Rewards: 'current' };
/** Another deadline: what must never pass for cosmetic. */
const sooner = english.Reporting.replace('3 business days', '2 business days');
const soonerKorean = korean.Reporting.replace('3일', '2일');

/** A repository whose first commit holds the policy and its translation, and whose later ones are these. */
async function after(...steps: ((repository: TestRepository) => void)[]): Promise<Record<string, string>> {
  return statesOf(history(...steps).root, pair);
}

function history(...steps: ((repository: TestRepository) => void)[]): TestRepository {
  const repository = new TestRepository();
  repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': ko() });
  for (const step of steps) step(repository);
  return repository;
}

const source = (text: string) => (repository: TestRepository) =>
  void repository.commit('source', { 'en/security.md': text });
const target = (text: string) => (repository: TestRepository) =>
  void repository.commit('target', { 'ko/security.md': text });

test('a changed section is stale, the others are not', async () => {
  expect(await after(source(en({ Reporting: sooner })))).toEqual({ ...current, Reporting: 'stale' });
});

test('a section translated anew is current again', async () => {
  const steps = [source(en({ Reporting: sooner })), target(ko({ Reporting: soonerKorean }))];
  expect(await after(...steps)).toEqual(current);
});

test('a source that follows its translation in the same commit makes nothing stale', async () => {
  const both = { 'en/security.md': en({ Reporting: sooner }), 'ko/security.md': ko({ Reporting: soonerKorean }) };
  expect(await after((repository) => void repository.commit('both', both))).toEqual(current);
});

test.each([
  ['reflow', english.Reporting.replace('\n', ' ').replace('describe ', 'describe\n')],
  ['punctuation', english.Reporting.replace('found.', 'found!')],
  ['emphasis', english.Reporting.replace('what you found', '*what you found*')],
  ['a slip', english.Reporting.replace('describe', 'descibe')],
])('%s in the source alone is cosmetic', async (_, text) => {
  expect(await after(source(en({ Reporting: text })))).toEqual({ ...current, Reporting: 'stale-cosmetic' });
});

test.each([
  ['a number', '3 business', '5 business'],
  ['a numeral', 'We answer within 3 business days', 'We answer within three business days'],
  ['a modal verb', 'We answer', 'We may answer'],
  ['a negation', 'and describe', 'and never describe'],
  ['one letter of a contact', 'security@lantern', 'security@lantem'],
  ['an article and a word', 'what you found', 'what the others found'],
])('%s in the source is not', async (_, from, to) => {
  const states = await after(source(en({ Reporting: english.Reporting.replace(from, to) })));
  expect(states).toEqual({ ...current, Reporting: 'stale' });
});

test.each([
  ['a slip', '알려 주십시오', '알려 주십시요'],
  ['spacing', '알려 주십시오', '알려주십시오'],
  ['a particle', '계획을', '계획를'],
  ['punctuation', '드립니다.', '드립니다 .'],
  ['nothing but line breaks', '\n', ' '],
])('%s mended in the translation does not hide that the source moved on', async (_, from, to) => {
  const mended = korean.Reporting.replace(from, to);
  expect(mended).not.toBe(korean.Reporting);
  const states = await after(source(en({ Reporting: sooner })), target(ko({ Reporting: mended })));
  expect(states).toEqual({ ...current, Reporting: 'stale' });
});

test('an edit of one section does not hide that another is stale', async () => {
  const rewards = { Rewards: '보상금은 드리지 않습니다. 다만 감사의 뜻으로 이름을 밝혀 드립니다.' };
  const states = await after(source(en({ Reporting: sooner })), target(ko(rewards)));
  expect(states).toEqual({ ...current, Reporting: 'stale' });
});

test('of two stale sections the one translated anew is current', async () => {
  const rewards = 'We pay 100 dollars for every report.';
  const states = await after(
    source(en({ Reporting: sooner, Rewards: rewards })),
    target(ko({ Reporting: soonerKorean })),
  );
  expect(states).toEqual({ ...current, Rewards: 'stale' });
});

test('sections that are moved or renamed stay as old as they are', async () => {
  const { Reporting, ...rest } = korean;
  const moved = page('보안 정책', { ...rest, 신고하는_방법: Reporting }, (title) => title.replaceAll('_', ' '));
  const { Reporting: first, ...others } = english;
  const movedSource = page('Security policy', { ...others, 'How to report': first }, (title) => title);
  const states = await after(target(moved), source(movedSource));
  expect(states).toEqual({
    'Security policy': 'current',
    Disclosure: 'current',
    Rewards: 'current',
    // Its heading says something else now, and that heading was not translated.
    'How to report': 'stale',
  });
});

test('a source that is put back makes nothing stale', async () => {
  expect(await after(source(en({ Reporting: sooner })), source(en()))).toEqual(current);
});

test('a translation that is put back is as old as it was', async () => {
  const steps = [source(en({ Reporting: sooner })), target(ko({ Reporting: soonerKorean })), target(ko())];
  expect(await after(...steps)).toEqual({ ...current, Reporting: 'stale' });
});

test('what is not committed was written with the present source in view', async () => {
  const repository = history(source(en({ Reporting: sooner })));
  repository.write({ 'ko/security.md': ko({ Reporting: soonerKorean }) });
  expect(await statesOf(repository.root, pair)).toEqual(current);
});

test('a source that is not committed can make a section stale', async () => {
  const repository = history(target(ko({ Rewards: '보상금은 없습니다.' })));
  repository.write({ 'en/security.md': en({ Reporting: sooner }) });
  expect(await statesOf(repository.root, pair)).toEqual({ ...current, Reporting: 'stale' });
});

test.each([
  ['the source', [['en/security.md', 'en/vulnerabilities.md']]],
  ['the translation', [['ko/security.md', 'ko/vulnerabilities.md']]],
  [
    'both, to names with spaces and Hangul',
    [
      ['en/security.md', 'docs/the policy/security.md'],
      ['ko/security.md', 'docs/정책 문서/보안.md'],
    ],
  ],
])('renames of %s are followed', async (_, moves) => {
  const repository = history(source(en({ Reporting: sooner })));
  let [from, to] = [pair.source, pair.target];
  for (const [before = '', later = ''] of moves) {
    repository.write({ [`${later}.keep`]: '' });
    repository.git('mv', before, later);
    if (before === pair.source) from = later;
    else to = later;
  }
  repository.commit('move');
  expect(await statesOf(repository.root, pairOf(from, to))).toEqual({ ...current, Reporting: 'stale' });
});

test('files moved away and back are the same files', async () => {
  const repository = history(source(en({ Reporting: sooner })));
  for (const [from = '', to = ''] of [
    ['en', 'x'],
    ['ko', 'y'],
    ['x', 'en'],
    ['y', 'ko'],
  ]) {
    repository.git('mv', from, to);
    repository.commit('move');
  }
  expect(await statesOf(repository.root, pair)).toEqual({ ...current, Reporting: 'stale' });
});

test('of two locales the one that was not updated is stale', async () => {
  const repository = new TestRepository();
  const ja = page(
    '方針',
    { 報告: '三営業日以内に返信します。', 公開: '修正後に公開します。', 報酬: 'ありません。' },
    String,
  );
  repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': ko(), 'ja/security.md': ja });
  repository.commit('source', { 'en/security.md': en({ Reporting: sooner }) });
  repository.commit('ko', { 'ko/security.md': ko({ Reporting: soonerKorean }) });
  expect(await statesOf(repository.root, pair)).toEqual(current);
  const states = await statesOf(repository.root, pairOf('en/security.md', 'ja/security.md', 'ja'));
  expect(states).toEqual({ ...current, Reporting: 'stale' });
});

test('the finding says what changed, when and where', async () => {
  const repository = history();
  const commit = repository.commit('source', { 'en/security.md': en({ Disclosure: `${english.Disclosure} Please.` }) });
  repository.commit('elsewhere', { 'notes.md': 'x' });
  const { findings } = await checkWithHistory(repository.root, pair);
  expect(findings.filter(({ category }) => category === 'drift')).toMatchObject([
    {
      ruleId: 'stale-section',
      messageId: 'changed',
      level: 'warning',
      section: 'Disclosure',
      targetSection: '공개',
      facts: { after: 'Please.', words: 1, reasons: 'words', commit: commit.slice(0, 10), date: '2025-01-03' },
      source: { startLine: 8, endLine: 11 },
    },
  ]);
});

test('a contact that only the source changed is an error', async () => {
  const moved = english.Reporting.replace('security@', 'reports@');
  const repository = history(source(en({ Reporting: moved })));
  const { findings } = await checkWithHistory(repository.root, pair);
  expect(findings.filter(({ category }) => category === 'drift')).toMatchObject([
    {
      messageId: 'invariant',
      level: 'error',
      facts: { kind: 'e-mail', before: 'security@lantern.example', after: 'reports@lantern.example' },
    },
  ]);
});

test('a section added to the source is reported once, as missing', async () => {
  const repository = history(source(en({ Scope: 'This policy covers version 2.4.1 and whatever comes after it.' })));
  const { findings } = await checkWithHistory(repository.root, pair);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['missing-section']);
});
