import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { runMain } from './run-cli.ts';

/** Files that are loaded together with a file, by imports that are neither of types alone nor deferred. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const match of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']*)';/gm)) {
    loadedWith(join(dirname(file), match[1]!), found);
  }
  return found;
}

test('a check loads what verifies keys only where there is one', () => {
  const loaded = [...loadedWith('src/cli/check-command.ts'), ...loadedWith('src/project/worker.ts')];
  expect(loaded).toContain('src/compare/verify-signatures.ts');
  expect(loaded.filter((file) => /from 'openpgp'/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('help and version load neither the parser nor the rules nor a report', () => {
  const loaded = [...loadedWith('src/cli/main.ts')].map((file) => relative('src', file)).toSorted();
  expect(loaded).toContain('cli/program.ts');
  expect(loaded.filter((file) => !/^(?:cli|config)\//.test(file))).toEqual([]);
  expect(loaded.filter((file) => /-command\.ts$|schema\.ts$|load-config\.ts$/.test(file))).toEqual([]);
});

const copy = mkdtempSync(join(tmpdir(), 'diglot-start-'));
for (const name of ['bin', 'dist/bundle', 'package.json', 'docs']) cpSync(name, join(copy, name), { recursive: true });
const packages = join(copy, 'node_modules');
mkdirSync(packages);
for (const name of readdirSync('node_modules')) symlinkSync(resolve('node_modules', name), join(packages, name));
const cache = join(copy, 'dist/bundle/main.cache');
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
const isRejected = (): string =>
  run('-p', "String(require('./bin/load-program.js').loadProgram().script.cachedDataRejected)").trim();
const isThreadRejected = (): string =>
  run(
    '-p',
    `const { loadProgram } = require('./bin/load-program.js');
     loadProgram().exports.expectWork(Infinity);
     String(loadProgram('thread').script.cachedDataRejected)`,
  ).trim();
const isOpenpgpRejected = (): string =>
  run(
    '-e',
    `const { exports, loaded } = require('./bin/load-program.js').loadProgram();
     exports.main(['check', 'docs/ko/security.md', '--no-history', '--quiet'])
       .then(() => console.log(loaded.openpgp.script.cachedDataRejected))`,
  )
    .trim()
    .split('\n')
    .at(-1)!;
const check = (): string => run('bin/diglot.js', 'check', '--format', 'json', '--no-history', '--jobs', '2');

describe('the command line', () => {
  test('starts from what the build has compiled, and so do its threads and what verifies keys', () => {
    expect(isRejected()).toBe('false');
    expect(isThreadRejected()).toBe('false');
    expect(isOpenpgpRejected()).toBe('false');
  });

  test('compiles another build of what verifies keys than the one it has kept', () => {
    const openpgp = join(copy, 'node_modules/openpgp');
    const original = realpathSync(openpgp);
    rmSync(openpgp);
    cpSync(original, openpgp, { recursive: true });
    const whole = check();
    const path = join(openpgp, 'dist/node/openpgp.min.cjs');
    // As long as before: the engine itself compares no more than the length.
    const made = readFileSync(path, 'utf8');
    writeFileSync(path, made.replace('"Signature verification failed"', '"Signature verification FAILED"'));
    expect(readFileSync(path, 'utf8')).not.toBe(made);
    expect(check()).toBe(whole);
    expect(isOpenpgpRejected()).toBe('undefined');
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

describe('the command line alone', () => {
  const commands = createProgram('0', () => async () => undefined).commands.map((command) => command.name());
  const asked = [
    ...[['--version'], ['-V'], ['--help'], ['-h'], ['nonsense', '--help'], ['check', '--version']],
    ...commands.flatMap((name) => [
      [name, '--help'],
      [name, '-h'],
    ]),
  ];

  test('is all that is loaded to tell of itself, and says what the whole program says', async () => {
    expect(commands.length).toBeGreaterThan(10);
    const whole = join(copy, 'dist/bundle/main.cjs');
    renameSync(whole, `${whole}.away`);
    try {
      for (const line of asked) {
        const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/diglot.js', ...line], {
          cwd: copy,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], LANG: 'C' },
        });
        expect({ status, stdout, stderr }, line.join(' ')).toEqual(await runMain(copy, line));
      }
    } finally {
      renameSync(`${whole}.away`, whole);
    }
  }, 60_000);

  test('is compiled beforehand', () => {
    const rejected = "String(require('./bin/load-program.js').loadProgram('line').script.cachedDataRejected)";
    expect(run('-p', rejected).trim()).toBe('false');
  });
});

describe('the native parser', () => {
  const log = join(copy, 'asked.log');
  // Stands for what the package is written in: notes that it was asked for, and does not load.
  const stand = join(copy, 'native.cjs');
  writeFileSync(
    stand,
    `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'x'); throw new Error('no build for this machine');`,
  );
  const satteri = join(packages, 'satteri');

  test.each<[string, boolean, () => void]>([
    ['is asked for where it is installed', true, () => undefined],
    ['is not taken in another version than the one that was bundled', false, () => putVersion(satteri, '99.0.0')],
    ['may be absent', false, () => rmSync(satteri, { recursive: true })],
  ])('%s', (_name, isAsked, change) => {
    change();
    rmSync(log, { force: true });
    const env = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: stand };
    const args = ['bin/diglot.js', 'check', '--format', 'json', '--no-history', '--jobs', '1'];
    expect(execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env })).toBe(check());
    expect(existsSync(log)).toBe(isAsked);
  });
});

/** Puts a copy of a linked package in its place that says it is of another version. */
function putVersion(path: string, version: string): void {
  const original = realpathSync(path);
  rmSync(path);
  cpSync(original, path, { recursive: true });
  const about = join(path, 'package.json');
  writeFileSync(about, JSON.stringify({ ...(JSON.parse(readFileSync(about, 'utf8')) as object), version }));
}
