#!/usr/bin/env node
// Runs the evaluation at a small size and fails where a figure falls below what has been reached and published.
//
//   node .ci/evaluate.mjs FOLDER      FOLDER holds eval/ and corpora/
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.argv[2];
const corpora = readdirSync(join(shared, 'corpora'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(shared, 'corpora', entry.name, 'ko')))
  .map((entry) => join(shared, 'corpora', entry.name));

/** Runs one script of the evaluation and returns the JSON of its last line; its tables are printed. */
function evaluate(script, ...rest) {
  const run = spawnSync(process.execPath, [join(shared, 'eval', script), '--bin', 'bin/diglot.js', ...rest, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const lines = run.stdout.trimEnd().split('\n');
  console.log(`-- ${script} ${rest.filter((argument) => !argument.includes('/')).join(' ')}\n${lines.slice(0, -1).join('\n')}`);
  if (run.status !== 0) throw new Error(run.stderr.slice(-2000));
  return JSON.parse(lines.at(-1));
}

let short = 0;
function expect(what, figure, least) {
  if (figure >= least) return;
  short++;
  console.log(`SHORT: ${what} is ${figure}, expected at least ${least}`);
}

const [security, advisories] = evaluate('seed.mjs');
expect('sections of the founding policy', parseInt(security.sections, 10), 10);
expect('sections of the founding advisories', parseInt(advisories.sections, 10), 1);
expect('advisory rows', parseInt(advisories.advisoryRows, 10), 8);
const faults = evaluate('faults.mjs', '--per', '1');
for (const [family, { cases, found }] of Object.entries(faults.families)) expect(`faults found, ${family}`, found / cases, 0.97);
expect('silence on the clean carrier', -faults.cleanCarrier, 0);
const floors = { natural: 0.99, dropped: 0.98, moved: 0.95, added: 0.98, relevelled: 0.98, wrecked: 0.93, plain: 0.9 };
for (const [damage, { f1 }] of Object.entries(evaluate('align.mjs', ...corpora, '--pairs', '4'))) expect(`section links, ${damage}`, f1, floors[damage]);
for (const [damage, { f1 }] of Object.entries(evaluate('align-blocks.mjs', ...corpora, '--pairs', '3'))) expect(`block links, ${damage}`, f1, 0.95);
process.exitCode = short === 0 ? 0 : 1;
