import { baselineName, baselineOf, formatBaseline } from '../project/accepted-files.ts';
import type { DocumentReport } from '../types.ts';
import { type Context, printError } from './context.ts';
import { openProject, type ProjectFlags } from './open-project.ts';
import { writeWhole } from './streams.ts';

/**
 * Writes `diglot.baseline.json`: all errors and warnings that there are now, so that from here on only new ones fail. Returns 0; where
 * a pair could not be judged nothing is written and it returns 2.
 */
export async function baseline(flags: ProjectFlags, context: Context): Promise<number> {
  const project = await openProject([], flags, context);
  const { report, failures } = await project.check({ history: false });
  for (const { error } of failures) printError(error, project.language, context);
  if (failures.length > 0) return 2;
  const paths = new Map(
    project.pairs.map(({ source, target }) => [`${project.show(source)}\u0000${project.show(target)}`, target]),
  );
  const pathOf = ({ source, target, findings }: DocumentReport): string => {
    const [shownSource, shownTarget] = [source ?? findings[0]?.facts['source'], target ?? findings[0]?.facts['target']];
    return paths.get(`${shownSource}\u0000${shownTarget}`) ?? target ?? '';
  };
  const findings = baselineOf(report.documents, pathOf);
  const count = Object.values(findings).flat().length;
  writeWhole(project.root, baselineName, formatBaseline(findings));
  context.stdout.write(
    project.language === 'ko'
      ? `${baselineName}에 허용한 지적: ${count}건\n`
      : `Accepted in ${baselineName}: ${count}\n`,
  );
  return 0;
}
