import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pair } from '../../src/project/pair.ts';
import { takeShare } from '../../src/project/shard.ts';
import type { Report } from '../../src/types.ts';
import { makeFolder } from '../folder.ts';
import { type Run, runMain } from './run-cli.ts';

const sourceText = (name: string, paragraphs: number): string =>
  `# ${name}\n\n${'Write to us at once.\n\n'.repeat(paragraphs)}Mail ${name}@lantern.example within 7 days.\n`;
const targetText = (name: string, paragraphs: number): string =>
  `# ${name} 안내\n\n${'바로 알려 주세요.\n\n'.repeat(paragraphs)}7일 안에 ${name}@lantem.example로 알려 주세요.\n`;

const names = ['a', 'b', 'c', 'd', 'e'];

function project(): string {
  return makeFolder({
    ...Object.fromEntries(names.map((name, at) => [`en/${name}.md`, sourceText(name, at * 3)])),
    ...Object.fromEntries(names.slice(1).map((name, at) => [`ko/${name}.md`, targetText(name, at * 3)])),
    ...Object.fromEntries(names.slice(2).map((name, at) => [`ja/${name}.md`, targetText(name, at)])),
    'ko/z.md': targetText('z', 0),
  });
}

const named = ['--source', 'en', '--target', 'ko=ko', '--target', 'ja=ja', '--format', 'json'];

/** Checks all shares, writes their reports and merges them, last first. */
async function checkShares(root: string, count: number, flags: readonly string[] = []): Promise<Run[]> {
  const parts = Array.from({ length: count }, (_, position) => position + 1);
  const runs: Run[] = [];
  for (const index of parts) {
    const run = await runMain(root, ['check', ...named, ...flags, '--shard', `${index}/${count}`]);
    writeFileSync(join(root, `part${index}.json`), run.stdout);
    runs.push(run);
  }
  const files = parts.toReversed().map((index) => `part${index}.json`);
  return [...runs, await runMain(root, ['merge', ...files, '--format', 'json'])];
}

describe('the reports of all shares, merged, are that of one machine', () => {
  test.each([
    [3, []],
    [3, ['--alignment', '--texts']],
    [3, ['--no-history']],
    [1, []],
    [20, []],
  ])('%d shares, %j', async (count, flags) => {
    const root = project();
    const whole = await runMain(root, ['check', ...named, ...flags]);
    const merged = (await checkShares(root, count, flags)).at(-1)!;
    expect(merged).toEqual({ ...whole, stderr: '' });
    expect(whole.status).toBe(1);
  });

  test('where a pair cannot be judged', async () => {
    const root = project();
    writeFileSync(join(root, 'ko/c.md'), 'a\0b');
    const whole = await runMain(root, ['check', ...named]);
    const runs = await checkShares(root, 3);
    expect(runs.at(-1)).toEqual({ ...whole, stderr: '' });
    expect(runs.map(({ status }) => status)).toEqual(expect.arrayContaining([1, 2]));
    expect(whole.status).toBe(2);
  });

  test('in every format', async () => {
    const root = project();
    const whole = await runMain(root, ['check', ...named.slice(0, -1), 'terminal']);
    await checkShares(root, 2);
    const { stdout } = await runMain(root, ['merge', 'part1.json', 'part2.json']);
    expect(stdout).toBe(whole.stdout);
    const never = await runMain(root, ['merge', 'part1.json', 'part2.json', '--fail-on', 'never']);
    expect([never.status, never.stdout]).toEqual([0, whole.stdout]);
  });
});

describe('what is not all of one run is refused', () => {
  const refused = async (root: string, ...files: string[]): Promise<string> => {
    const { status, stdout, stderr } = await runMain(root, ['merge', ...files, '--format', 'json']);
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  };

  test('shares that are missing, given twice, or of other files', async () => {
    const root = project();
    await checkShares(root, 3);
    expect(await refused(root, 'part1.json', 'part3.json')).toContain('`2/3`');
    expect(await refused(root, 'part1.json', 'part2.json', 'part3.json', 'part2.json')).toContain('`2/3`');
    writeFileSync(join(root, 'ko/a.md'), targetText('a', 40));
    const other = await runMain(root, ['check', ...named, '--shard', '2/3']);
    writeFileSync(join(root, 'part2.json'), other.stdout);
    expect(await refused(root, 'part1.json', 'part2.json', 'part3.json')).toContain('Not of one run');
  });

  test('a report of all, and what is no share', async () => {
    const root = project();
    const { stdout } = await runMain(root, ['check', ...named]);
    writeFileSync(join(root, 'whole.json'), stdout);
    expect(await refused(root, 'whole.json')).toContain('--shard');
    expect('shard' in (JSON.parse(stdout) as Report)).toBe(false);
    await checkShares(root, 2);
    const cut = JSON.parse(readFileSync(join(root, 'part1.json'), 'utf8')) as { documents: unknown[] };
    cut.documents.pop();
    writeFileSync(join(root, 'part1.json'), JSON.stringify(cut));
    expect(await refused(root, 'part1.json', 'part2.json')).toContain('part1.json');
    for (const shard of ['0/2', '3/2', '1', 'x/y', '1/0']) {
      const { status, stderr } = await runMain(root, ['check', ...named, '--shard', shard]);
      expect([status, stderr.includes('--shard')]).toEqual([2, true]);
    }
  });
});

describe('shares', () => {
  const pairs = Array.from({ length: 60 }, (_, at): Pair => {
    const name = `${at >> 1}.md`;
    const locale = at % 2 === 0 ? 'ko' : 'ja';
    return { locale, source: `en/${name}`, target: `${locale}/${name}`, state: 'paired' };
  });
  const weigh = ({ source }: Pair): number => Number(/\d+/.exec(source)![0]) ** 2;
  const shares = [1, 2, 3, 4].map((index) => takeShare(pairs, { index, count: 4 }, weigh));

  test('hold every pair once, with all pairs of a source', () => {
    expect(shares.flatMap((share) => share.pairs)).toHaveLength(pairs.length);
    expect(new Set(shares.flatMap((share) => share.pairs))).toEqual(new Set(pairs));
    for (const { source } of pairs)
      expect(shares.filter((share) => share.pairs.some((pair) => pair.source === source))).toHaveLength(1);
  });

  test('weigh about the same', () => {
    const weights = shares.map((share) => share.pairs.reduce((sum, pair) => sum + weigh(pair), 0));
    expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(1.1);
  });

  test('are the same in whatever order the pairs come', () => {
    for (const [at, share] of shares.entries())
      expect(takeShare(pairs.toReversed(), { index: at + 1, count: 4 }, weigh)).toEqual(share);
    expect(new Set(shares.map(({ plan }) => plan)).size).toBe(1);
    expect(takeShare(pairs.slice(1), { index: 1, count: 4 }, weigh).plan).not.toBe(shares[0]!.plan);
  });
});
