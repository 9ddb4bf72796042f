import type { Level } from '../types.ts';
import type { Language } from '../report/terminal/words.ts';

/** The environment that GitHub and `action.yml` give the script. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs of the action; what was left empty has its default. */
export interface Inputs {
  /** Relative to the repository; `.` for its top. */
  readonly workingDirectory: string;
  readonly paths: readonly string[];
  readonly source: string;
  readonly targets: readonly string[];
  readonly config: string;
  readonly failOn: Level | 'never' | '';
  readonly language: Language;
  readonly annotations: boolean;
  /** Whether a pull request is judged by what it changes; else by all there is. */
  readonly review: boolean;
  readonly comment: boolean;
  /** Keep reports in the folder that `action.yml` restores. */
  readonly cache: boolean;
  /** The account whose comments are ours: that of the token. */
  readonly commentAuthor: string;
  readonly token: string;
  /** Files to write, relative to the repository; empty for none. */
  readonly sarif: string;
  readonly html: string;
  readonly json: string;
}

/** Reads the inputs, which `action.yml` hands over as `DIGLOT_…`. Lists have an entry a line. Throws for a value that is none. */
export function readInputs(env: Environment): Inputs {
  const text = (name: string): string => (env[`DIGLOT_${name}`] ?? '').trim();
  const lines = (name: string): string[] =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return {
    workingDirectory: text('WORKING_DIRECTORY') || '.',
    paths: lines('PATHS'),
    source: text('SOURCE'),
    targets: lines('TARGET'),
    config: text('CONFIG'),
    failOn: choice('fail-on', text('FAIL_ON'), ['', 'error', 'warning', 'note', 'never']),
    language: choice('language', text('LANGUAGE') || 'en', ['en', 'ko']),
    annotations: flag('annotations', text('ANNOTATIONS')),
    review: flag('review', text('REVIEW')),
    comment: flag('comment', text('COMMENT')),
    cache: flag('cache', text('CACHE')),
    commentAuthor: text('COMMENT_AUTHOR') || 'github-actions[bot]',
    token: text('TOKEN'),
    sarif: text('SARIF'),
    html: text('HTML'),
    json: text('JSON'),
  };
}

function flag(name: string, value: string): boolean {
  return choice(name, value || 'true', ['true', 'false']) === 'true';
}

function choice<Value extends string>(name: string, value: string, known: readonly Value[]): Value {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const expected = known.filter((candidate) => candidate !== '').join(', ');
  throw new Error(`Incorrect value \`${value}\` for the input \`${name}\`, expected one of ${expected}`);
}
