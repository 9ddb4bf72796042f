import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configPlaces } from '../config/load-config.ts';

/** Endings of configurations that are programs. */
const isScript = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path);

/**
 * A configuration that is a program and that diglot might run: the named one, or one between the working folder and the top of the
 * checkout. Null where there is none. It may name one that another would have hidden: on a pull request from a fork that errs on the safe side.
 */
export function findScriptConfig(folder: string, top: string, named: string): string | null {
  if (named !== '') return isScript(named) ? named : null;
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = configPlaces.filter(isScript).find((place) => existsSync(join(at, place)));
    if (found !== undefined) return relative(top, join(at, found)) || found;
    if (at === resolve(top) || at === dirname(at)) return null;
  }
}
