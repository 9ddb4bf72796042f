import type { Report } from '../types.ts';
import { listFindings } from './list-findings.ts';

/** One finding a line, in the order of the report, each with its document; empty where there is none. */
export function renderJsonl(report: Report): string {
  return listFindings(report)
    .map(({ finding, document: { locale, source, target } }) =>
      JSON.stringify({ locale, sourcePath: source, targetPath: target, ...finding }),
    )
    .map((line) => `${line}\n`)
    .join('');
}
