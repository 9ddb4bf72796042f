import { expect, test } from 'vitest';
import { Stopwatch } from '../../src/project/stopwatch.ts';

/** A stopwatch whose clock goes only when it is told to. */
function timed(): { stopwatch: Stopwatch; pass: (time: number) => void } {
  let now = 0;
  return { stopwatch: new Stopwatch(() => now), pass: (time) => void (now += time) };
}

test('a part within another is taken out of it', () => {
  const { stopwatch, pass } = timed();
  stopwatch.measure('parse', () => {
    pass(10);
    stopwatch.measure('invariants', () => pass(3));
    pass(2);
    stopwatch.measure('invariants', () => pass(4));
  });
  stopwatch.measure('parse', () => pass(1));
  expect(stopwatch.times).toMatchObject({ parse: 13, invariants: 7, rules: 0 });
});

test('what is measured gives back what it gave, and is counted where it throws', () => {
  const { stopwatch, pass } = timed();
  expect(stopwatch.measure('align', () => 'linked')).toBe('linked');
  const fail = (): never => {
    pass(5);
    throw new Error('no');
  };
  expect(() => stopwatch.measure('parse', () => stopwatch.measure('rules', fail))).toThrow('no');
  stopwatch.measure('parse', () => pass(1));
  expect(stopwatch.times).toMatchObject({ parse: 1, rules: 5 });
});

test('work that waits, and the times of another stopwatch', async () => {
  const { stopwatch, pass } = timed();
  await stopwatch.wait('history', async () => Promise.resolve().then(() => pass(8)));
  stopwatch.add({ history: 1, parse: 2, invariants: 0, align: 0, rules: 0, report: 4 });
  expect(stopwatch.times).toEqual({ history: 9, parse: 2, invariants: 0, align: 0, rules: 0, report: 4 });
});
