import { resolve } from 'node:path';
import { alignDocuments } from '../align/index.ts';
import { alignmentOf } from '../compare/alignment.ts';
import { loadConfig } from '../config/load-config.ts';
import { canonicalLocale } from '../config/locale.ts';
import { resolveSettings } from '../config/settings.ts';
import { ConfigError } from '../config/user-error.ts';
import { parseDocument } from '../parse/index.ts';
import { pathLocale } from '../project/path-locale.ts';
import { readText } from '../project/read-text.ts';
import type { Document, Locale } from '../types.ts';
import { expectWork } from './engine.ts';
import type { Context } from './context.ts';
import { chooseLanguage, chooseWidth, useColor } from './environment.ts';
import type { Format } from './program.ts';

/** The options of `diglot align`. */
export interface AlignFlags {
  readonly why: boolean;
  readonly format: Format;
}

/** Shows how two documents are linked; returns 0, for how they are linked is no verdict. */
export async function align(source: string, target: string, flags: AlignFlags, context: Context): Promise<number> {
  const { cwd, env, stdout, color } = context;
  const loaded = await loadConfig(cwd, null);
  const language = chooseLanguage(context.lang ?? loaded.input.lang, env);
  const overrides = { rules: [], failOn: undefined, maxWarnings: undefined, language, alignment: true };
  const { sourceLocale, byteLimit } = resolveSettings(loaded, overrides);
  const read = (argument: string, otherwise: Locale | null): Document => {
    const { locale, path } = splitArgument(argument, otherwise);
    const text = readText(resolve(cwd, path), path, byteLimit);
    expectWork(text.length);
    return parseDocument({ path, locale, text });
  };
  const bitext = alignDocuments(read(source, sourceLocale), read(target, null));

  if (flags.format === 'json') {
    const alignment = alignmentOf(bitext);
    const { path, locale } = bitext.target;
    stdout.write(`${JSON.stringify({ locale, source: bitext.source.path, target: path, alignment }, null, 2)}\n`);
    return 0;
  }
  const { renderAlignment } = await import('../report/terminal/render-alignment.ts');
  const width = chooseWidth(env, stdout.columns);
  stdout.write(renderAlignment(bitext, { color: useColor(color, env, stdout.isTTY), width, language, why: flags.why }));
  return 0;
}

/** `LOCALE=FILE`, or a file whose path names its locale, or the locale that holds otherwise. */
function splitArgument(argument: string, otherwise: Locale | null): { readonly locale: Locale; readonly path: string } {
  const at = argument.indexOf('=');
  const named = at === -1 ? null : canonicalLocale(argument.slice(0, at));
  if (named !== null) return { locale: named, path: argument.slice(at + 1) };
  const locale = pathLocale(argument) ?? otherwise;
  if (locale !== null) return { locale, path: argument };
  throw new ConfigError({
    en: `Unknown locale of \`${argument}\`, expected it before the path, for example \`ko=${argument}\``,
    ko: `로캘을 알 수 없는 문서: \`${argument}\`, 경로 앞에 써야 합니다, 예: \`ko=${argument}\``,
  });
}
