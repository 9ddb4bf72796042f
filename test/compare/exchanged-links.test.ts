import { describe, expect, it } from 'vitest';
import { check } from '../findings-of.ts';

/** Findings about where links lead. */
function said(source: string, target: string, locale = 'ko'): string[] {
  return check(source, target, { locale })
    .filter(({ category }) => category === 'identity' || category === 'security')
    .map(({ ruleId, messageId, target: place }) => `${ruleId} ${messageId} ${place?.startLine}`);
}

const exchanged = (line: number): string[] => [`mismatched-link exchanged ${line}`];
const definitions = '\n\n[1]: https://lantern.example/policy\n[2]: https://lantern.example/report\n';
const policyAndForm = `Read the [security policy][1] before you use the [report form][2].${definitions}`;

/** A source, a translation in which all links are right, and one in which two have changed places; what is said of that. */
const cases: readonly (readonly [name: string, source: string, right: string, wrong: string, said: string[]])[] = [
  [
    'inline, told by what words mean',
    'Use the [private form](https://a.example/1) or the [public forum](https://a.example/2).\n',
    '[비공개 양식](https://a.example/1)이나 [공개 포럼](https://a.example/2)을 이용하십시오.\n',
    '[비공개 양식](https://a.example/2)이나 [공개 포럼](https://a.example/1)을 이용하십시오.\n',
    exchanged(1),
  ],
  [
    'inline, in another order of words',
    'Use the [private form](https://a.example/1) or the [public forum](https://a.example/2).\n',
    '[공개 포럼](https://a.example/2)이나 [비공개 양식](https://a.example/1)을 이용하십시오.\n',
    '[공개 포럼](https://a.example/1)이나 [비공개 양식](https://a.example/2)을 이용하십시오.\n',
    exchanged(1),
  ],
  [
    'inline, told by a name',
    'Ask on [Slack](https://a.example/1) or [Discord](https://a.example/2).\n',
    '[슬랙](https://a.example/1)이나 [Discord](https://a.example/2)에서 물어보십시오.\n',
    '[슬랙](https://a.example/2)이나 [Discord](https://a.example/1)에서 물어보십시오.\n',
    exchanged(1),
  ],
  [
    'inline, told by code',
    'See [`audit`](https://a.example/1) and [`report`](https://a.example/2).\n',
    '[`report`](https://a.example/2)와 [`audit`](https://a.example/1)을 참고하십시오.\n',
    '[`report`](https://a.example/1)와 [`audit`](https://a.example/2)을 참고하십시오.\n',
    exchanged(1),
  ],
  [
    'inline, told by hosts',
    'Report at [lantern.example](https://lantern.example) and read [forum.example](https://forum.example).\n',
    '[lantern.example](https://lantern.example)에서 신고하고 [forum.example](https://forum.example)을 읽으십시오.\n',
    '[lantern.example](https://forum.example)에서 신고하고 [forum.example](https://lantern.example)을 읽으십시오.\n',
    exchanged(1),
  ],
  [
    'HTML',
    'Use the <a href="https://a.example/1">private form</a> or the <a href="https://a.example/2">public forum</a>.\n',
    '<a href="https://a.example/1">비공개 양식</a>이나 <a href="https://a.example/2">공개 포럼</a>을 이용하십시오.\n',
    '<a href="https://a.example/2">비공개 양식</a>이나 <a href="https://a.example/1">공개 포럼</a>을 이용하십시오.\n',
    exchanged(1),
  ],
  [
    'labels in one block',
    policyAndForm,
    `[신고 양식][2]을 쓰기 전에 [보안 정책][1]을 읽으십시오.${definitions}`,
    `[신고 양식][1]을 쓰기 전에 [보안 정책][2]을 읽으십시오.${definitions}`,
    exchanged(1),
  ],
  [
    'labels, of which the translation has others',
    policyAndForm,
    '[신고 양식][f]을 쓰기 전에 [보안 정책][p]을 읽으십시오.\n\n[f]: https://lantern.example/report\n[p]: https://lantern.example/policy\n',
    '[신고 양식][p]을 쓰기 전에 [보안 정책][f]을 읽으십시오.\n\n[f]: https://lantern.example/report\n[p]: https://lantern.example/policy\n',
    exchanged(1),
  ],
  [
    'a label of another link, in a block with one',
    `Read the [policy][1] first.\n\nUse the [form][2] for a report, whatever it is about.${definitions}`,
    `먼저 [정책][1]을 읽으십시오.\n\n무엇에 관한 것이든 신고에는 [양식][2]을 쓰십시오.${definitions}`,
    `먼저 [정책][1]을 읽으십시오.\n\n무엇에 관한 것이든 신고에는 [양식][1]을 쓰십시오.${definitions}`,
    ['mismatched-link misled 3'],
  ],
  [
    'footnotes in one sentence',
    'We answer within 7 days[^1] and publish an advisory[^2].\n\n[^1]: Business days.\n[^2]: On the mailing list.\n',
    '7일 안에 답변하고[^1] 권고를 공개합니다[^2].\n\n[^1]: 영업일입니다.\n[^2]: 메일링 리스트에 올립니다.\n',
    '7일 안에 답변하고[^2] 권고를 공개합니다[^1].\n\n[^1]: 영업일입니다.\n[^2]: 메일링 리스트에 올립니다.\n',
    exchanged(1),
  ],
];

describe('links that have changed places', () => {
  it.each(cases)('silent where they have not: %s', (_, source, right) => {
    expect(said(source, right)).toEqual([]);
  });

  it.each(cases)('found once: %s', (_, source, _right, wrong, expected) => {
    expect(said(source, wrong)).toEqual(expected);
  });

  it.each([
    [
      'words that share nothing',
      'See [here](https://a.example/1) and [there](https://a.example/2).\n',
      '[저쪽](https://a.example/2)과 [이쪽](https://a.example/1)을 보십시오.\n',
    ],
    [
      'the same words above both',
      'See the [policy](https://a.example/1) and the old [policy](https://a.example/2).\n',
      '옛 [정책](https://a.example/2)과 [정책](https://a.example/1)을 보십시오.\n',
    ],
    [
      'a link that is written otherwise',
      `Read the [security policy](https://lantern.example/policy) or the [report form](https://lantern.example/report).\n`,
      `[신고 양식][2]이나 [보안 정책][1]을 읽으십시오.${definitions}`,
    ],
    [
      'a link within the page',
      'See [keys](#keys) and the [form](https://a.example/2).\n',
      '[양식](https://a.example/2)과 [키](#키)를 보십시오.\n',
    ],
    [
      'a page of the reader’s own language',
      'See the [policy](/en/policy) and the [form](/en/form).\n',
      '[양식](/ko/form)과 [정책](/ko/policy)을 보십시오.\n',
    ],
  ])('nothing is said of %s', (_, source, target) => {
    expect(said(source, target)).toEqual([]);
  });

  it('in a language of which no words are known: by names alone', () => {
    const source = 'Ask on [Discord](https://a.example/1) or [our forum](https://a.example/2).\n';
    expect(
      said(source, 'Fragen Sie auf [Discord](https://a.example/1) oder [dort](https://a.example/2).\n', 'de'),
    ).toEqual([]);
    expect(
      said(source, 'Fragen Sie [dort](https://a.example/1) oder auf [Discord](https://a.example/2).\n', 'de'),
    ).toEqual(exchanged(1));
  });
});

describe('a link whose text shows another host', () => {
  const shown =
    'Ask on [forum.example](https://forum.example).\n\nReport at [our form][form].\n\n[form]: https://lantern.example\n';
  it.each([
    ['by reference', '[forum.example][form]', 'deceptive-link text 3'],
    ['as an element', '<a href="https://lantern.example">forum.example</a>', 'deceptive-link text 3'],
  ])('%s', (_, link, expected) => {
    const target = (words: string): string =>
      `[포럼](https://forum.example)에서 물어보십시오.\n\n${words}에서 신고하십시오.\n\n[form]: https://lantern.example\n`;
    expect(said(shown, target(link))).toContain(expected);
    expect(said(shown, target('[양식][form]')).filter((finding) => finding.startsWith('deceptive'))).toEqual([]);
  });

  it('is told where the address stands, and not again where it is used', () => {
    const changed = '우리 [양식][form]과 [양식][form]에서 신고하십시오.\n\n[form]: https://lantеrn.example\n';
    expect(said('Report at [our form][form].\n\n[form]: https://lantern.example\n', changed)).toEqual([
      'mismatched-url changed 3',
    ]);
  });
});
