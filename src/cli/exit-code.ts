import type { Level } from '../types.ts';

/** What decides whether a run passes. */
export interface Outcome {
  readonly findings: Readonly<Record<Level, number>>;
  /** The least level that fails the run. */
  readonly failOn: Level | 'never';
  /** More warnings than this fail the run; null for no limit. */
  readonly maxWarnings: number | null;
  /** How many pairs could not be judged. */
  readonly failures: number;
}

const levelsFrom: Readonly<Record<Outcome['failOn'], readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  note: ['error', 'warning', 'note'],
  never: [],
};

/** 0: nothing at or above the threshold. 1: findings. 2: something could not be judged, whatever else was found. */
export function exitCode({ findings, failOn, maxWarnings, failures }: Outcome): 0 | 1 | 2 {
  if (failures > 0) return 2;
  if (levelsFrom[failOn].some((level) => findings[level] > 0)) return 1;
  return maxWarnings !== null && findings.warning > maxWarnings ? 1 : 0;
}
