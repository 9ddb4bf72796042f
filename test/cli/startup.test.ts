import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** Files that are loaded together with a file, by imports that are neither of types alone nor deferred. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const match of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']*)';/gm)) {
    loadedWith(join(dirname(file), match[1]!), found);
  }
  return found;
}

test('help and version load neither the parser nor the rules nor a report', () => {
  const loaded = [...loadedWith('src/cli/main.ts')].map((file) => relative('src', file)).toSorted();
  expect(loaded).toContain('cli/program.ts');
  expect(loaded.filter((file) => !/^(?:cli|config)\//.test(file))).toEqual([]);
  expect(loaded.filter((file) => /-command\.ts$|schema\.ts$|load-config\.ts$/.test(file))).toEqual([]);
});

const copy = mkdtempSync(join(tmpdir(), 'diglot-start-'));
for (const name of ['bin', 'dist/bundle', 'package.json', 'docs']) cpSync(name, join(copy, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
const cache = join(copy, 'dist/bundle/main.cache');
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
const isRejected = (): string =>
  run('-p', "String(require('./bin/load-program.js').loadProgram().script.cachedDataRejected)").trim();
const check = (): string => run('bin/diglot.js', 'check', '--format', 'json', '--no-history', '--jobs', '2');

describe('the command line', () => {
  test('starts from what the build has compiled', () => {
    expect(isRejected()).toBe('false');
  });

  const whole = check();
  test.each<[string, () => void]>([
    ['of another build', () => writeFileSync(cache, 'not of this build')],
    ['that is empty', () => writeFileSync(cache, '')],
    ['that is not there', () => rmSync(cache)],
  ])('says the same without a cache, or with one %s', (_name, spoil) => {
    spoil();
    expect(isRejected()).not.toBe('false');
    expect(check()).toBe(whole);
  });
});
