import { HistoryError } from './history-error.ts';
import { runGit } from './run-git.ts';

/** One file that a change touched; paths count from the repository's top. */
export interface ChangedFile {
  /** Null where there was none before. */
  readonly before: string | null;
  /** Null where it was deleted. */
  readonly after: string | null;
  /** True for a submodule: what changed inside is not among the files. */
  readonly isSubmodule: boolean;
}

/** The top of the repository that a folder is in (for a bare one, the folder that git names). Throws a `HistoryError` where there is none. */
export async function findTop(folder: string): Promise<{ readonly top: string; readonly isBare: boolean }> {
  const { status, stdout, stderr } = await runGit(folder, 'rev-parse', '--is-bare-repository', '--absolute-git-dir');
  if (status !== 0) throw new HistoryError(noRepository(folder, stderr));
  const [bare, directory = ''] = stdout.trim().split('\n');
  if (bare === 'true') return { top: directory, isBare: true };
  const { stdout: top } = await runGit(folder, 'rev-parse', '--show-toplevel');
  return { top: top.replace(/\n$/, ''), isBare: false };
}

/** The full id of the commit that a reference names. Throws a `HistoryError` that says how to get it where it is not known here. */
export async function resolveCommit(folder: string, reference: string, isShallow: boolean): Promise<string> {
  const { status, stdout } = await runGit(
    folder,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${reference}^{commit}`,
  );
  if (status === 0) return stdout.trim();
  throw new HistoryError(unknownReference(reference, isShallow));
}

/** The commit from which two lines of history parted. Throws a `HistoryError` where this clone does not reach it, or there is none. */
export async function mergeBase(folder: string, base: string, head: string, isShallow: boolean): Promise<string> {
  const { status, stdout } = await runGit(folder, 'merge-base', base, head);
  const [commit] = stdout.trim().split('\n');
  if (status === 0 && commit) return commit;
  throw new HistoryError(noMergeBase(base, head, isShallow));
}

/**
 * Files that differ between a commit and another, or the work tree where `head` is null; then those that git does not know yet and does not
 * ignore are among them. Renames are followed.
 */
export async function changedFiles(folder: string, base: string, head: string | null): Promise<ChangedFile[]> {
  const { stdout, status, stderr } = await runGit(
    folder,
    'diff',
    '--raw',
    '-z',
    '-M',
    '--no-abbrev',
    '--ignore-submodules=dirty',
    '--end-of-options',
    base,
    ...(head === null ? [] : [head]),
  );
  if (status !== 0) throw new HistoryError(failed('diff', stderr));
  const changed = parseDiff(stdout);
  if (head !== null) return changed;
  const untracked = await runGit(folder, 'ls-files', '-z', '--others', '--exclude-standard');
  const added = untracked.stdout.split('\0').filter((path) => path !== '');
  return [...changed, ...added.map((path) => ({ before: null, after: path, isSubmodule: false }))];
}

/** Reads what `git diff --raw -z` prints. */
export function parseDiff(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [modeBefore, modeAfter, , , status = ''] = fields[at]!.slice(1).split(' ');
    const isSubmodule = modeBefore === '160000' || modeAfter === '160000';
    const path = fields[at + 1]!;
    const isRename = /^[RC]/.test(status);
    files.push({
      before: status === 'A' ? null : path,
      after: status === 'D' ? null : isRename ? fields[at + 2]! : path,
      isSubmodule,
    });
    at += isRename ? 3 : 2;
  }
  return files;
}

/** The commits that lead to `head` and not to `base`. */
export async function listCommits(folder: string, base: string, head: string): Promise<ReadonlySet<string>> {
  const { stdout, status, stderr } = await runGit(folder, 'rev-list', `${base}..${head}`);
  if (status !== 0) throw new HistoryError(failed('rev-list', stderr));
  return new Set(stdout.split('\n').filter(Boolean));
}

/** Paths and object ids of all files of a commit, submodules left out. */
export async function listFiles(folder: string, commit: string): Promise<{ path: string; id: string }[]> {
  const { stdout, status, stderr } = await runGit(
    folder,
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    '--end-of-options',
    commit,
  );
  if (status !== 0) throw new HistoryError(failed('ls-tree', stderr));
  return stdout
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ line, tab: line.indexOf('\t') }))
    .filter(({ line }) => line.startsWith('100'))
    .map(({ line, tab }) => ({ path: line.slice(tab + 1), id: line.slice(0, tab).split(' ')[2]! }));
}

function noRepository(folder: string, stderr: string): { en: string; ko: string } {
  if (/dubious ownership/.test(stderr)) {
    return {
      en: `Cannot read the repository at \`${folder}\`: it belongs to somebody else; \`git config --global --add safe.directory ${folder}\` allows it`,
      ko: `저장소를 읽을 수 없음: \`${folder}\`, 소유자가 다릅니다. 허용하는 명령: \`git config --global --add safe.directory ${folder}\``,
    };
  }
  return {
    en: `Cannot find a git repository at \`${folder}\`: what changed is read from git`,
    ko: `git 저장소를 찾을 수 없음: \`${folder}\`, 무엇이 바뀌었는지는 git에서 읽습니다`,
  };
}

const mendShallow = {
  en: 'this clone is shallow, fetch all of it (`fetch-depth: 0` in actions/checkout, or `git fetch --unshallow`)',
  ko: '얕은 복제본이므로 전체를 받아야 합니다 (actions/checkout의 `fetch-depth: 0` 또는 `git fetch --unshallow`)',
};

function unknownReference(reference: string, isShallow: boolean): { en: string; ko: string } {
  if (isShallow) {
    return {
      en: `Unknown commit \`${reference}\`: ${mendShallow.en}`,
      ko: `알 수 없는 커밋: \`${reference}\`, ${mendShallow.ko}`,
    };
  }
  return {
    en: `Unknown commit \`${reference}\`, expected a branch, a tag or a commit of this repository; \`git fetch origin\` gets those of its origin`,
    ko: `알 수 없는 커밋: \`${reference}\`, 이 저장소의 브랜치, 태그, 커밋이어야 합니다. 원격의 것을 받는 명령: \`git fetch origin\``,
  };
}

function noMergeBase(base: string, head: string, isShallow: boolean): { en: string; ko: string } {
  const [one, other] = [base.slice(0, 10), head.slice(0, 10)];
  const why = isShallow
    ? mendShallow
    : { en: 'their histories have nothing in common', ko: '두 이력에 공통된 커밋이 없습니다' };
  return {
    en: `Cannot find the commit from which \`${one}\` and \`${other}\` parted: ${why.en}`,
    ko: `갈라져 나온 커밋을 찾을 수 없음: \`${one}\`, \`${other}\`, ${why.ko}`,
  };
}

function failed(command: string, stderr: string): { en: string; ko: string } {
  const [line = ''] = stderr.trim().split('\n');
  return { en: `\`git ${command}\` failed: ${line}`, ko: `\`git ${command}\` 실패: ${line}` };
}
