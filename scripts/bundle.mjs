#!/usr/bin/env node
// Bundles the command line into dist/bundle: reading some three hundred small modules costs as much as parsing a policy. Beside the bundle
// lies what Node made of it while it checked a pair of documents (bin/load-program.js says more), for short runs and for threads.
//
//   npm run build
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Takes the native parser's own scripts into the bundle; what it is written in stays an optional package, found from where the scripts
 * would be. Another version of it than the one that was bundled, and tested, counts as none.
 */
const native = {
  name: 'native',
  setup({ onResolve, onLoad }) {
    const about = 'node_modules/satteri/package.json';
    if (!existsSync(about)) return onResolve({ filter: /^satteri$/ }, () => ({ external: true }));
    const { version } = JSON.parse(readFileSync(about, 'utf8'));
    return onLoad({ filter: /satteri[\\/]index\.js$/ }, ({ path }) => {
      const own = 'createRequire(import.meta.url)';
      const found = `createRequire(${own}.resolve('satteri'))`;
      const check = `if (${found}('../package.json').version !== '${version}') throw new Error('another version');`;
      return { contents: `${replaced(readFileSync(path, 'utf8'), own, found)}`.replace(`= ${found}`, `= ${found};\n${check}`) };
    });
  },
};

/** Has the search for a configuration load what reads files with promises only where that is used. */
const search = {
  name: 'search',
  setup({ onLoad }) {
    onLoad({ filter: /lilconfig[\\/]src[\\/]index\.js$/ }, ({ path }) => ({
      contents: replaced(readFileSync(path, 'utf8'), '= fs.promises.readFile;', '= (path) => fs.promises.readFile(path);'),
    }));
  },
};

function replaced(text, part, other) {
  if (text.split(part).length !== 2) throw new Error(`${part} is not there, or not once`);
  return text.replace(part, () => other);
}

/** Leaves out what is loaded only where it is needed: all that a command does. */
const line = {
  name: 'line',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

const common = {
  outdir: 'dist/bundle',
  bundle: true,
  // The first starts its threads from a file beside its own; the second is as large as all the rest and hardly ever needed, and its license
  // has it that anybody may exchange it for another build.
  external: ['tinypool', 'openpgp'],
  minify: true,
  platform: 'node',
  target: 'node20.19',
  // The bundler would make each of these anew whenever it is asked for, since what they match grows with Unicode.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  legalComments: 'linked',
  logLevel: 'warning',
};
await build({ ...common, entryPoints: { main: 'src/cli/bundle.ts' }, plugins: [late, native, search] });
// The command line alone, for those who ask for its version or its help.
await build({ ...common, entryPoints: { line: 'src/cli/main.ts' }, plugins: [late, line] });

// A text without a character beyond ASCII is kept in half the memory, and read without decoding. The bundler leaves regular expressions as
// they are; everything that can hold such a character takes the escape. `import()` is not to be had where a script comes out of Node's
// cache: bin/load-program.js hands its own in.
for (const path of ['dist/bundle/main.cjs', 'dist/bundle/line.cjs']) {
  const program = readFileSync(path, 'utf8')
    .replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('await import(', 'await importModule(');
  if (/\bimport\(/.test(program)) throw new Error('the bundle calls import() without await');
  writeFileSync(path, program);
}

// What was bundled, in one line: reports that another build made are not taken for this one's.
const digest = createHash('sha256');
for (const name of readdirSync('dist/bundle').toSorted()) digest.update(name).update(readFileSync(`dist/bundle/${name}`));
writeFileSync('dist/bundle/build.txt', `${digest.digest('hex')}\n`);

// Each in a process of its own: what is compiled depends on what has run.
for (const whom of ['line', 'command', 'thread'])
  execFileSync(process.execPath, ['scripts/warm-up.mjs', whom], { stdio: ['ignore', 'ignore', 'inherit'] });
