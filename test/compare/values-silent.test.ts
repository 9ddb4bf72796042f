import { describe, expect, it } from 'vitest';
import { check } from '../findings-of.ts';
import { differences } from './compare-sentences.ts';

describe('what is not asked for', () => {
  it.each([
    ['One of the maintainers will answer.', '관리자 가운데 누군가가 답변합니다.'],
    ['If a report is wrong, send a new one.', '신고 내용이 잘못되었다면 새로 보내 주십시오.'],
    ['No one may publish it before us.', '저희보다 먼저 공개해서는 안 됩니다.'],
    ['First, check the version.', '먼저 버전을 확인하십시오.'],
    ['Both keys are valid once a backup exists.', '백업이 있으면 키가 모두 유효합니다.'],
    ['A single report is enough.', '신고는 한 번이면 충분합니다.'],
    ['Send one or two sentences.', '한두 문장으로 적어 주십시오.'],
    ['Write 1-2 sentences.', '한두 문장으로 적어 주십시오.'],
    ['There are two exceptions: 1) keys and 2) addresses.', '예외는 두 가지로, 키와 주소입니다.'],
    ['The limit is 30 requests; after 30 requests you wait.', '한도는 요청 30건이며, 이를 넘으면 기다려야 합니다.'],
    ['See chapter `3` and port 443.', '`3`장을 보고 포트는 443만 여십시오.'],
    [
      'Follow RFC 2119 in version 2.4.1 at https://lantern.example/2024/05.',
      'https://lantern.example/2024/05 에 있는 2.4.1 버전에서 RFC 2119를 따르십시오.',
    ],
    ['You may report it every day, around the clock.', '24시간 언제든지 신고할 수 있습니다.'],
    ['We answer 24/7.', '24시간 내내 답변합니다.'],
    ['Somebody reads the reports daily.', '담당자가 신고를 매일 읽습니다.'],
    ['The embargo is 3D-printed on paper.', '비공개 기간은 종이에 3D로 인쇄되어 있습니다.'],
    ['The report takes 7 days.', 'The report takes 7 days.'],
    ['Nobody else gets a copy of it.', '제3자에게는 사본이 제공되지 않습니다.'],
    ['Send a single file.', '단일 파일로 보내 주십시오.'],
    ['Send it as a file.', '파일 1개로 보내 주십시오.'],
    ['Two-way encryption is used.', '양방향 암호화를 사용합니다.'],
    ['The viewer is under the MIT license.', '뷰어는 Apache-2.0 라이선스를 따릅니다.'],
    ['We do not extend this period by more than two weeks.', '이 기간은 2주를 초과하여 연장하지 않습니다.'],
    ['We do not extend this period by more than two weeks.', '이 기간을 2주 넘게 연장하는 일은 없습니다.'],
    ['Over 40,000 projects use it.', '40,000개 이상의 프로젝트가 사용합니다.'],
    ['Does it take more or less than 20%?', '20% 이상이 걸립니까?'],
  ])('%s', (source, target) => {
    expect(differences(source, target)).toEqual([]);
  });
});

describe('versions and their limits', () => {
  const versions = (source: string, target: string): string[] =>
    check(source, target).map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);

  it.each([
    ['Affected: versions <= 1.12.', '1.12 이하 버전이 영향을 받습니다.'],
    ['Versions 1.12 and earlier are affected.', '<= 1.12 버전이 영향을 받습니다.'],
    ['Releases before 2.0.0 are not supported.', '2.0.0 이전 릴리스는 지원하지 않습니다.'],
  ])('a comparator may be put in words: %s', (source, target) => {
    expect(versions(source, target)).toEqual([]);
  });

  it.each([
    ['Affected: versions <= 1.12.', '1.12 이상 버전이 영향을 받습니다.', ['mismatched-version changed']],
    ['Affected: versions <= 1.12.', '1.12 미만 버전이 영향을 받습니다.', ['mismatched-version changed']],
    [
      'Releases before 2.0.0 are not supported.',
      '2.0.0 이후 릴리스는 지원하지 않습니다.',
      ['mismatched-boundary direction'],
    ],
  ])('words that say something else are found: %s', (source, target, expected) => {
    expect(versions(source, target)).toEqual(expected);
  });
});

describe('values that two rows have exchanged', () => {
  const table = (...days: string[]): string =>
    ['| Step | Deadline |', '| --- | --- |', ...days.map((text) => `| ${text} |`), ''].join('\n');
  const source = table('Fix of a critical issue | 14 days', 'Fix of any other issue | 90 days', 'Report | 3 days');

  it('are named at both places', () => {
    const target = table('심각한 문제의 수정 | 90일', '그 밖의 문제의 수정 | 14일', '보고 | 3일');
    expect(differences(source, target)).toEqual(['duration changed 14 days → 90일', 'duration changed 90 days → 14일']);
  });

  it('are none where the sentences have moved as well', () => {
    const moved = 'Fixes take 14 days. Reports take 90 days.\n\nKeys expire.\n';
    expect(differences(moved, '신고는 90일이 걸립니다. 수정은 14일이 걸립니다.\n\n키는 만료됩니다.\n')).toEqual([]);
    expect(differences(source, table('심각한 문제의 수정 | 14일', '그 밖의 문제의 수정 | 90일', '보고 | 3일'))).toEqual(
      [],
    );
  });
});
