import { readFileSync } from 'node:fs';
import type { RuleInfo } from '../report/render-options.ts';
import { rules } from '../rules/index.ts';

/** What formats may tell about the rules, with their pages; these are published beside the sources of the rules. */
export function ruleInfos(): RuleInfo[] {
  return rules.map(({ id, category, level, summary }) => ({ id, category, level, summary, page: pageOf(id) }));
}

function pageOf(id: string): string {
  try {
    return readFileSync(new URL(`../../src/rules/${id}.md`, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}
