import { statusOf } from '../report/status.ts';
import { type Context, printError } from './context.ts';
import { chooseWidth, useColor } from './environment.ts';
import { openProject, type ProjectFlags } from './open-project.ts';

/** The options of `diglot status`. */
export interface StatusFlags extends ProjectFlags {
  readonly format: 'terminal' | 'json';
}

/** Shows where the translations stand. Returns 0, for this is no verdict; 2 where a pair could not be judged. */
export async function status(filters: readonly string[], flags: StatusFlags, context: Context): Promise<number> {
  const project = await openProject(filters, flags, context);
  const { report, failures } = await project.check({ history: true, sections: true });
  const found = statusOf(report);
  const { stdout, env, color } = context;
  if (flags.format === 'json') {
    stdout.write(`${JSON.stringify({ schemaVersion: 1, ...found, history: report.history }, null, 2)}\n`);
  } else {
    const { renderStatus } = await import('../report/terminal/render-status.ts');
    const width = chooseWidth(env, stdout.columns);
    const notes = report.history ?? [];
    const { language } = project;
    stdout.write(renderStatus(found, { color: useColor(color, env, stdout.isTTY), width, language, notes }));
  }
  for (const { error } of failures) printError(error, project.language, context);
  return failures.length > 0 ? 2 : 0;
}
