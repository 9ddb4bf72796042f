import { describe, expect, it, test } from 'vitest';
import { loadReader } from '../../src/project/load-reader.ts';
import { makeFolder } from '../folder.ts';
import { runCli } from './run-cli.ts';

const source = (name: string): string =>
  `# ${name}\n\n${`Write to **${name}**@lantern.example within ~7 days, see https://lantern.example/${name}.\n\n> A quote of it.\n\n`.repeat(90)}`;
const target = (name: string): string =>
  `# ${name} 안내\n\n${`**${name}(이름)**은 ~8일 안에 https://lantem.example/${name}를 보세요.\n\n> 인용문입니다.\n\n`.repeat(90)}`;

/** Documents large enough for the native parser, some of which it reads and some of which it does not. */
function project(): string {
  const names = ['one', 'two', 'three'];
  return makeFolder({
    ...Object.fromEntries(names.map((name) => [`docs/en/${name}.md`, source(name)])),
    ...Object.fromEntries(names.map((name) => [`docs/ko/${name}.md`, target(name)])),
    'docs/en/four.md': `> > ${source('four')}`,
    'docs/ko/four.md': `- <b\n  a>\n\n${target('four')}`,
  });
}

describe('--parser', () => {
  it('decides nothing about the report', () => {
    const root = project();
    const [remark, native, threads] = [
      ['--parser', 'remark', '--jobs', '1'],
      ['--jobs', '1'],
      ['--jobs', '2'],
    ].map((flags) => runCli(root, ['check', '--no-history', '--format', 'json', '--alignment', '--texts', ...flags]));
    expect(native!.stdout).toBe(remark!.stdout);
    expect(threads!.stdout).toBe(remark!.stdout);
    expect(remark!.stdout).toContain('lantem.example');
    expect([remark!.status, native!.status, threads!.status]).toEqual([1, 1, 1]);
  });

  it('is one that there is', () => {
    const { status, stderr } = runCli(project(), ['check', '--parser', 'other']);
    expect(status).toBe(2);
    expect(stderr).toContain('--parser');
  });
});

test('the native parser is loaded for much, and not where it was not asked for', async () => {
  expect(await loadReader('auto', 1_000_000)).toBeTypeOf('function');
  expect(await loadReader('auto', 5000)).toBeNull();
  expect(await loadReader('remark', 1_000_000)).toBeNull();
});
