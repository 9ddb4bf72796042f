import { rules } from '../rules/index.ts';
import { type Context, languageOf } from './context.ts';
import { useColor } from './environment.ts';
import type { Format } from './program.ts';

/** Lists the rules in their order; returns 0. */
export async function listRules(format: Format, context: Context): Promise<number> {
  const lines = rules.map(({ id, category, level, summary }) => ({ id, category, level, summary }));
  if (format === 'json') {
    context.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
    return 0;
  }
  const { renderRules } = await import('../report/terminal/render-rules.ts');
  const color = useColor(context.color, context.env, context.stdout.isTTY);
  context.stdout.write(renderRules(lines, color, languageOf(context)));
  return 0;
}
