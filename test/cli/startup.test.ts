import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Files that are loaded together with a file, by imports that are neither of types alone nor deferred. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const match of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']*)';/gm)) {
    loadedWith(join(dirname(file), match[1]!), found);
  }
  return found;
}

test('a check loads what verifies keys only where there is one', () => {
  const loaded = [...loadedWith('src/cli/check-command.ts'), ...loadedWith('src/project/worker.ts')];
  expect(loaded).toContain('src/compare/verify-signatures.ts');
  expect(loaded.filter((file) => /from 'openpgp'/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('help and version load neither the parser nor the rules nor a report', () => {
  const loaded = [...loadedWith('src/cli/main.ts')].map((file) => relative('src', file)).toSorted();
  expect(loaded).toContain('cli/program.ts');
  expect(loaded.filter((file) => !/^(?:cli|config)\//.test(file))).toEqual([]);
  expect(loaded.filter((file) => /-command\.ts$|schema\.ts$|load-config\.ts$/.test(file))).toEqual([]);
});
