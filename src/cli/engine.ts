import { setFlagsFromString } from 'node:v8';

/** Below so many bytes of documents, to compile functions to machine code costs more than it saves. */
const shortRun = 100_000;

/**
 * How functions are compiled in a longer run: by V8's baseline compiler at once, and by its optimizing compiler where they are called more
 * often than its own bound of 132 kB of bytecode asks for. A parser calls so many functions that at that bound each fifth second goes to
 * compiling, some of it in vain. Measured on the folders of `npm run bench`: 600,000 costs least, 300,000 and 900,000 hardly more.
 * The heap grows to twice what is in use at most, which costs no time and takes a seventh off the memory of a run over 2,000 pairs.
 */
const longRun = ['--always-sparkplug', '--interrupt-budget=600000', '--heap-growing-percent=100', '--opt'];

/** The newest V8 whose flags are known here: another one would say that it does not know them. */
const newestKnown = 13;

let expected = 0;

/**
 * Tells the engine how many bytes of documents are about to be read, in addition to what it was told before. The command line starts with the
 * optimizing compiler switched off (bin/load-program.js); from `shortRun` on this switches it on.
 */
export function expectWork(bytes: number): void {
  const before = expected;
  expected += bytes;
  if (before >= shortRun || expected < shortRun) return;
  const isKnown = Number.parseInt(process.versions.v8, 10) <= newestKnown;
  for (const flag of isKnown ? longRun : ['--opt']) setFlagsFromString(flag);
}
