import { describe, expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { chooseThreads } from '../../src/project/threads.ts';
import { runCli } from './run-cli.ts';

const source = (name: string): string =>
  `# ${name}\n\nWrite to ${name}@lantern.example within 7 days, ticket LAN-12.\n\nSee [it](https://lantern.example/${name}).\n`;
const target = (name: string): string =>
  `# ${name} 안내\n\n7일 안에 ${name}@lantem.example로 알려 주세요. 티켓 LAN-13.\n\n[여기](https://lantern.example/${name})를 보세요.\n`;

/** Three sources, two locales, a translation that is lacking, one that is too many and one that cannot be read. */
function project(): string {
  return makeFolder({
    'diglot.config.json': JSON.stringify({
      layouts: [{ source: 'en/{path}', target: '{locale}/{path}' }],
      rules: { 'mismatched-duration': 'error' },
      identity: { patterns: [{ kind: 'ticket', pattern: 'LAN-[0-9]+' }] },
    }),
    ...Object.fromEntries(['one', 'two', 'three'].map((name) => [`en/${name}.md`, source(name)])),
    ...Object.fromEntries(['one', 'two', 'three'].map((name) => [`ko/${name}.md`, target(name)])),
    ...Object.fromEntries(['one', 'two'].map((name) => [`ja/${name}.md`, target(name)])),
    'ja/four.md': target('four'),
    'ko/two.md': 'a\0b',
  });
}

describe('--jobs', () => {
  test.each([
    [['--format', 'json']],
    [['--format', 'json', '--alignment', '--texts']],
    [['--format', 'terminal', '--rule', 'mismatched-email=warning']],
  ])('the same bytes and the same errors with several threads as with one: %j', (flags) => {
    const root = project();
    const [one, several] = ['1', '3'].map((jobs) => runCli(root, ['check', '--no-history', ...flags, '--jobs', jobs]));
    expect(several!.stdout).toBe(one!.stdout);
    expect(several!.stderr).toBe(one!.stderr);
    expect(one!.stderr).toContain('ko/two.md');
    expect([one!.status, several!.status]).toEqual([2, 2]);
    expect(one!.stdout).toContain('LAN-13');
  });

  test('the parts of the time of all threads', () => {
    const { stderr } = runCli(project(), ['check', '--no-history', '--jobs', '2', '--timing']);
    expect(Number(/(\d+) ms.* parse$/m.exec(stderr)?.[1])).toBeGreaterThan(0);
  });

  test.each(['0', '-1', 'many', '1.5', '999'])('%s is no number of threads', (jobs) => {
    const { status, stderr } = runCli(project(), ['check', '--jobs', jobs]);
    expect(status).toBe(2);
    expect(stderr).toContain('--jobs');
  });
});

test.each([
  [1, 1e9, 8, 1],
  [5, 0, 2, 5],
  ['auto', 0, 8, 1],
  ['auto', 50_000, 8, 1],
  ['auto', 1e9, 1, 1],
  ['auto', 1e9, 2, 2],
  ['auto', 1e9, 64, 16],
] as const)('%s jobs for %d bytes on %d cores: %d threads', (jobs, bytes, cores, threads) => {
  expect(chooseThreads(jobs, bytes, cores)).toBe(threads);
});
