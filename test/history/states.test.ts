import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runMain } from '../cli/run-cli.ts';
import { pairOf, statesOf, TestRepository } from './repository.ts';
import { en, english, ko } from './texts.ts';

const pair = pairOf('en/security.md', 'ko/security.md');

/** One repository, a commit after another, in which a section gets into every state there is. */
async function states(): Promise<Record<string, string>> {
  const repository = new TestRepository();
  const scope = { Scope: 'This policy covers version 2.4.1 and whatever comes after it.' };
  const thanks = '## 감사\n\n도와주신 모든 분께 감사드리며, 이름을 밝히기를 원하지 않으시면 미리 알려 주십시오.\n\n';
  const translation = ko({ Disclosure: english.Disclosure })
    .replace('## 공개', '## Disclosure')
    .replace('## 신고', `${thanks}## 신고`);
  repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': translation });
  repository.commit('source', {
    'en/security.md': en({
      Reporting: english.Reporting.replace('3 business days', '2 business days'),
      Rewards: english.Rewards.replace('reports', 'reprots'),
      ...scope,
    }),
  });
  return statesOf(repository.root, pair);
}

test('every state can be reached', async () => {
  expect(await states()).toEqual({
    'Security policy': 'current',
    Reporting: 'stale',
    Disclosure: 'untranslated',
    Rewards: 'stale-cosmetic',
    Scope: 'missing',
    감사: 'extra',
  });
});

test('unreviewed and unknown as well', async () => {
  const repository = new TestRepository();
  repository.write({ 'en/security.md': en(), 'ko/security.md': ko() });
  expect(Object.values(await statesOf(repository.root, pair))).toEqual([]);
  await runMain(repository.root, ['accept', 'ko/security.md#보상', '--source', 'en', '--target', 'ko=ko']);
  expect(await statesOf(repository.root, pair)).toMatchObject({ Rewards: 'current', Reporting: 'unknown' });
  repository.commit('policy');
  repository.commit('elsewhere', { 'notes.md': 'x' });
  expect(await statesOf(repository.root, pair)).toMatchObject({ Rewards: 'current', Reporting: 'unreviewed' });
});

test.each(['README.md', 'README.ko.md'])('%s tells what each state means', (file) => {
  const documented = [...readFileSync(file, 'utf8').matchAll(/^\| `([a-z-]+)` \| [^|]+ \|$/gm)].map(([, name]) => name);
  const names = ['current', 'stale', 'stale-cosmetic', 'missing', 'extra', 'untranslated', 'unreviewed', 'unknown'];
  expect(documented).toEqual(expect.arrayContaining(names));
});
