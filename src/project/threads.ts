import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Runner } from './check-project.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { WorkerResult, WorkerSetup } from './worker.ts';

/** Below so many bytes of documents for each thread its start costs more than it saves: it takes as long as reading about 100 kB. */
const bytesPerThread = 200_000;

/** More threads than this compete for memory rather than share the work. */
const mostThreads = 16;

/** How many threads to check in: as many as were asked for, or as many as there are cores and work for. 1 is this one alone. */
export function chooseThreads(jobs: number | 'auto', bytes: number, cores: number = availableParallelism()): number {
  if (jobs !== 'auto') return Math.max(1, jobs);
  return Math.max(1, Math.min(cores, mostThreads, Math.floor(bytes / bytesPerThread)));
}

/** Groups that a thread holds at a time: it goes on while the calling thread, which would hand out the next, is busy itself. */
const groupsPerThread = 3;

/**
 * Starts threads, one less than shall check: the calling one is the last of them. Texts go in and reports come out, never trees: to send a
 * tree takes longer than to make it. A bound for the old generation has the engine let it grow more slowly, which takes a quarter off the
 * memory of a run; no document that is parsed comes near.
 */
export async function startThreads(threads: number, setup: WorkerSetup, stopwatch: Stopwatch): Promise<Runner> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    // Threads run the bundle, wherever this file runs from: the sources, the build or the bundle itself.
    filename: fileURLToPath(new URL('../../bin/worker.js', import.meta.url)),
    runtime: 'worker_threads',
    minThreads: threads - 1,
    maxThreads: threads - 1,
    concurrentTasksPerWorker: groupsPerThread,
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1024 },
  });
  return {
    threads: threads - 1,
    ahead: (threads - 1) * (groupsPerThread - 1),
    async run(group) {
      const { outcomes, times } = (await pool.run(group)) as WorkerResult;
      stopwatch.add(times);
      return outcomes;
    },
    close: async () => pool.destroy(),
  };
}
