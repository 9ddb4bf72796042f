import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentReview, ReviewReport } from '../../src/types.ts';
import { temporaryFolder, TestRepository } from '../history/repository.ts';
import { en, english, ko, korean, page } from '../history/texts.ts';
import { type Run, runMain } from './run-cli.ts';

const named = ['--source', 'en', '--target', 'ko=ko'];
const sooner = { Reporting: english.Reporting.replace('3 business days', '2 business days') };
const soonerKorean = { Reporting: korean.Reporting.replace('3일', '2일') };

/** A repository with two pairs on `main`; the second has a stale section and a wrong address that nobody has mended. */
function withDebt(): TestRepository {
  const repository = new TestRepository();
  repository.commit('policies', {
    'en/security.md': en(),
    'ko/security.md': ko(),
    'en/old.md': en(),
    'ko/old.md': ko({ Disclosure: `${korean.Disclosure} 문의: <press@lantem.example>` }),
  });
  repository.commit('source moves on', { 'en/old.md': en({ Rewards: 'We pay 100 dollars for every report.' }) });
  repository.git('checkout', '-q', '-b', 'change');
  return repository;
}

async function reviewOf(repository: TestRepository, ...args: string[]): Promise<{ run: Run; report: ReviewReport }> {
  const run = await runMain(repository.root, ['review', '--base', 'main', ...named, '--format', 'json', ...args]);
  expect(run.stderr).toBe('');
  return { run, report: JSON.parse(run.stdout) as ReviewReport };
}

/** The lists of a review, by the titles and rules in them. */
function lists(review: DocumentReview | undefined) {
  const titles = (sections: readonly { title: string }[]): string[] => sections.map(({ title }) => title);
  const rules = (findings: readonly { ruleId: string }[]): string[] => findings.map(({ ruleId }) => ruleId).toSorted();
  return (
    review && {
      source: titles(review.touched.source),
      target: titles(review.touched.target),
      outOfScope: titles(review.outOfScope),
      introduced: rules(review.introduced),
      repaired: rules(review.repaired),
      remaining: rules(review.remaining),
      read: review.needsReader.map(({ risk, section }) => `${risk} ${section}`),
    }
  );
}

const nothing = { source: [], target: [], outOfScope: [], introduced: [], repaired: [], remaining: [], read: [] };

describe('review', () => {
  test('1: both sides changed together', async () => {
    const repository = withDebt();
    repository.commit('deadline', { 'en/security.md': en(sooner), 'ko/security.md': ko(soonerKorean) });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    expect(report.documents).toHaveLength(1);
    expect(lists(report.documents[0])).toEqual({
      ...nothing,
      source: ['Reporting'],
      target: ['신고'],
      read: ['deadline Reporting'],
    });
    expect(report.summary).toMatchObject({ touched: 1, documents: 2, remaining: 0, standing: 0 });
  });

  test('2: the source alone, so that the translation is stale', async () => {
    const repository = withDebt();
    repository.commit('rewards', { 'en/security.md': en({ Rewards: `${english.Rewards} Ask us how.` }) });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    expect(lists(report.documents[0])).toEqual({
      ...nothing,
      source: ['Rewards'],
      introduced: ['stale-section'],
      read: ['prose Rewards'],
    });
    expect((await reviewOf(repository, '--fail-on', 'warning')).run.status).toBe(1);
  });

  test('3: a contact in the source alone', async () => {
    const repository = withDebt();
    const moved = { Reporting: english.Reporting.replace('security@', 'reports@') };
    repository.commit('contact', { 'en/security.md': en(moved) });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(1);
    expect(lists(report.documents[0])).toEqual({
      ...nothing,
      source: ['Reporting'],
      introduced: ['mismatched-email', 'stale-section'],
      read: ['contact Reporting'],
    });
  });

  test('4: the translation alone, without a reason', async () => {
    const repository = withDebt();
    repository.commit('wording', {
      'ko/security.md': ko({ Rewards: '보상금은 없지만 감사의 마음을 이름과 함께 남깁니다.' }),
    });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    expect(lists(report.documents[0])).toEqual({
      ...nothing,
      target: ['보상'],
      outOfScope: ['보상'],
      read: ['prose Rewards'],
    });
  });

  test('5: the translation breaks an address', async () => {
    const repository = withDebt();
    const broken = { Reporting: korean.Reporting.replace('lantern', 'lantem') };
    repository.commit('slip', { 'ko/security.md': ko(broken) });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(1);
    expect(lists(report.documents[0])).toMatchObject({ outOfScope: ['신고'], introduced: ['mismatched-email'] });
  });

  test('6: debt that the change catches up with; what stays broken in a touched document fails', async () => {
    const repository = withDebt();
    const disclosure = `${korean.Disclosure} 문의: <press@lantem.example>`;
    repository.commit('catch up', {
      'ko/old.md': ko({ Disclosure: disclosure, Rewards: '신고 한 건마다 100달러를 드립니다.' }),
    });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(1);
    const { repaired, remaining, outOfScope, introduced } = lists(report.documents[0])!;
    expect(repaired).toContain('stale-section');
    expect({ remaining, outOfScope, introduced }).toEqual({
      remaining: ['mismatched-email'],
      outOfScope: [],
      introduced: [],
    });
    expect(report.summary.standing).toBe(1);
  });

  test('7: the broken address is mended', async () => {
    const repository = withDebt();
    repository.commit('mend', { 'ko/old.md': ko() });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    const { repaired, outOfScope } = lists(report.documents[0])!;
    expect(repaired).toContain('mismatched-email');
    expect(outOfScope).toEqual([]);
  });

  test('8: debt elsewhere is nobody’s business here', async () => {
    const repository = withDebt();
    repository.commit('notes', { 'notes.md': 'x', 'en/security.md': `${en()}\n` });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    expect(report.documents.map(({ target }) => target)).toEqual(['ko/security.md']);
    expect(lists(report.documents[0])).toEqual({ ...nothing });
  });

  test('9: a section added to both sides, and one taken out of both', async () => {
    const repository = withDebt();
    const { Rewards: _, ...rest } = english;
    const { Rewards: __, ...restKorean } = korean;
    repository.commit('scope', {
      'en/security.md': page('Security policy', { ...rest, Scope: 'This covers version 2.4.1 and later.' }, String),
      'ko/security.md': ko({ ...restKorean, Scope: '이 정책은 2.4.1 버전부터 적용됩니다.' }).replace(
        /## 보상\n\n.*\n\n/,
        '',
      ),
    });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    const { source, target, outOfScope, introduced } = lists(report.documents[0])!;
    expect({ source, target, outOfScope, introduced }).toEqual({
      source: ['Scope', 'Rewards'],
      target: ['범위', '보상'],
      outOfScope: [],
      introduced: [],
    });
  });

  test('10: documents moved, with an edit on the way', async () => {
    const repository = withDebt();
    repository.git('mv', 'en/security.md', 'en/보안 정책.md');
    repository.git('mv', 'ko/security.md', 'ko/보안 정책.md');
    repository.commit('move', { 'en/보안 정책.md': en(sooner) });
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(0);
    const review = report.documents.find(({ target }) => target === 'ko/보안 정책.md');
    expect(lists(review)).toMatchObject({ source: ['Reporting'], target: [], remaining: [], outOfScope: [] });
    expect(lists(review)?.introduced).toContain('stale-section');
  });

  test('11: a new pair, and a translation that is deleted', async () => {
    const repository = withDebt();
    repository.write({ 'en/new.md': en(), 'ko/new.md': ko({ Reporting: english.Reporting }) });
    repository.git('rm', '-q', 'ko/security.md');
    const { run, report } = await reviewOf(repository);
    expect(run.status).toBe(1);
    const [created, deleted] = report.documents;
    expect(created?.target).toBe('ko/new.md');
    expect(lists(created)?.introduced).toContain('untranslated-block');
    expect(lists(deleted)).toMatchObject({ introduced: ['missing-document'], source: [] });
  });

  test('the base is where the change went off, not where the branch is now', async () => {
    const repository = withDebt();
    repository.commit('wording', { 'ko/security.md': ko({ Rewards: '보상금은 드리지 않습니다.' }) });
    repository.git('checkout', '-q', 'main');
    repository.commit('main moves on', { 'en/security.md': en(sooner) });
    repository.git('checkout', '-q', 'change');
    const { report } = await reviewOf(repository);
    expect(lists(report.documents[0])).toMatchObject({ source: [], target: ['보상'] });
  });

  test('a head that is not checked out, from a bare repository as well', async () => {
    const repository = withDebt();
    repository.commit('deadline', { 'en/security.md': en(sooner) });
    repository.git('checkout', '-q', 'main');
    const bare = join(temporaryFolder(), 'bare.git');
    repository.git('clone', '-q', '--bare', repository.root, bare);
    for (const root of [repository.root, bare]) {
      const args = ['review', '--base', 'main', '--head', 'change', ...named, '--format', 'json'];
      const { stdout, stderr } = await runMain(root, args);
      expect(stderr).toBe('');
      const { documents } = JSON.parse(stdout) as ReviewReport;
      expect(documents.map(lists)).toMatchObject([
        { source: ['Reporting'], introduced: expect.arrayContaining(['stale-section']) },
      ]);
    }
  });

  test('Markdown for a comment: marked, folded, linked and never too long', async () => {
    const repository = withDebt();
    const long = Array.from(
      { length: 400 },
      (_, at) => `Paragraph ${at} says @everyone that ${'it must stay so. '.repeat(20)}`,
    );
    repository.commit('long', {
      'en/security.md': en({ Disclosure: long.join('\n\n') }),
      'ko/security.md': ko({ Disclosure: long.map((_, at) => `문단 ${at}: 그대로 두어야 합니다.`).join('\n\n') }),
    });
    const link = 'https://example.org/blob/{path}#L{line}';
    const { stdout } = await runMain(repository.root, [
      'review',
      '--base',
      'main',
      ...named,
      '--format',
      'markdown',
      '--link',
      link,
    ]);
    expect(stdout.length).toBeLessThanOrEqual(65_536);
    expect(stdout.startsWith('<!-- diglot-review -->\n')).toBe(true);
    expect(stdout).toContain('<details>');
    expect(stdout.match(/<details>/g)).toHaveLength(stdout.match(/<\/details>/g)!.length);
    expect(stdout).toContain('https://example.org/blob/ko/security.md#L');
    // In code nobody is notified.
    expect(stdout.replace(/`[^`\n]*`/g, '')).not.toMatch(/@everyone/);
    expect(stdout.match(/`@everyone`/g)!.length).toBeGreaterThan(10);
    expect(stdout).toMatch(/\d+ more\n/);
  });

  test('a page for the terminal', async () => {
    const repository = withDebt();
    repository.commit('deadline', { 'en/security.md': en(sooner), 'ko/security.md': ko(soonerKorean) });
    const { stdout } = await runMain(repository.root, ['review', '--base', 'main', ...named]);
    expect(stdout).toContain('deadline  Reporting · 신고');
    expect(stdout).toContain('[-3-] {+2+}');
    expect(stdout).toContain('new none · repaired 0');
    const inKorean = await runMain(repository.root, ['review', '--base', 'main', ...named, '--lang', 'ko']);
    expect(inKorean.stdout).toContain('기한·숫자  Reporting · 신고');
  });
});

describe('what cannot be reviewed says how to mend it, and fails', () => {
  test('an unknown reference', async () => {
    const { status, stderr } = await runMain(withDebt().root, ['review', '--base', 'origin/main', ...named]);
    expect(status).toBe(2);
    expect(stderr).toContain('Unknown commit `origin/main`');
    expect(stderr).toContain('git fetch origin');
  });

  test('a shallow clone that lacks the commit', async () => {
    const repository = withDebt();
    const base = repository.git('rev-parse', 'main~1');
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '-q', '--depth=1', `file://${repository.root}`, clone);
    const { status, stderr } = await runMain(clone, ['review', '--base', base, ...named]);
    expect(status).toBe(2);
    expect(stderr).toContain('fetch-depth: 0');
  });

  test('a shallow clone that has both commits but not where they parted', async () => {
    const repository = withDebt();
    repository.commit('here', { 'en/security.md': en(sooner) });
    repository.git('checkout', '-q', 'main');
    repository.commit('there', { 'notes.md': 'x' });
    repository.git('checkout', '-q', 'change');
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '-q', '--depth=1', '--no-single-branch', `file://${repository.root}`, clone);
    const { status, stderr } = await runMain(clone, ['review', '--base', 'origin/main', ...named]);
    expect(status).toBe(2);
    expect(stderr).toContain('fetch-depth: 0');
  });

  test('a submodule whose commit changed', async () => {
    const translations = new TestRepository();
    translations.commit('ko', { 'security.md': ko() });
    const repository = new TestRepository();
    repository.commit('en', { 'en/security.md': en() });
    repository.git('submodule', '--quiet', 'add', translations.root, 'ko');
    repository.commit('submodule');
    translations.commit('more', { 'security.md': ko(soonerKorean) });
    repository.git('-C', 'ko', 'pull', '-q', 'origin', 'main');
    repository.commit('update');
    const { status, stderr } = await runMain(repository.root, ['review', '--base', 'HEAD~1', ...named]);
    expect(status).toBe(2);
    expect(stderr).toContain('submodule `ko`');
  });

  test('a folder without a repository', async () => {
    const repository = withDebt();
    renameSync(join(repository.root, '.git'), join(temporaryFolder(), 'git'));
    const { status, stderr } = await runMain(repository.root, ['review', '--base', 'main', ...named]);
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot find a git repository');
  });
});

describe('check --since', () => {
  test('reports what the change caused and counts the rest', async () => {
    const repository = withDebt();
    repository.commit('slip', {
      'ko/old.md': ko({
        Disclosure: `${korean.Disclosure} 문의: <press@lantem.example>`,
        Reporting: korean.Reporting.replace('lantern', 'lanterm'),
      }),
    });
    const { status, stdout } = await runMain(repository.root, [
      'check',
      '--since',
      'main',
      ...named,
      '--format',
      'json',
    ]);
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as {
      documents: { findings: { ruleId: string }[]; passedOver: { ruleId: string }[] }[];
      since: object;
    };
    expect(report.documents).toHaveLength(1);
    expect(report.documents[0]!.findings.map(({ ruleId }) => ruleId)).toEqual(['mismatched-email']);
    expect(report.documents[0]!.passedOver.map(({ ruleId }) => ruleId)).toContain('mismatched-email');
    expect(report.since).toMatchObject({ reference: 'main', untouched: 1 });
  });

  test('passes where the change caused nothing', async () => {
    const repository = withDebt();
    repository.commit('layout', { 'ko/old.md': `${repository.git('show', 'main:ko/old.md')}\n\n` });
    const { status, stdout } = await runMain(repository.root, ['check', '--since', 'main', ...named]);
    expect(status).toBe(0);
    expect(stdout).toContain('passed over');
  });

  test('tells with --timing where its time went', async () => {
    const repository = withDebt();
    repository.commit('layout', { 'ko/old.md': `${repository.git('show', 'main:ko/old.md')}\n\n` });
    const { stderr } = await runMain(repository.root, ['check', '--since', 'main', '--timing', ...named]);
    const parts = [...stderr.matchAll(/(\d+) ms.* (history|parse|whole run)$/gm)].map(([, time, part]) => [part, time]);
    expect(parts.map(([part]) => part)).toEqual(['history', 'parse', 'whole run']);
    expect(parts.filter(([, time]) => Number(time) > 0).length).toBeGreaterThan(1);
  });
});
