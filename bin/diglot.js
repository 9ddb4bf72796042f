#!/usr/bin/env node
'use strict';

const { loadProgram } = require('./load-program.js');

const line = process.argv.slice(2);
// `diglot --help` and `diglot check --help` run nothing: all that a check needs would be loaded in vain.
const isAbout =
  ['--help', '-h', '--version', '-V'].includes(line.at(-1)) && line.slice(0, -1).every((word) => /^[a-z]+$/.test(word));

void loadProgram(isAbout && line.length <= 2 ? 'line' : 'command')
  .exports.main(line)
  .then((code) => {
    process.exitCode = code;
    // What was written is out: to wait for what the engine does behind the scenes would take a twentieth of a short run.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  });
