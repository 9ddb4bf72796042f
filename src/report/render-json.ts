import type { Report } from '../types.ts';

/** The report as JSON, with a line break at its end. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
