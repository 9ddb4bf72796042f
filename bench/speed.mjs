#!/usr/bin/env node
// How long diglot takes, each time beside what others take for the same files in the same run: parsing alone (unified, remark-parse,
// remark-gfm), and linters of single documents. Peers are installed into a temporary folder.
//
//   npm run bench [-- [FOLDER] [--rounds N] [--pairs N] [--no-linters] [--save]]
//
// FOLDER holds documents of your own, laid out as diglot finds them; without it the generated repository is used. `--save` writes
// bench/SPEED.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateRepository } from './generate-repository.mjs';
import { compare, table } from './measure.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '2000' },
    'no-linters': { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
/** A run of a single pair is timed more often: a millisecond is a good part of it. */
const shortRounds = rounds * 6 - 1;
const pairs = Number(values.pairs);
const work = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** Versions are fixed, so that figures of two days can be compared. */
const parserPackages = ['unified@11.0.5', 'remark-parse@11.0.0', 'remark-gfm@4.0.1'];
const linterPackages = [
  'remark-cli@12.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'markdownlint-cli2@0.18.1',
  'textlint@15.2.2',
  'textlint-rule-no-todo@2.0.1',
];
const withLinters = !values['no-linters'];
writeFileSync(join(work, 'package.json'), '{"private": true, "type": "module"}');
execFileSync(
  'npm',
  [
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
    ...parserPackages,
    ...(withLinters ? linterPackages : []),
  ],
  { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] },
);
const parserOf = (name, plugin) => {
  writeFileSync(
    join(work, name),
    `import { readFileSync, readdirSync } from 'node:fs'; import { join } from 'node:path';
import { unified } from 'unified'; import remarkParse from 'remark-parse'; ${plugin ? "import remarkGfm from 'remark-gfm';" : ''}
const processor = unified().use(remarkParse)${plugin ? '.use(remarkGfm)' : ''};
for (const folder of process.argv.slice(2))
  for (const path of /\\.md$/.test(folder) ? [''] : readdirSync(folder, { recursive: true }))
    if (path === '' || /\\.(?:md|mdx|markdown|txt)$/.test(path)) processor.parse(readFileSync(join(folder, path), 'utf8'));`,
  );
  return join(work, name);
};
const bin = resolve('bin/diglot.js');
const linters = (paths, globs) =>
  withLinters
    ? {
        'remark-cli, recommended preset': {
          args: [
            join(work, 'node_modules/remark-cli/cli.js'),
            '--quiet',
            '--no-stdout',
            '--ext',
            'md,mdx',
            '--use',
            join(work, 'node_modules/remark-preset-lint-recommended/index.js'),
            ...paths,
          ],
        },
        'markdownlint-cli2': {
          args: [join(work, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), ...globs],
        },
        'textlint, one rule': {
          args: [
            join(work, 'node_modules/textlint/bin/textlint.js'),
            '--rule',
            'no-todo',
            '--rules-base-directory',
            join(work, 'node_modules'),
            ...globs,
          ],
        },
      }
    : {};

const lines = [];
const say = (text) => {
  lines.push(text);
  console.log(`${text}\n`);
};
say('# Speed');
say(
  `Made by \`npm run bench -- --save\`: whole processes in turn, medians of ${rounds} rounds (${shortRounds} of one pair) after one that is not counted. Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}). Ratios are taken within each round; they count, seconds depend on the machine.`,
);

const onePeer = 'parsing both files';
/** A pair of this repository, by the name of its documents. */
const pair = (name, title) => {
  const two = [resolve(`docs/en/${name}.md`), resolve(`docs/ko/${name}.md`)];
  say(`## ${title}`);
  const results = compare(
    {
      'node -e 0': { args: ['-e', '0'] },
      [onePeer]: { args: [parserOf('two.mjs', false), ...two] },
      'diglot --version': { args: [bin, '--version'] },
      'diglot --help': { args: [bin, '--help'] },
      'diglot check': { args: [bin, 'check', two[1], '--no-history'] },
      ...linters(two, two),
    },
    { peer: onePeer, rounds: shortRounds },
  );
  say(table(results, onePeer));
  const ofNode = (command) => (results[command].wallRatio / results['node -e 0'].wallRatio).toFixed(2);
  say(
    `\`diglot --version\` takes ${ofNode('diglot --version')} × \`node -e 0\`, \`--help\` ${ofNode('diglot --help')} ×.`,
  );
};
pair('advisories', 'One pair');
pair('security', 'One pair with a key block, whose signatures are verified');

const generated = join(work, 'generated');
mkdirSync(generated);
generateRepository(generated, pairs);
const [own] = positionals;
const peer = 'parsing alone';
const cache = join(work, 'cache');
const check = (cwd, ...flags) => ({ cwd, args: [bin, 'check', '--no-history', '--format', 'json', ...flags] });
const many = (folder) => {
  const all = {
    [peer]: { args: [parserOf('all.mjs', true), folder] },
    'diglot check --jobs 1': check(folder, '--jobs', '1'),
    'diglot check --jobs 1 --parser remark': check(folder, '--jobs', '1', '--parser', 'remark'),
    'diglot check': check(folder),
    'diglot check --cache, cold': {
      ...check(folder, '--cache-location', cache),
      before: () => rmSync(cache, { recursive: true, force: true }),
    },
    'diglot check --cache, warm': check(folder, '--cache-location', cache),
    ...linters([folder], [`${folder}/**/*.{md,mdx}`]),
  };
  const results = compare(all, { peer, rounds });
  say(table(results, peer));
  const cold = results['diglot check --jobs 1'];
  const warm = results['diglot check --cache, warm'];
  say(
    `A warm run takes ${((100 * warm.wallRatio) / cold.wallRatio).toFixed(1)} % of the time of a cold one on one thread, ${((100 * warm.cpuRatio) / cold.cpuRatio).toFixed(1)} % of its CPU time.`,
  );
  const parts = compare(
    { timing: check(folder, '--jobs', '1', '--timing') },
    { peer: 'timing', rounds: 1, warm: false },
  );
  say(
    [
      'Where it goes on one thread (`--timing`):',
      '',
      '```',
      parts.timing.stderr.replaceAll('diglot: ', '').trimEnd(),
      '```',
    ].join('\n'),
  );
};
if (own) {
  say('## A folder of documents');
  many(resolve(own));
}
say(`## A generated repository of ${pairs} pairs`);
if (!own) many(generated);

const tenth = join(work, 'tenth');
mkdirSync(tenth);
generateRepository(tenth, pairs / 10);
const growth = compare(
  {
    [`${pairs / 10} pairs`]: check(tenth, '--jobs', '1'),
    [`${pairs} pairs`]: check(generated, '--jobs', '1'),
    [`${pairs} pairs, all cores`]: check(generated),
    [peer]: { args: [parserOf('all.mjs', true), generated] },
  },
  { peer: `${pairs / 10} pairs`, rounds: Math.min(3, rounds) },
);
say(table(growth, `${pairs / 10} pairs`));
if (values.save) writeFileSync('bench/SPEED.md', `${lines.join('\n\n')}\n`);
