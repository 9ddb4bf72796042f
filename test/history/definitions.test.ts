import { describe, expect, test } from 'vitest';
import { checkWithHistory, pairOf, TestRepository } from './repository.ts';

const pair = pairOf('en/a.md', 'ko/a.md');
const english = [
  '# Policy\n\nSee the [guide][guide] and [list].\n',
  '## Reporting\n\nWrite to [us][mail]. We answer in 3 days.[^1]\n',
  '## Rewards\n\nWe pay nothing, see [terms][].\n',
  '[guide]: https://example.org/guide\n[list]: https://example.org/list\n[mail]: mailto:sec@example.org\n[terms]: https://example.org/terms\n',
  '[^1]: Business days in Seoul, see [guide].\n',
] as const;
const korean = [
  '# 정책\n\n[안내서][guide]와 [목록][list]을 보십시오.\n',
  '## 신고\n\n[저희][mail]에게 쓰십시오. 3일 안에 답합니다.[^1]\n',
  '## 보상\n\n보상금은 없습니다. [약관][terms]을 보십시오.\n',
  '[guide]: https://example.org/guide\n[list]: https://example.org/list\n[mail]: mailto:sec@example.org\n[terms]: https://example.org/terms\n',
  '[^1]: 서울의 영업일 기준이며 [안내서][guide]를 보십시오.\n',
] as const;
const [policy, reporting, rewards, definitions, note] = english;

const text = (parts: readonly string[]): string => parts.join('\n');
const backwards = (lines: string): string => `${lines.trim().split('\n').toReversed().join('\n')}\n`;

/** What is reported after the source became each of the texts in turn, a commit each; then the translation. */
async function reported(source: string, target: string = text(korean)): Promise<string[]> {
  const repository = new TestRepository();
  repository.commit('policy', { 'en/a.md': text(english), 'ko/a.md': text(korean) });
  repository.commit('source', { 'en/a.md': source });
  repository.commit('target', { 'ko/a.md': target });
  const { findings } = await checkWithHistory(repository.root, pair);
  return findings
    .filter(({ level }) => level !== 'note')
    .map(({ ruleId, section, targetSection }) => `${ruleId} ${section || targetSection}`);
}

describe('definitions stand behind whichever section is the last, and say nothing of it', () => {
  test.each([
    ['in another order', text([policy, reporting, rewards, backwards(definitions), note])],
    ['at the top', text([definitions, policy, reporting, rewards, note])],
    ['with one more', text([policy, reporting, rewards, `${definitions}[x]: https://example.org/x\n`, note])],
    [
      'with other marks',
      text([policy, reporting, rewards, definitions.replace(/: (http.*guide)/, ':\n  <$1>').replace('[t', '[T'), note]),
    ],
    ['a footnote under its section', text([policy, reporting, note, rewards, definitions])],
    ['a footnote with another label', text(english).replaceAll('[^1]', '[^seoul]')],
    [
      'links with their addresses in them',
      text(english)
        .replace('[us][mail]', '[us](mailto:sec@example.org)')
        .replace(/^\[mail\].*\n/m, ''),
    ],
  ])('%s', async (_, source) => {
    expect(source).not.toBe(text(english));
    expect(await reported(source)).toEqual([]);
  });

  test('a section between the last and the definitions is the one that is missing', async () => {
    const source = text([policy, reporting, rewards, '## Contact\n\nCall us.\n', definitions, note]);
    expect(await reported(source)).toEqual(['missing-section Contact']);
  });

  test('a section taken out before the definitions is the one that is extra', async () => {
    expect(await reported(text([policy, reporting, definitions, note]))).toEqual(['extra-section 보상']);
  });
});

describe('what a definition says is told of the section that it stands in', () => {
  test.each([
    ['an address', '/list', '/lists', ['mismatched-url Rewards', 'stale-section Rewards']],
    ['an e-mail address', 'sec@', 'security@', ['mismatched-email Rewards', 'stale-section Rewards']],
    ['the words of a footnote', 'Seoul', 'Busan', ['stale-section Rewards']],
  ])('%s', async (_, from, to, expected) => {
    expect((await reported(text(english).replace(from, to))).toSorted()).toEqual(expected);
  });

  test('a translation that follows is current', async () => {
    const follow = (parts: readonly string[]): string => text(parts).replace('/list', '/lists');
    expect(await reported(follow(english), follow(korean))).toEqual([]);
  });
});

describe('definitions of the translation do not hide that the source of the last section moved on', () => {
  const source = text(english).replace('nothing,', 'one hundred dollars to whoever reports first, as money lasts,');
  test.each([
    ['another address', text(korean).replace('/list', '/ko/list')],
    ['another order', text([...korean.slice(0, 3), backwards(definitions), korean[4]])],
    ['a footnote worded anew', text(korean).replace('영업일 기준이며', '영업일이 기준이고, 공휴일은 빼고 세며')],
  ])('%s', async (_, target) => {
    expect(target).not.toBe(text(korean));
    expect(await reported(source, target)).toContain('stale-section Rewards');
  });
});
