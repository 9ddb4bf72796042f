import { readFileSync } from 'node:fs';

/** A digest of the bundled program, which two builds of one version may differ in; empty where nothing is built. */
export function ownBuild(): string {
  try {
    return readFileSync(new URL('../../dist/bundle/build.txt', import.meta.url), 'utf8').trim();
  } catch {
    return '';
  }
}

/** diglot's own version. The package file lies two folders up from the sources and from the build alike. */
export function ownVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
