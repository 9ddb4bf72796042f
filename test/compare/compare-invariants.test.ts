import { describe, expect, it } from 'vitest';
import type { InvariantKind } from '../../src/types.ts';
import { contextOf } from './context.ts';

/** Differences in a kind as `changed 1 a@x → 3 a@y`: what happened, and on each side the line and the value. */
function differences(kind: InvariantKind, source: string, target: string): string[] {
  return contextOf(source, target)
    .compared(kind)
    .differences.map(({ messageId, source: from, target: to }) => {
      const sides = [from, to].map((side) => (side ? `${side.invariant.range.start.line} ${side.invariant.raw}` : '-'));
      return `${messageId} ${sides.join(' → ')}`;
    });
}

type Case = readonly [name: string, kind: InvariantKind, source: string, target: string, expected: readonly string[]];

const cases: readonly Case[] = [
  [
    'one change is one difference',
    'email',
    'Write to security@lantern.example.\n',
    'security@lantem.example로 보내 주십시오.\n',
    ['changed 1 security@lantern.example → 1 security@lantem.example'],
  ],
  [
    'a change that makes a value one of another kind',
    'payment-address',
    'Donate to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.\n',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed로 후원해 주십시오.\n',
    ['changed 1 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed → 1 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'],
  ],
  [
    'no more of it in the kind that it became',
    'digest',
    'Donate to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.\n',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed로 후원해 주십시오.\n',
    [],
  ],
  [
    'a value of another kind that has nothing to do with the one that is missing',
    'digest',
    'Donate to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.\n',
    '0x11aa22bb33cc44dd55ee66ff00112233445566aa로 후원해 주십시오.\n',
    ['extra - → 1 0x11aa22bb33cc44dd55ee66ff00112233445566aa'],
  ],
  [
    'the order of values in a block is free',
    'email',
    'Write to a@lantern.example, not to b@lantern.example.\n',
    'b@lantern.example가 아니라 a@lantern.example로 보내 주십시오.\n',
    [],
  ],
  [
    'two values exchanged between paragraphs are two changes',
    'email',
    'For reports: security@lantern.example.\n\nFor the press: news@lantern.example, day and night.\n',
    '신고: news@lantern.example.\n\n언론 문의: security@lantern.example, 밤낮으로 받습니다.\n',
    [
      'changed 1 security@lantern.example → 1 news@lantern.example',
      'changed 3 news@lantern.example → 3 security@lantern.example',
    ],
  ],
  [
    'of several values the most alike are paired',
    'version',
    'Upgrade from 1.4.9 to 2.4.1.\n',
    '2.4.2로, 즉 1.4.9보다 높은 버전으로 업그레이드하십시오.\n',
    ['changed 1 2.4.1 → 1 2.4.2'],
  ],
  [
    'a change beside one that is missing',
    'identifier',
    'It fixes CVE-2025-1357 and CWE-22.\n',
    '이 릴리스는 CVE-2025-1358을 수정합니다.\n',
    ['changed 1 CVE-2025-1357 → 1 CVE-2025-1358', 'missing 1 CWE-22 → -'],
  ],
  [
    'a value that the source does not have',
    'url',
    'Use the form.\n',
    '[양식](https://evil.example/form)을 사용해 주십시오.\n',
    ['extra - → 1 https://evil.example/form'],
  ],
  [
    'a value said twice instead of once, elsewhere',
    'version',
    'Fixed in 2.4.1.\n\nOlder releases are affected, without exception.\n',
    '2.4.1에서 수정되었습니다.\n\n2.4.1보다 오래된 릴리스는 예외 없이 영향을 받습니다.\n',
    ['repeated - → 3 2.4.1'],
  ],
  [
    'a value said once instead of twice',
    'version',
    'Fixed in 2.4.1.\n\nReleases before 2.4.1 are affected, without exception.\n',
    '2.4.1에서 수정되었습니다.\n\n그보다 오래된 릴리스는 예외 없이 영향을 받습니다.\n',
    ['fewer 3 2.4.1 → -'],
  ],
  [
    'a value that moved to another paragraph of its section',
    'email',
    'Write to security@lantern.example.\n\nWe answer within two days.\n',
    '신고를 환영합니다.\n\n2일 이내에 security@lantern.example에서 답변드립니다.\n',
    [],
  ],
  [
    'code without its marks, or with other blanks',
    'inline-code',
    'Run `lantern audit` and `git  log`.\n',
    'lantern audit 명령과 git log 명령을 실행하십시오.\n',
    [],
  ],
  [
    'code that is gone',
    'inline-code',
    'Run `lantern audit` every week.\n',
    '매주 명령을 실행하십시오.\n',
    ['missing 1 lantern audit → -'],
  ],
  [
    'a path that names the locale',
    'url',
    'See [terms](https://lantern.example/en/terms).\n',
    '[약관](https://lantern.example/ko/terms)을 참고하십시오.\n',
    [],
  ],
  [
    'another host that only begins alike',
    'url',
    'See [terms](https://lantern.example/terms).\n',
    '[약관](https://lantern.example.evil.example/terms)을 참고하십시오.\n',
    ['changed 1 https://lantern.example/terms → 1 https://lantern.example.evil.example/terms'],
  ],
  [
    'a comparator',
    'version',
    'Affected: < 2.4.1\n',
    '영향을 받는 버전: <= 2.4.1\n',
    ['changed 1 < 2.4.1 → 1 <= 2.4.1'],
  ],
  [
    'what is in a paragraph that is missing is not missing once more',
    'identifier',
    'Write to us.\n\nCVE-2025-1357 has been fixed in every release that we support.\n\nThank you for your help.\n',
    '저희에게 알려 주십시오.\n\n도와주셔서 감사합니다.\n',
    [],
  ],
];

describe('compareInvariants', () => {
  it.each(cases)('%s', (_, kind, source, target, expected) => {
    expect(differences(kind, source, target)).toEqual(expected);
  });

  it('counts what stands unchanged', () => {
    const { source, identical } = contextOf(
      'Fixed in 2.4.1 and 1.12.9.\n\nNot in 1.4.0.\n',
      '2.4.1과 1.12.9에서 수정되었습니다.\n\n1.4.1에는 없습니다.\n',
    ).compared('version');
    expect({ source, identical }).toEqual({ source: 3, identical: 2 });
  });
});
