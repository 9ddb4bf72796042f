#!/usr/bin/env node
// Bundles the command line into dist/bundle: reading some three hundred small modules costs as much as parsing a policy. The threads' file
// stays a module of its own. Beside the bundle lies what Node made of it while it checked a pair of documents (bin/diglot.js says more).
//
//   npm run build
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist/bundle', { recursive: true, force: true });

/**
 * Makes large modules wait until something of theirs is used: commander asks for child processes that diglot never has it start, and few
 * documents hold a letter that looks like another.
 */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:(?:crypto|child_process|fs\/promises)|unhomoglyph)$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /^node:/, namespace: 'late' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      return { contents: `module.exports = { ${names.map((name) => `get ${name}() { return require('${path}').${name}; }`)} };` };
    });
    onLoad({ filter: /^unhomoglyph$/, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = (text) => require('${path}')(text);`,
      resolveDir: process.cwd(),
    }));
  },
};

const common = {
  outdir: 'dist/bundle',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'linked',
  logLevel: 'warning',
};
await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // One starts its threads from a file beside its own; the other is as large as all the rest and hardly ever needed.
  external: ['tinypool', 'openpgp'],
  plugins: [late],
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
await build({
  ...common,
  entryPoints: { worker: 'src/project/worker.ts' },
  splitting: true,
  format: 'esm',
  // Packages in CommonJS ask for Node's modules by `require`.
  banner: { js: "import { createRequire as createDiglotRequire } from 'node:module'; const require = createDiglotRequire(import.meta.url);" },
});

// A text without a character beyond ASCII is kept in half the memory, and read without decoding. The bundler leaves regular expressions as
// they are; everything that can hold such a character takes the escape. `import()` is not to be had where a script comes out of Node's
// cache: bin/load-program.js hands its own in.
const path = 'dist/bundle/main.cjs';
const program = readFileSync(path, 'utf8')
  .replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .replaceAll('await import(', 'await importModule(');
if (/\bimport\(/.test(program)) throw new Error('the bundle calls import() without await');
writeFileSync(path, program);

// What was bundled, in one line: reports that another build made are not taken for this one's.
const digest = createHash('sha256');
for (const name of readdirSync('dist/bundle').toSorted()) digest.update(name).update(readFileSync(`dist/bundle/${name}`));
writeFileSync('dist/bundle/build.txt', `${digest.digest('hex')}\n`);

// In a process of its own: what is compiled depends on what has run.
execFileSync(process.execPath, ['scripts/warm-up.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
