import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const set = vi.fn<(flag: string) => void>();
vi.mock('node:v8', () => ({ setFlagsFromString: set }));

let expectWork: (bytes: number) => void;
beforeEach(async () => {
  vi.resetModules();
  set.mockClear();
  ({ expectWork } = await import('../../src/cli/engine.ts'));
});
afterEach(() => vi.unstubAllGlobals());

it('leaves the optimizing compiler off for little work', () => {
  expectWork(60_000);
  expect(set).not.toHaveBeenCalled();
});

it.each([[[100_000]], [[60_000, 39_999, 1]]])('switches it on once for 100 kB, at once or in pieces: %j', (pieces) => {
  for (const bytes of [...pieces, 500_000]) expectWork(bytes);
  expect(set.mock.calls.flat().filter((flag) => flag === '--opt')).toEqual(['--opt']);
});

it('gives an engine that is newer than it knows no other flag', () => {
  vi.stubGlobal('process', { ...process, versions: { ...process.versions, v8: '99.0' } });
  expectWork(200_000);
  expect(set.mock.calls).toEqual([['--opt']]);
});
