import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../folder.ts';
import { cleanPair, damagedPair } from '../report/checked-report.ts';
import { type Run, runAction } from './run-action.ts';
import { startStubApi, type StubApi } from './stub-api.ts';

let api: StubApi;
beforeEach(async () => {
  api = await startStubApi();
});
afterEach(async () => api.close());

const run = (
  folder: string,
  event: string,
  payload: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> => runAction(api, folder, event, payload, env);

function repository(pair = damagedPair): string {
  return makeFolder({ 'docs/en/policy.md': pair.source, 'docs/ko/policy.md': pair.target });
}

function pullRequest(head: string | null = 'lantern/docs'): unknown {
  return {
    pull_request: {
      number: 7,
      head: { repo: head === null ? null : { full_name: head } },
      base: { repo: { full_name: 'lantern/docs' } },
    },
  };
}

const fork = pullRequest('stranger/docs');

describe('the action', () => {
  it.each(['push', 'schedule', 'workflow_dispatch'])(
    'on %s annotates and sums up, and comments on nothing',
    async (event) => {
      const { log, summary, outputs, code } = await run(repository(), event, { ref: 'refs/heads/main' });
      expect(code).toBe(0);
      expect(outputs).toEqual({ 'exit-code': '1', errors: '3', warnings: '0', notes: '0', report: 'true' });
      expect(log).toContain('::error file=docs/ko/policy.md,line=3,');
      expect(summary).toMatch(/^### diglot: 3 errors in 1 of 1 document\n/);
      expect(api.requests).toEqual([]);
    },
    20_000,
  );

  it('on a pull request creates one comment, and updates it from then on', async () => {
    const folder = repository();
    const first = await run(folder, 'pull_request', pullRequest());
    expect(first.log).toContain('Comment: created');
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]!.body).toMatch(/^<!-- diglot-review -->\n### diglot: 3 errors/);
    expect(new Set(api.tokens)).toEqual(new Set(['Bearer token-of-the-job']));
    writeFileSync(join(folder, 'docs/ko/policy.md'), damagedPair.target.replace('lantem', 'lantern'));
    const second = await run(folder, 'pull_request', pullRequest());
    expect(second.log).toContain('Comment: updated');
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]!.body).toContain('### diglot: 2 errors');
  }, 20_000);

  it('says nothing where there is nothing to say, but keeps what it said up to date', async () => {
    const { log } = await run(repository(cleanPair), 'pull_request', pullRequest());
    expect(log).toContain('Comment: nothing to say');
    expect(api.comments).toEqual([]);
    api.comments.push({ id: 1, body: '<!-- diglot-review -->\n### 9 errors', user: { login: 'github-actions[bot]' } });
    await run(repository(cleanPair), 'pull_request', pullRequest());
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '### diglot: nothing to report in 1 document',
    ]);
  }, 20_000);

  it('finds its comment among many, and takes no other for its own', async () => {
    for (let id = 1; id <= 250; id++) api.comments.push({ id, body: `Comment ${id}`, user: { login: 'somebody' } });
    api.comments.push({ id: 260, body: '<!-- diglot-review -->\nnot ours', user: { login: 'stranger' } });
    api.comments.push({
      id: 261,
      body: '<!-- diglot-review other -->\nanother folder',
      user: { login: 'github-actions[bot]' },
    });
    api.comments.push({ id: 262, body: '<!-- diglot-review -->\nours', user: { login: 'github-actions[bot]' } });
    await run(repository(), 'pull_request', pullRequest());
    expect(api.comments).toHaveLength(253);
    expect(api.comments.filter(({ body }) => body.includes('3 errors')).map(({ id }) => id)).toEqual([262]);
  }, 20_000);

  it('never leaves two comments, even where two runs are as fast', async () => {
    api.onCreated = () => {
      api.onCreated = null;
      api.comments.unshift({
        id: 50,
        body: '<!-- diglot-review -->\nof the other run',
        user: { login: 'github-actions[bot]' },
      });
    };
    await run(repository(), 'pull_request', pullRequest());
    expect(api.comments.map(({ id }) => id)).toEqual([50]);
    expect(api.comments[0]!.body).toContain('3 errors');
  }, 20_000);

  it('says why there is no comment where the token may not write one', async () => {
    api.refusals.push({ status: 403, message: 'Resource not accessible by integration' });
    const { log, outputs, summary } = await run(repository(), 'pull_request', pullRequest());
    expect(log).toContain('::notice::No comment: the token may not write it (Resource not accessible by integration)');
    expect(outputs['exit-code']).toBe('1');
    expect(summary).toContain('3 errors');
    api.refusals.push({ status: 403, message: 'Resource not accessible by integration' });
    const forked = await run(repository(), 'pull_request', fork);
    expect(forked.log).toContain('on a pull request from a fork the token may only read');
  }, 20_000);

  it('waits for a rate limit that ends soon, and says so of one that does not', async () => {
    api.refusals.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 502 });
    const { log } = await run(repository(), 'pull_request', pullRequest());
    expect(log).toContain('Comment: created');
    const reset = String(Math.floor(Date.now() / 1000) + 3000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    api.refusals.push({ status: 403, headers, message: 'API rate limit exceeded' });
    const limited = await run(repository(), 'pull_request', pullRequest());
    expect(limited.log).toContain("::notice::No comment: GitHub's rate limit is used up (API rate limit exceeded)");
  }, 20_000);

  it.each([
    ['diglot.config.mjs', fork, '2'],
    ['docs/diglot.config.js', fork, '2'],
    ['diglot.config.mjs', pullRequest(null), '2'],
    ['diglot.config.mjs', pullRequest(), '1'],
  ])(
    'runs nothing of a fork: %s',
    async (name, payload, code) => {
      const folder = repository();
      writeFileSync(join(folder, 'package.json'), '{ "type": "module", "scripts": { "prepare": "touch ran" } }');
      writeFileSync(
        join(folder, name),
        "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default {};\n",
      );
      const directory = name.startsWith('docs/') ? 'docs' : '.';
      const { outputs, log } = await run(folder, 'pull_request', payload, { DIGLOT_WORKING_DIRECTORY: directory });
      expect(outputs['exit-code']).toBe(code);
      expect(existsSync(join(folder, directory, 'ran'))).toBe(code === '1');
      if (code === '2') expect(log).toContain(`::error::Not run: \`${name}\` is a program`);
    },
    20_000,
  );

  it('obeys no command that a document holds', async () => {
    const words = 'word '.repeat(40);
    const target = damagedPair.target.replace(
      'lantem',
      `${words}\n::error::from a document\n::set-output name=x::y\nlantem`,
    );
    const { log } = await run(repository({ ...damagedPair, target }), 'push', {});
    const stop = /::stop-commands::(\S+)\n/.exec(log)!;
    const [before, after] = [log.indexOf(stop[0]), log.indexOf(`::${stop[1]}::\n`)];
    expect(before).toBe(0);
    expect(log.slice(after)).not.toMatch(/^\s*::error::from a document/m);
    for (const line of log
      .slice(after)
      .split('\n')
      .filter((text) => text.startsWith('::error')))
      expect(line).toMatch(/^::error file=docs\/ko\/policy\.md,/);
  }, 20_000);

  it('works in a folder below the top, with paths from the top', async () => {
    const files = { 'site/docs/en/policy.md': damagedPair.source, 'site/docs/ko/policy.md': damagedPair.target };
    const folder = makeFolder(files);
    const env = {
      DIGLOT_WORKING_DIRECTORY: 'site',
      DIGLOT_SARIF: 'out/diglot.sarif',
      DIGLOT_HTML: 'out/report.html',
      DIGLOT_LANGUAGE: 'ko',
    };
    const { log } = await run(folder, 'pull_request', pullRequest(), env);
    expect(log).toContain('::error file=site/docs/ko/policy.md,line=3,');
    const sarif = JSON.parse(readFileSync(join(folder, 'out/diglot.sarif'), 'utf8'));
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('site/docs/ko/policy.md');
    expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toContain('번역 보고서');
    expect(api.comments[0]!.body).toMatch(/^<!-- diglot-review site -->\n### diglot: 오류 3건/);
  }, 20_000);

  it('fails where nothing can be judged, and where an input is wrong', async () => {
    const empty = await run(makeFolder(), 'push', {});
    expect(empty.outputs).toMatchObject({ 'exit-code': '2', report: 'false' });
    const wrong = await run(repository(), 'push', {}, { DIGLOT_FAIL_ON: 'fatal' });
    expect(wrong.code).toBe(2);
    expect(wrong.log).toContain('::error::Incorrect value `fatal` for the input `fail-on`');
  }, 20_000);
});

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'));

  it('hands every input over as a variable, and writes none into a command line', () => {
    const check = action.runs.steps.find(({ id }: { id?: string }) => id === 'check');
    const handed = Object.values(check.env).map((value) => /inputs\.([a-z-]+)/.exec(String(value))?.[1]);
    expect(new Set(handed)).toEqual(new Set(Object.keys(action.inputs).filter((name) => name !== 'upload-sarif')));
    for (const { run: command = '' } of action.runs.steps) expect(command).not.toContain('${{');
  });

  it('puts out what the script writes', () => {
    const names = Object.values<{ value: string }>(action.outputs).map(
      ({ value }) => /outputs\.([a-z-]+)/.exec(value)![1],
    );
    expect(names).toEqual(['errors', 'warnings', 'notes', 'exit-code']);
  });
});
