import { expect, test } from 'vitest';
import { type Outcome, exitCode } from '../../src/cli/exit-code.ts';

const outcome = (error: number, warning: number, note: number, more: Partial<Outcome> = {}): Outcome => ({
  findings: { error, warning, note },
  failOn: 'error',
  maxWarnings: null,
  failures: 0,
  ...more,
});

test.each([
  [0, outcome(0, 0, 0)],
  [0, outcome(0, 9, 9)],
  [1, outcome(1, 0, 0)],
  [1, outcome(0, 1, 0, { failOn: 'warning' })],
  [0, outcome(0, 0, 1, { failOn: 'warning' })],
  [1, outcome(1, 0, 0, { failOn: 'note' })],
  [1, outcome(0, 0, 1, { failOn: 'note' })],
  [0, outcome(5, 5, 5, { failOn: 'never' })],
  [0, outcome(0, 3, 0, { maxWarnings: 3 })],
  [1, outcome(0, 4, 0, { maxWarnings: 3 })],
  [1, outcome(0, 1, 0, { maxWarnings: 0, failOn: 'never' })],
  [2, outcome(0, 0, 0, { failures: 1 })],
  [2, outcome(9, 9, 9, { failures: 1 })],
])('%i for %j', (code, given) => {
  expect(exitCode(given)).toBe(code);
});
