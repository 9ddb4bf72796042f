import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding, ProvenKey, Report, ReviewReport } from '../../src/types.ts';
import { makeFolder } from '../folder.ts';
import { TestRepository } from '../history/repository.ts';
import { forgeKey } from '../invariants/openpgp/forge-key.ts';
import { expiringKey, plainKey, revokedKey } from '../invariants/openpgp/keys.ts';
import { type Run, runCli, runMain } from './run-cli.ts';

/** Another's name in the team's key: the packets are right, the signature cannot be. */
const forgedKey = forgeKey(plainKey, 'Security', 'Securitz');

const en = (key: string): string => `# Security\n\nEncrypt what you send with this key:\n\n\`\`\`\n${key}\n\`\`\`\n`;
const ko = (key: string): string => `# 보안\n\n보내실 내용은 다음 키로 암호화해 주십시오.\n\n\`\`\`\n${key}\n\`\`\`\n`;
const named = ['--source', 'en', '--target', 'ko=ko'];
const json = ['--format', 'json', '--no-history'];

/** A pair for each of these keys, the same key in both languages; the names are the pairs' own. */
function project(keys: Readonly<Record<string, string>>): string {
  return makeFolder(
    Object.fromEntries(
      Object.entries(keys).flatMap(([name, key]) => [
        [`en/${name}.md`, en(key)],
        [`ko/${name}.md`, ko(key)],
      ]),
    ),
  );
}

const keys = { expired: expiringKey, forged: forgedKey, plain: plainKey, revoked: revokedKey };

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, level, facts }) => [ruleId, level, facts['reason'] ?? ''].join(' ').trim());

/** What a run says of each pair: the state of its key, and its findings. */
function verdicts({ stdout }: Run): Record<string, readonly [ProvenKey['state'] | undefined, ...string[]]> {
  const { documents } = JSON.parse(stdout) as Report;
  return Object.fromEntries(
    documents.map(({ target, proof, findings }) => [
      (target ?? '').slice(3, -3),
      [proof?.keys?.[0]?.state, ...told(findings)],
    ]),
  );
}

describe('check', () => {
  test('has the signatures of keys verified', async () => {
    expect(verdicts(await runMain(project(keys), ['check', ...named, ...json]))).toEqual({
      expired: ['expired', 'invalid-pgp-block warning'],
      forged: ['broken', 'invalid-pgp-block warning signature'],
      plain: ['valid'],
      revoked: ['revoked', 'invalid-pgp-block error'],
    });
  });

  test('says the same in several threads, from a cache and in shares', async () => {
    const root = project(keys);
    const args = ['check', ...named, ...json];
    const whole = runCli(root, [...args, '--jobs', '1']);
    expect(runCli(root, [...args, '--jobs', '3']).stdout).toBe(whole.stdout);
    expect(runCli(root, [...args, '--cache-location', 'kept']).stdout).toBe(whole.stdout);
    expect(runCli(root, [...args, '--cache-location', 'kept']).stdout).toBe(whole.stdout);
    for (const part of ['1', '2', '3'])
      writeFileSync(join(root, `${part}.json`), runCli(root, [...args, '--shard', `${part}/3`]).stdout);
    expect(runCli(root, ['merge', '1.json', '2.json', '3.json', '--format', 'json']).stdout).toBe(whole.stdout);
    expect(whole.stdout).toContain('"signature"');
  });

  test('what is kept of a pair is not said of another with the same key', async () => {
    const root = project({ plain: plainKey });
    const args = ['check', ...named, ...json, '--cache-location', 'kept'];
    expect(verdicts(await runMain(root, args))).toEqual({ plain: ['valid'] });
    // The fingerprint is the same, the bytes are not.
    writeFileSync(join(root, 'en/plain.md'), en(forgedKey));
    writeFileSync(join(root, 'ko/plain.md'), ko(forgedKey));
    expect(verdicts(await runMain(root, args))).toEqual({ plain: ['broken', 'invalid-pgp-block warning signature'] });
  });
});

test('review and check --since tell a key that was forged on both sides', async () => {
  const repository = new TestRepository();
  repository.commit('policy', { 'en/security.md': en(plainKey), 'ko/security.md': ko(plainKey) });
  repository.git('checkout', '-q', '-b', 'change');
  repository.commit('key', { 'en/security.md': en(forgedKey), 'ko/security.md': ko(forgedKey) });
  const review = await runMain(repository.root, ['review', '--base', 'main', ...named, '--format', 'json']);
  const introduced = (JSON.parse(review.stdout) as ReviewReport).documents[0]?.introduced ?? [];
  expect(told(introduced)).toEqual(['invalid-pgp-block warning signature']);
  const since = await runMain(repository.root, ['check', '--since', 'main', ...named, '--format', 'json']);
  expect(verdicts(since)).toEqual({ security: ['broken', 'invalid-pgp-block warning signature'] });
});

describe('fix', () => {
  test.each([
    ['a key', plainKey],
    ['a key that has expired since', expiringKey],
    ['a key whose signature does not hold in the source either', forgedKey],
  ])('puts back %s, once', async (_, key) => {
    const root = project({ policy: key });
    writeFileSync(join(root, 'ko/policy.md'), ko(key.replace('xjME', 'xjMF')));
    await runMain(root, ['fix', ...named]);
    expect(readFileSync(join(root, 'ko/policy.md'), 'utf8')).toBe(ko(key));
    expect((await runMain(root, ['fix', ...named])).stdout).toBe('Nothing to put back\n');
  });
});
