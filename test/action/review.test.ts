import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, TestRepository } from '../history/repository.ts';
import { en, english, ko, korean } from '../history/texts.ts';
import { type Run, runAction } from './run-action.ts';
import { startStubApi, type StubApi } from './stub-api.ts';

let api: StubApi;
beforeEach(async () => {
  api = await startStubApi();
});
afterEach(async () => api.close());

const broken = ko({ Reporting: korean.Reporting.replace('lantern', 'lantem') });

/** A repository in which a document that the change does not touch has an error; the change is made by the test. */
function withDebt(): { repository: TestRepository; base: string } {
  const repository = new TestRepository();
  const base = repository.commit('policies', {
    'docs/en/security.md': en(),
    'docs/ko/security.md': ko(),
    'docs/en/old.md': en(),
    'docs/ko/old.md': broken,
    '.gitignore': 'event.json\nsummary.md\noutputs.txt\n*.sarif\n',
  });
  repository.git('checkout', '-q', '-b', 'change');
  return { repository, base };
}

function pullRequest(base: string, head: string, from = 'lantern/docs'): unknown {
  return {
    pull_request: {
      number: 7,
      head: { sha: head, repo: { full_name: from } },
      base: { sha: base, repo: { full_name: 'lantern/docs' } },
    },
  };
}

const run = (folder: string, payload: unknown, env: Readonly<Record<string, string>> = {}): Promise<Run> =>
  runAction(api, folder, 'pull_request', payload, env);

describe('on a pull request', () => {
  it('judges what it changes: debt elsewhere fails nothing, and is in the files all the same', async () => {
    const { repository, base } = withDebt();
    const rewards = `${english.Rewards} Ask us how.`;
    const head = repository.commit('rewards', { 'docs/en/security.md': en({ Rewards: rewards }) });
    const { log, outputs, summary } = await run(repository.root, pullRequest(base, head), {
      DIGLOT_SARIF: 'diglot.sarif',
    });
    expect(outputs).toEqual({ 'exit-code': '0', errors: '0', warnings: '1', notes: '0', report: 'true' });
    expect(log).toContain('::warning file=docs/ko/security.md,line=');
    expect(log).not.toContain('::error file=');
    expect(summary).toContain('### Review of the translations');
    const [comment] = api.comments;
    expect(comment!.body).toMatch(/^<!-- diglot-review -->\n### Review of the translations\n/);
    expect(comment!.body).toContain(`https://github.com/lantern/docs/blob/${head}/docs/ko/security.md#L`);
    expect(comment!.body).not.toContain('old.md');
    expect(readFileSync(join(repository.root, 'diglot.sarif'), 'utf8')).toContain('docs/ko/old.md');
  }, 20_000);

  it('fails for what it breaks, and keeps one comment until it is mended', async () => {
    const { repository, base } = withDebt();
    const head = repository.commit('slip', { 'docs/ko/security.md': broken });
    const first = await run(repository.root, pullRequest(base, head));
    expect(first.outputs).toMatchObject({ 'exit-code': '1', errors: '1' });
    expect(first.log).toContain('::error file=docs/ko/security.md,');
    expect(first.log).toContain('Comment: created');
    const mended = repository.commit('mend', { 'docs/ko/security.md': ko() });
    const second = await run(repository.root, pullRequest(base, mended));
    expect(second.outputs).toMatchObject({ 'exit-code': '0', errors: '0' });
    expect(second.log).toContain('Comment: updated');
    expect(api.comments.map(({ body }) => body.split('\n')[3])).toEqual(['The change touches none of 2 translations']);
  }, 20_000);

  it('fails for errors that stand in a document that it touches', async () => {
    const { repository, base } = withDebt();
    const head = repository.commit('rewards', {
      'docs/ko/old.md': broken.replace(korean.Rewards, '보상금은 드리지 않습니다.'),
    });
    const { outputs, log } = await run(repository.root, pullRequest(base, head));
    expect(outputs).toMatchObject({ 'exit-code': '1', errors: '1' });
    expect(log).toContain('::error file=docs/ko/old.md,');
  }, 20_000);

  it('compares a merge with its base as it is, not as it was when the event came', async () => {
    const { repository, base } = withDebt();
    const head = repository.commit('notes', { 'notes.md': 'x' });
    repository.git('checkout', '-q', 'main');
    repository.commit('main moves on', { 'docs/ko/security.md': broken });
    repository.git('checkout', '-q', '--detach');
    repository.merge('--no-ff', '--no-edit', 'change');
    const { outputs, log } = await run(repository.root, pullRequest(base, head));
    expect(outputs).toMatchObject({ 'exit-code': '0', errors: '0' });
    expect(log).toContain('Comment: nothing to say');
  }, 20_000);

  it('says how to mend a checkout without history', async () => {
    const { repository, base } = withDebt();
    const head = repository.commit('notes', { 'notes.md': 'x' });
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '-q', '--depth=1', `file://${repository.root}`, clone);
    const { outputs, log } = await run(clone, pullRequest(base, head));
    expect(outputs).toMatchObject({ 'exit-code': '2', report: 'false' });
    expect(log).toContain('fetch-depth: 0');
    expect(log).toContain('::error::Not reviewed');
    const all = await run(clone, pullRequest(base, head), { DIGLOT_REVIEW: 'false' });
    expect(all.outputs).toMatchObject({ 'exit-code': '1', report: 'true' });
  }, 20_000);

  it('from a fork, whose token may only read, has the review in the summary', async () => {
    const { repository, base } = withDebt();
    const head = repository.commit('slip', { 'docs/ko/security.md': broken });
    api.refusals.push({ status: 403, message: 'Resource not accessible by integration' });
    const { outputs, summary, log } = await run(repository.root, pullRequest(base, head, 'stranger/docs'));
    expect(outputs).toMatchObject({ 'exit-code': '1' });
    expect(log).toContain('on a pull request from a fork the token may only read');
    expect(summary).toContain('security@lantem.example');
  }, 20_000);
});
