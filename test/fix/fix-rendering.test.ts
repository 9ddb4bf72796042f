import { describe, expect, it } from 'vitest';
import { fixPair } from '../../src/fix/fix-pair.ts';

/** The target after `fix`, beside a source that says the same. */
async function fixed(source: string, target: string, path = 'ko/policy.md'): Promise<string> {
  const pair = await fixPair(
    { path: 'en/policy.md', locale: 'en', text: source },
    { path, locale: 'ko', text: target },
  );
  const again = await fixPair(
    { path: 'en/policy.md', locale: 'en', text: source },
    { path, locale: 'ko', text: pair.text },
  );
  expect(again.text).toBe(pair.text);
  return pair.text;
}

describe('what does not render as it was meant is written so that it does', () => {
  it.each([
    [
      'strong text that ends with a full stop',
      'Reports are **confidential.** We publish nothing without asking you.\n',
      '신고는 **비밀입니다.**이므로 여쭙지 않고 공개하지 않습니다.\n',
      '신고는 <strong>비밀입니다.</strong>이므로 여쭙지 않고 공개하지 않습니다.\n',
    ],
    [
      'emphasis around code and a gloss',
      'Read about *`lantern` (the gateway)* before you write.\n',
      '글을 쓰기 전에 *`lantern`(게이트웨이)*을 읽어 주십시오.\n',
      '글을 쓰기 전에 <em>`lantern`(게이트웨이)</em>을 읽어 주십시오.\n',
    ],
    [
      'two ranges with tildes',
      'We answer in 3 to 5 days and fix it in 2 to 3 weeks.\n',
      '3~5일 안에 답변하고 2~3주 안에 수정합니다.\n',
      '3\\~5일 안에 답변하고 2\\~3주 안에 수정합니다.\n',
    ],
    [
      'an address with a particle',
      'The form is at https://lantern.example/report and needs no account.\n',
      '양식은 https://lantern.example/report에서 계정 없이 작성할 수 있습니다.\n',
      '양식은 <https://lantern.example/report>에서 계정 없이 작성할 수 있습니다.\n',
    ],
    [
      'what renders as it was meant',
      'Reports are **confidential**. See [the form](https://lantern.example/report).\n',
      '신고는 **비밀**입니다. [양식](https://lantern.example/report)을 참고해 주십시오.\n',
      '신고는 **비밀**입니다. [양식](https://lantern.example/report)을 참고해 주십시오.\n',
    ],
  ])('%s', async (_, source, target, expected) => {
    expect(await fixed(source, target)).toBe(expected);
  });

  it('leaves an address in MDX, where brackets are an element', async () => {
    const target = '양식은 https://lantern.example/report에서 작성할 수 있습니다.\n';
    expect(await fixed('The form is at https://lantern.example/report for you.\n', target, 'ko/policy.mdx')).toBe(
      target,
    );
  });
});
