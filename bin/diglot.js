#!/usr/bin/env node
'use strict';

const { loadProgram } = require('./load-program.js');

void loadProgram()
  .exports.main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
    // What was written is out: to wait for what the engine does behind the scenes would take a twentieth of a short run.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  });
