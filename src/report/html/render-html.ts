import type { Report } from '../../types.ts';
/** x */
export function renderHtml(report: Report, _o: { script: string; style: string }): string {
  return JSON.stringify(report);
}
