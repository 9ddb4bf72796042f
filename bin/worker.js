'use strict';
// Checks groups of tasks in a thread of the pool that src/project/threads.ts starts.

const { workerData } = require('node:worker_threads');
const { loadProgram } = require('./load-program.js');

const { createChecker } = loadProgram('thread').exports;

let checker;

module.exports = async (group) => {
  // The pool puts data of its own before what it was given.
  checker ??= createChecker(workerData[1]);
  return (await checker)(group);
};
