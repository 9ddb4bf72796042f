import { type Sentence, UserError } from '../config/user-error.ts';

/** History cannot be read as it was asked for: no repository, an unknown reference, a shallow clone, a broken lock. */
export class HistoryError extends UserError {}

/** What is said of a git that failed, with the first line of its own words. */
export function gitFailed(command: string, stderr: string): Sentence {
  const [line = ''] = stderr.trim().split('\n');
  return { en: `\`git ${command}\` failed: ${line}`, ko: `\`git ${command}\` 실패: ${line}` };
}
