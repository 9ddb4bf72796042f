import { readFileSync } from 'node:fs';
import { unknownRule } from '../config/settings.ts';
import { ConfigError } from '../config/user-error.ts';
import { rules } from '../rules/index.ts';
import { type Context, languageOf } from './context.ts';
import { chooseWidth, useColor } from './environment.ts';

/** Prints the page of a rule; returns 0. Throws a `ConfigError` for a rule that does not exist. */
export async function explain(id: string, context: Context): Promise<number> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const known = rules.map((candidate) => candidate.id);
    throw new ConfigError(unknownRule(id, known, '`diglot explain`'));
  }
  const { renderPage } = await import('../report/terminal/render-page.ts');
  const { env, stdout } = context;
  const color = useColor(context.color, env, stdout.isTTY);
  // The pages are published beside the sources of the rules; that folder is two up from the sources and the build alike.
  const page = readFileSync(new URL(`../../src/rules/${rule.id}.md`, import.meta.url), 'utf8');
  const facts = `${rule.category} · ${rule.level} · ${rule.summary[languageOf(context)]}`;
  stdout.write(`${facts}\n\n${renderPage(page, color, chooseWidth(env, stdout.columns))}`);
  return 0;
}
