import type { TaskGroup } from '../project/check-tasks.ts';
import type { WorkerResult, WorkerSetup } from '../project/worker.ts';

/** What `bin/` starts out of the bundle: the command line, and what its threads check with. */
export { expectWork } from './engine.ts';
export { main } from './main.ts';

/** As `createChecker` of project/worker.ts, which the command line itself does not load. */
export async function createChecker(setup: WorkerSetup): Promise<(group: TaskGroup) => Promise<WorkerResult>> {
  return (await import('../project/worker.ts')).createChecker(setup);
}
