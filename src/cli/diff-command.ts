import { ProjectHistory } from '../history/project-history.ts';
import { sectionDrift } from '../review/section-drift.ts';
import type { HistoryNote, SectionDrift } from '../types.ts';
import { type Context, printError } from './context.ts';
import { chooseWidth, useColor } from './environment.ts';
import { inspectPair } from './inspect-pair.ts';
import { type OpenProject, openProject, type ProjectFlags } from './open-project.ts';

/** The options of `diglot diff`. */
export interface DiffFlags extends ProjectFlags {
  readonly format: 'terminal' | 'json';
}

/** Shows what changed in the source of translations since they were made. Returns 0, for this is no verdict; 2 where a pair could not be read. */
export async function diff(paths: readonly string[], flags: DiffFlags, context: Context): Promise<number> {
  const project = await openProject(paths, flags, context);
  const { documents, notes, failures } = await readDrift(project, context);
  const { stdout, env, color } = context;
  if (flags.format === 'json')
    stdout.write(`${JSON.stringify({ schemaVersion: 1, documents, history: notes }, null, 2)}\n`);
  else {
    const { renderDrift } = await import('../report/terminal/render-drift.ts');
    const width = chooseWidth(env, stdout.columns);
    const daysSince = (date: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(date)) / 86_400_000));
    const options = { color: useColor(color, env, stdout.isTTY), width, language: project.language, daysSince, notes };
    stdout.write(renderDrift(documents, options));
  }
  return failures > 0 ? 2 : 0;
}

/** What is shown of one pair; `isKnown` is false where nothing is known of its past. */
interface PairDrift {
  readonly locale: string;
  readonly source: string;
  readonly target: string;
  readonly isKnown: boolean;
  /** Sections of which it is not known whether they are up to date. */
  readonly unknown: number;
  readonly sections: readonly SectionDrift[];
}

async function readDrift(
  project: OpenProject,
  context: Context,
): Promise<{ documents: PairDrift[]; notes: readonly HistoryNote[]; failures: number }> {
  const { settings, language } = project;
  const history = new ProjectHistory(project.root, settings.sourceLocale);
  const documents: PairDrift[] = [];
  let failures = 0;
  for (const pair of project.pairs.filter(({ state }) => state === 'paired')) {
    try {
      const { source, target, past, report } = await inspectPair(pair, project, history);
      const inputs = [
        { ...source, locale: settings.sourceLocale },
        { ...target, locale: pair.locale },
      ] as const;
      documents.push({
        locale: pair.locale,
        source: project.show(pair.source),
        target: project.show(pair.target),
        isKnown: past !== null,
        unknown: (report.sections ?? []).filter(({ state }) => state === 'unknown').length,
        sections: past ? sectionDrift(...inputs, past) : [],
      });
    } catch (error) {
      printError(error, language, context);
      failures++;
    }
  }
  await history.close();
  return { documents, notes: history.notes, failures };
}
