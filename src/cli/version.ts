import { readFileSync } from 'node:fs';

/** diglot's own version. The package file lies two folders up from the sources and from the build alike. */
export function ownVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
