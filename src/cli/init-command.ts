import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configPlaces, loadConfig } from '../config/load-config.ts';
import { resolveSettings } from '../config/settings.ts';
import type { ConfigInput } from '../config/schema.ts';
import { ConfigError } from '../config/user-error.ts';
import { noPairsFound, layoutPairs } from '../project/find-pairs.ts';
import type { Layout } from '../project/layout.ts';
import type { LayoutPairs } from '../project/match-layouts.ts';
import { type Context, languageOf } from './context.ts';

const fileName = 'diglot.config.json';

/** Writes a configuration that says what discovery finds; returns 0. Throws where there is one already, or nothing is found. */
export async function init(context: Context): Promise<number> {
  const { cwd, stdout } = context;
  const loaded = await loadConfig(cwd, null);
  const present = loaded.file ?? configPlaces.find((place) => place !== 'package.json' && existsSync(join(cwd, place)));
  if (present !== undefined && present !== null) {
    throw new ConfigError({
      en: `Not written: there is a configuration already, \`${present}\``,
      ko: `쓰지 않음: 설정이 이미 있습니다, \`${present}\``,
    });
  }
  const language = languageOf(context);
  const overrides = { rules: [], failOn: undefined, maxWarnings: undefined, language, alignment: false };
  const settings = resolveSettings(loaded, overrides);
  const found = layoutPairs(settings).filter(({ pairs }) => pairs.length > 0);
  if (found.length === 0) throw noPairsFound(settings, null);

  const config = configFor(found, settings.sourceLocale, cwd);
  // `wx`: a file that appeared meanwhile is not overwritten either.
  writeFileSync(join(cwd, fileName), `${JSON.stringify(config, null, 2)}\n`, { flag: 'wx' });
  const count = found.flatMap(({ pairs }) => pairs).length;
  stdout.write(
    language === 'ko'
      ? `${fileName} 작성함: 문서의 짝 ${count}개, 로캘 ${config.locales?.join(', ')}\n`
      : `Wrote ${fileName}: ${count} pairs of documents, locales ${config.locales?.join(', ')}\n`,
  );
  return 0;
}

/** Layouts in which every source should be translated are written as patterns, all else as the pairs that exist. */
function configFor(
  found: readonly LayoutPairs[],
  sourceLocale: string,
  cwd: string,
): ConfigInput & { $schema?: string } {
  const complete = [...new Set(found.filter(({ layout }) => layout.complete).map(({ layout }) => layout))];
  const others = found.filter(({ layout }) => !layout.complete).flatMap(({ pairs }) => pairs);
  const pairs = others.map(({ locale, source, target }) => ({ locale, source, target }));
  const schema = schemaPath(cwd);
  return {
    ...(schema === null ? {} : { $schema: schema }),
    sourceLocale,
    locales: [...new Set(found.map(({ locale }) => locale))].toSorted(),
    ...(complete.length > 0 ? { layouts: complete.map(layoutSetting) } : {}),
    ...(pairs.length > 0 ? { pairs } : {}),
  };
}

/** One pattern where the source's is the target's with its own locale in it, else both. */
function layoutSetting({ sources: [source], target }: Layout): string | { source: string; target: string } {
  const asTarget = target.match(`${source!.text.replace('{path}', 'x')}.md`);
  return asTarget?.key === 'x' ? target.text : { source: source!.text, target: target.text };
}

/** The schema for editors, where diglot is installed below the folder: a path that is good on other machines as well. */
function schemaPath(cwd: string): string | null {
  const path = relative(cwd, fileURLToPath(new URL('../../schema/diglot.schema.json', import.meta.url)));
  return path.startsWith('..') ? null : `./${path.split(sep).join('/')}`;
}
