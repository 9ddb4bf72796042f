#!/usr/bin/env node
// Bundles the command line into dist/bundle: reading some three hundred small modules costs as much as parsing a policy. Commands, the
// parser and the formats stay in chunks of their own that are loaded when they are needed.
//
//   npm run build
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist/bundle', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts', worker: 'src/project/worker.ts' },
  outdir: 'dist/bundle',
  bundle: true,
  // The one starts its threads from a file beside its own; the other may be exchanged for another build of it, as its license has it.
  external: ['tinypool', 'openpgp'],
  splitting: true,
  minify: true,
  keepNames: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'linked',
  // Packages in CommonJS (commander) ask for Node's modules by `require`.
  banner: { js: "import { createRequire as createDiglotRequire } from 'node:module'; const require = createDiglotRequire(import.meta.url);" },
  logLevel: 'warning',
});

// What was bundled, in one line: reports that another build made are not taken for this one's.
const digest = createHash('sha256');
for (const name of readdirSync('dist/bundle').toSorted()) digest.update(name).update(readFileSync(`dist/bundle/${name}`));
writeFileSync('dist/bundle/build.txt', `${digest.digest('hex')}\n`);
