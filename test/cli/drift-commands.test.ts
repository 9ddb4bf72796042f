import { describe, expect, test } from 'vitest';
import { temporaryFolder, TestRepository } from '../history/repository.ts';
import { en, english, ko } from '../history/texts.ts';
import { runMain } from './run-cli.ts';

const named = ['--source', 'en', '--target', 'ko=ko', '--target', 'ja=ja'];

function made(): TestRepository {
  const repository = new TestRepository();
  repository.commit('policy', {
    'en/security.md': en(),
    'ko/security.md': ko(),
    'ja/security.md': '# 方針\n\n## 報告\n\n<security@lantern.example> へ3営業日以内に返信します。\n',
    'en/other.md': en(),
    'ko/other.md': ko(),
  });
  repository.commit('deadline', {
    'en/security.md': en({ Reporting: english.Reporting.replace('3 business days', '2 business days') }),
  });
  return repository;
}

describe('diff', () => {
  test('shows the source then and now beside the translation', async () => {
    const { status, stdout } = await runMain(made().root, ['diff', 'ko/security.md', ...named]);
    expect(status).toBe(0);
    expect(stdout).toContain('Reporting · 신고');
    expect(stdout).toMatch(/stale · changed on 2025-01-03 \(\d+ days ago\) · [0-9a-f]{10} · 1 word · number/);
    expect(stdout).toContain('[-3-] {+2+} business days');
    expect(stdout).toContain('영업일 기준 3일 이내에');
    expect(stdout).not.toContain('Rewards');
  });

  test('says why a change is cosmetic', async () => {
    const korean = named.slice(0, 4);
    const repository = new TestRepository();
    repository.commit('policy', { 'en/security.md': en(), 'ko/security.md': ko() });
    repository.commit('layout', {
      'en/security.md': en({
        Reporting: english.Reporting.replace('\n', ' '),
        Rewards: english.Rewards.replace('reports', 'reprots'),
      }),
    });
    const { stdout } = await runMain(repository.root, ['diff', 'ko/security.md', ...korean]);
    expect(stdout).toContain('  Reporting · 신고\n    stale-cosmetic · layout\n\n');
    expect(stdout).toContain('stale-cosmetic · 1 word · spelling');
    expect(stdout).toMatch(/\[-reports,?-\] \{\+reprots,?\+\}/);
    const inKorean = await runMain(repository.root, ['diff', 'ko/security.md', ...korean, '--lang', 'ko']);
    expect(inKorean.stdout).toContain('서식이나 맞춤법만 바뀜 · 서식');
  });

  test('as JSON, with the texts as they are written', async () => {
    const { stdout } = await runMain(made().root, ['diff', 'ko/security.md', ...named, '--format', 'json']);
    const { documents } = JSON.parse(stdout) as { documents: { sections: unknown[] }[] };
    expect(documents).toMatchObject([
      {
        target: 'ko/security.md',
        isKnown: true,
        sections: [
          {
            state: 'stale',
            before: expect.stringContaining('3 business days'),
            after: expect.stringContaining('2 business days'),
            translation: expect.stringContaining('3일'),
            words: 1,
          },
        ],
      },
    ]);
  });

  test('says where nothing changed, in Korean where that is asked for', async () => {
    const { stdout } = await runMain(made().root, ['diff', 'ko/other.md', ...named, '--lang', 'ko']);
    expect(stdout).toContain('모든 절이 최신임');
  });
});

describe('in a shallow clone', () => {
  const clone = (): string => {
    const root = `${temporaryFolder()}/clone`;
    const repository = made();
    repository.git('clone', '-q', '--depth=1', `file://${repository.root}`, root);
    return root;
  };

  test('diff does not call up to date what it cannot know', async () => {
    const { stdout } = await runMain(clone(), ['diff', 'ko/security.md', ...named]);
    expect(stdout).not.toContain('every section');
    expect(stdout).toContain('not known whether 4 sections are up to date');
    expect(stdout).toContain('fetch-depth: 0');
  });

  test('status says why it does not know', async () => {
    const { stdout } = await runMain(clone(), ['status', ...named]);
    expect(stdout).toMatch(/^en\/other\.md +missing +unknown$/m);
    expect(stdout).toContain('the clone is shallow, fetch-depth: 0 mends it');
  });
});

describe('status', () => {
  test('is a table of documents and locales', async () => {
    const { status, stdout } = await runMain(made().root, ['status', ...named]);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]!.trim().split(/\s+/)).toEqual(['ja', 'ko']);
    expect(lines).toContainEqual(expect.stringMatching(/^en\/other\.md +missing +4\/4$/));
    expect(lines).toContainEqual(expect.stringMatching(/^en\/security\.md .* 3\/4$/));
    expect(stdout).toContain('ko  7 of 8 sections up to date · stale 1 · 1 word changed · oldest change 2025-01-03');
  });

  test('as JSON', async () => {
    const { stdout } = await runMain(made().root, ['status', ...named, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      locales: {
        ko: { documents: 2, missing: 0, sections: 8, words: 1, since: '2025-01-03', states: { current: 7, stale: 1 } },
        ja: { documents: 2, missing: 1 },
      },
    });
  });
});
