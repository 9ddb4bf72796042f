import { setFlagsFromString } from 'node:v8';

/** Below so many bytes of documents, to compile functions to machine code costs more than it saves. */
const shortRun = 100_000;

/**
 * Tells the engine how much work is to come, in bytes of documents. The command line starts with the optimizing compiler switched off
 * (bin/load-program.js); this switches it on again for a longer run. Call it before the work begins.
 */
export function expectWork(bytes: number): void {
  if (bytes >= shortRun) setFlagsFromString('--opt');
}
