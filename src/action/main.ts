import { setTimeout } from 'node:timers/promises';
import { main } from '../cli/main.ts';
import { runAction } from './run-action.ts';

/**
 * The script of the GitHub Action. It always succeeds: the last step of `action.yml` fails the job with the exit code that is put out
 * here, so that what was written can be uploaded before.
 */
const world = {
  env: process.env,
  log: (text: string): void => {
    process.stdout.write(text);
  },
  diglot: async (folder: string, args: readonly string[]): Promise<number> => {
    process.chdir(folder);
    return main(args);
  },
  wait: async (milliseconds: number): Promise<void> => {
    await setTimeout(milliseconds);
  },
};

try {
  await runAction(world);
} catch (error) {
  process.stdout.write(
    `::error::${(error instanceof Error ? error.message : String(error)).replaceAll('\n', '%0A')}\n`,
  );
  process.exitCode = 2;
}
