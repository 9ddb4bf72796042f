import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { fixPair } from '../fix/fix-pair.ts';
import type { Pair } from '../project/pair.ts';
import type { Finding } from '../types.ts';
import { type Context, printError } from './context.ts';
import { expectWork } from './engine.ts';
import { type OpenProject, openProject, type ProjectFlags } from './open-project.ts';
import { writeWhole } from './streams.ts';

/** The options of `diglot fix`. */
export interface FixFlags extends ProjectFlags {
  readonly dryRun: boolean;
}

/**
 * Puts back in the translations what must not have changed and prints what it did, or with `--dry-run` a patch that does it. Returns 0;
 * 2 where a pair could not be judged, which costs no other pair its repair.
 */
export async function fix(filters: readonly string[], flags: FixFlags, context: Context): Promise<number> {
  const project = await openProject(filters, flags, context);
  let failures = 0;
  let mended = 0;
  for (const pair of project.pairs.filter(({ state }) => state === 'paired')) {
    try {
      mended += await fixOne(pair, project, flags.dryRun, context);
    } catch (error) {
      printError(error, project.language, context);
      failures++;
    }
  }
  if (!flags.dryRun) context.stdout.write(summary(mended, project.language));
  return failures > 0 ? 2 : 0;
}

async function fixOne(pair: Pair, project: OpenProject, dryRun: boolean, { stdout, cwd }: Context): Promise<number> {
  const { settings, root } = project;
  const path = project.show(pair.target);
  const source = { path: project.show(pair.source), locale: settings.sourceLocale, text: project.read(pair.source) };
  const target = { path, locale: pair.locale, text: project.read(pair.target) };
  expectWork(source.text.length + target.text.length);
  const { text, fixed } = await fixPair(source, target, project.optionsFor(pair));
  if (text === target.text) return 0;
  if (dryRun) {
    stdout.write(createTwoFilesPatch(path, path, target.text, text, '', '', { context: 3 }));
    return fixed.length;
  }
  writeWhole(cwd, resolve(root, pair.target), text);
  stdout.write(`${path}\n${fixed.map((finding) => `  ${describe(finding)}\n`).join('')}`);
  return fixed.length;
}

function describe({ target, message, ruleId }: Finding): string {
  return `${target ? `${target.startLine}:${target.startColumn}  ` : ''}${message}  ${ruleId}`;
}

function summary(mended: number, language: 'en' | 'ko'): string {
  if (language === 'ko') return mended === 0 ? '되돌릴 것이 없음\n' : `되돌림: ${mended}건\n`;
  return mended === 0 ? 'Nothing to put back\n' : `Put back: ${mended}\n`;
}
