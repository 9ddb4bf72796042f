'use strict';
// Starts the bundled program with what Node made of it when it was built (https://nodejs.org/api/vm.html#scriptcreatecacheddata): most of
// a short run would be spent on compiling what is the same every time. What verifies keys, a package of its own, is loaded likewise.

const { isAscii } = require('node:buffer');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const vm = require('node:vm');

const folder = join(__dirname, '../dist/bundle');
const bundle = join(folder, 'main.cjs');
const caches = {
  line: join(folder, 'line.cache'),
  command: join(folder, 'main.cache'),
  thread: join(folder, 'thread.cache'),
  openpgp: join(folder, 'openpgp.cache'),
};

/**
 * The bundle's module for a `command` or one of its `thread`s, or that of the command `line` alone, which can tell of itself but run no
 * command; the script it came from, and those of what it has loaded since. A cache serves the version of Node that made it, with the same flags; where it does not fit or is not there, its text is compiled as that of any other module.
 */
function loadProgram(whom = 'command') {
  // Flags are the whole process's: a thread finds them as its command has set them.
  if (whom !== 'thread') {
    // Hardly a function of a short run is called often enough to be worth machine code; src/cli/engine.ts takes this back for longer ones.
    setFlagsFromString('--no-opt');
    // An expression that is used twice is compiled twice otherwise: for an interpreter first.
    setFlagsFromString('--no-regexp-tier-up');
  }
  const packages = createRequire(bundle);
  const loaded = {};
  const load = (name) => {
    if (name !== 'openpgp') return packages(name);
    const path = packages.resolve(name);
    const text = readFileSync(path);
    const script = text.toString(isAscii(text) ? 'latin1' : 'utf8');
    loaded.openpgp ??= run(path, script, readOpenpgpCache(text), createRequire(path));
    return loaded.openpgp.exports;
  };
  const path = whom === 'line' ? join(folder, 'line.cjs') : bundle;
  const program = run(path, readFileSync(path, 'latin1'), readCache(caches[whom]), load);
  return { exports: program.exports, script: program.script, loaded };
}

/** Runs a script as a CommonJS module; a last parameter stands for `import()`, which no cached script has. */
function run(path, text, cachedData, load) {
  const wrapped = `(function (exports, require, module, __filename, __dirname, importModule) {${text}\n})`;
  const script = new vm.Script(wrapped, { filename: path, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, load, module, path, dirname(path), (name) => import(name));
  return { exports: module.exports, script };
}

/** The cache of openpgp begins with the digest of what it was made of: anybody may put another build in its place. */
function readOpenpgpCache(text) {
  const whole = readCache(caches.openpgp);
  const made = digestOf(text);
  return whole?.subarray(0, made.length).equals(made) ? whole.subarray(made.length) : undefined;
}

function digestOf(text) {
  return require('node:crypto').createHash('sha256').update(text).digest();
}

function readCache(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { loadProgram, digestOf, caches };
