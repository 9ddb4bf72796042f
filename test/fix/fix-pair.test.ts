import { describe, expect, it } from 'vitest';
import { fixPair } from '../../src/fix/fix-pair.ts';

const source = [
  '# Security policy',
  '',
  'Send your report to security@lantern.example and name version 2.4.1.',
  '',
  '- See [the forum](https://forum.lantern.example/c/security).',
  '',
  '  ```sh',
  '  lantern verify --digest sha256',
  '',
  '  lantern serve',
  '  ```',
  '',
  '| Advisory | Affected |',
  '| --- | --- |',
  '| TFSA-2019-001 | <= 1.12 |',
  '',
].join('\n');

const target = [
  '# 보안 정책',
  '',
  '신고는 security@lantern.example로 보내고 버전 2.4.1을 적어 주십시오.',
  '',
  '- [포럼](https://forum.lantern.example/c/security)을 보십시오.',
  '',
  '  ```sh',
  '  lantern verify --digest sha256',
  '',
  '  lantern serve',
  '  ```',
  '',
  '| 권고 | 영향 |',
  '| --- | --- |',
  '| TFSA-2019-001 | <= 1.12 |',
  '',
].join('\n');

async function fix(damaged: string): Promise<{ text: string; fixed: string[]; left: string[] }> {
  const { text, fixed, left } = await fixPair(
    { path: 'en.md', locale: 'en', text: source },
    { path: 'ko.md', locale: 'ko', text: damaged },
  );
  return { text, fixed: fixed.map(({ ruleId }) => ruleId), left: left.map(({ ruleId }) => ruleId) };
}

describe('puts back, to the byte,', () => {
  it.each([
    ['an address beside a particle', 'security@lantern.example로', 'security@lantem.example로', 'mismatched-email'],
    ['an address with a zero-width space', 'security@', 'secu\u200brity@', 'mismatched-email'],
    ['an address with a Cyrillic letter', 'security@', 'sеcurity@', 'mismatched-email'],
    ['a version', '2.4.1을', '2.4.2을', 'mismatched-version'],
    ['the destination of a link', '/c/security)', '/c/secuirty)', 'mismatched-url'],
    ['a character of indented code', '--digest sha256', '--digest sha512', 'mismatched-code'],
    ['a lost line of indented code', '  lantern serve\n', '', 'mismatched-code'],
    ['a comparator', '| <= 1.12 |', '| < 1.12 |', 'mismatched-advisory'],
    ['an invisible character in prose', '적어 주십시오', '적어 주\u200b십시오', 'hidden-character'],
  ])('%s', async (_, right, wrong, rule) => {
    const damaged = target.replace(right, wrong);
    expect(damaged).not.toBe(target);
    expect(await fix(damaged)).toEqual({ text: target, fixed: [rule], left: [] });
  });

  it('several things at once, in a text with CRLF', async () => {
    const crlf = target.replaceAll('\n', '\r\n');
    const damaged = crlf
      .replace('security@lantern', 'help@lantern')
      .replace('sha256', 'sha1')
      .replace('2.4.1', '2.4.7');
    expect((await fix(damaged)).text).toBe(crlf);
  });
});

describe('leaves alone', () => {
  it('what is right', async () => {
    expect(await fix(target)).toEqual({ text: target, fixed: [], left: [] });
  });

  it('what takes a translator', async () => {
    const damaged = target.replace('신고는', 'Send your report, please, to us. 신고는').replace('# 보안 정책\n\n', '');
    expect((await fix(damaged)).text).toBe(damaged);
  });

  it('its own result', async () => {
    const once = (await fix(target.replace('security@', 'securlty@'))).text;
    expect(await fix(once)).toEqual({ text: once, fixed: [], left: [] });
  });
});
