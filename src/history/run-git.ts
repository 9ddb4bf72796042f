import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { HistoryError } from './history-error.ts';

/** Settings of the user's that would change what git prints, switched off. */
const plainOutput = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '-c', 'color.ui=false'];

/** The largest answer read into memory at once. */
const maximumBytes = 1024 * 1024 * 1024;

function environment(): NodeJS.ProcessEnv {
  // Git's messages are matched in English; it must neither ask for a password nor write to the index.
  return { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: '' };
}

/** What git printed, and how it ended. */
export interface GitResult {
  /** 0 where it succeeded. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git in a folder and waits. A failing git is a result; throws a `HistoryError` where it could not be run, or was stopped before its end. */
export function runGit(folder: string, ...argv: readonly string[]): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: environment(), maxBuffer: maximumBytes, windowsHide: true };
    execFile('git', [...plainOutput, ...argv], options, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') reject(noGit());
      else if (error && typeof error.code !== 'number') reject(stopped(error.code ?? error.signal ?? error.message));
      else resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** Starts git in a folder and leaves it running. */
export function startGit(folder: string, ...argv: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...plainOutput, ...argv], { cwd: folder, env: environment(), windowsHide: true });
}

function noGit(): HistoryError {
  return new HistoryError({
    en: 'Cannot run `git`: it is not installed or not on the path',
    ko: '`git`을 실행할 수 없습니다. 설치되어 있지 않거나 경로에 없습니다',
  });
}

/** No process could be started, its answer was too long, or a signal ended it: nothing is known of the repository then. */
function stopped(reason: string): HistoryError {
  return new HistoryError({ en: `Cannot run \`git\`: ${reason}`, ko: `\`git\`을 실행할 수 없습니다: ${reason}` });
}
