import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { checkPair } from '../../src/check.ts';
import { readHistory } from '../../src/history/read-history.ts';
import type { Pair } from '../../src/project/pair.ts';
import { readText } from '../../src/project/read-text.ts';
import type { DocumentReport } from '../../src/types.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder outside of any repository, deleted when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-test-'));
  folders.push(folder);
  return folder;
}

/** A real git repository in a temporary folder. Commits are a day apart, whatever the clock says. */
export class TestRepository {
  readonly root: string;
  #day = 0;

  constructor(root: string = temporaryFolder()) {
    this.root = root;
    this.git('init', '-q', '-b', 'main');
  }

  git(...argv: string[]): string {
    const date = new Date(Date.UTC(2025, 0, 1 + this.#day)).toISOString();
    return execFileSync('git', ['-c', 'protocol.file.allow=always', ...argv], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'C',
        GIT_COMMITTER_EMAIL: 'c@example.org',
        GIT_COMMITTER_DATE: date,
      },
    }).trim();
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  /** Writes the files and commits everything; returns the commit. */
  commit(message: string, files: Readonly<Record<string, string>> = {}): string {
    this.write(files);
    this.#day++;
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** Merges a branch, the commit being a day later. */
  merge(...argv: string[]): void {
    this.#day++;
    this.git('merge', '-q', ...argv);
  }
}

/** The pair of a source and a translation into Korean. */
export function pairOf(source: string, target: string, locale = 'ko'): Pair {
  return { source, target, locale, state: 'paired' };
}

/** The report of a pair as it is in a folder, with what its history tells. */
export async function checkWithHistory(root: string, pair: Pair): Promise<DocumentReport> {
  const { of } = await readHistory([pair], root, 1_000_000);
  const input = (path: string, locale: string) => ({
    path,
    locale,
    text: readText(resolve(root, path), path, 1_000_000),
  });
  return checkPair(input(pair.source, 'en'), input(pair.target, pair.locale), { history: of.get(pair) ?? null });
}

/** The states of the sections with a heading, by their source's title (or the target's, where nothing in the source answers it). */
export async function statesOf(root: string, pair: Pair): Promise<Record<string, string>> {
  const { sections = [] } = await checkWithHistory(root, pair);
  const headed = sections.filter(({ source, target }) => (source ?? target)?.depth);
  return Object.fromEntries(headed.map(({ state, source, target }) => [(source ?? target)!.title, state]));
}
