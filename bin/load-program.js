'use strict';
// Starts the bundled program with what Node made of it when it was built (https://nodejs.org/api/vm.html#scriptcreatecacheddata): most of
// a short run would be spent on compiling what is the same every time.

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const vm = require('node:vm');

const bundle = join(__dirname, '../dist/bundle/main.cjs');
const cache = join(__dirname, '../dist/bundle/main.cache');

/**
 * The bundle's module, and the script it came from. The cache serves the version of Node that made it, with the same flags; where it does
 * not fit or is not there, the bundle is loaded as any other module.
 */
function loadProgram() {
  // Hardly a function of a short run is called often enough to be worth machine code; src/cli/engine.ts takes this back for longer ones.
  setFlagsFromString('--no-opt');
  // An expression that is used twice is compiled twice otherwise: for an interpreter first.
  setFlagsFromString('--no-regexp-tier-up');
  const text = readFileSync(bundle, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname, importModule) {${text}\n})`;
  const script = new vm.Script(wrapped, { filename: bundle, cachedData: readCache() });
  const program = { exports: {} };
  const run = script.runInThisContext();
  run(program.exports, createRequire(bundle), program, bundle, dirname(bundle), (name) => import(name));
  return { exports: program.exports, script };
}

function readCache() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

module.exports = { loadProgram, cache };
