#!/usr/bin/env node
// How long a check of one pair takes as a whole process, beside a process that only imports unified and remark-parse and parses the same
// two files, and beside `node -e 0`. Runs alternate; medians and ratios are printed.
//
//   npm run bench [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const rounds = Number(process.argv[2] ?? 9);
const files = ['docs/en/security.md', 'docs/ko/security.md'];
const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
const peer = join(folder, 'peer.mjs');
const module = (name) => JSON.stringify(pathToFileURL(resolve('node_modules', name, 'index.js')).href);
writeFileSync(
  peer,
  `import { unified } from ${module('unified')}; import remarkParse from ${module('remark-parse')}; import { readFileSync } from 'node:fs';
for (const file of ${JSON.stringify(files.map((file) => resolve(file)))}) unified().use(remarkParse).parse(readFileSync(file, 'utf8'));`,
);
const commands = {
  'node -e 0': ['-e', '0'],
  'unified and remark-parse, the two files parsed': [peer],
  'diglot --version': ['bin/diglot.js', '--version'],
  'diglot check of the pair': ['bin/diglot.js', 'check', files[1], '--no-history', '--format', 'json'],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++)
  for (const [name, args] of Object.entries(commands)) {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: exit ${status}: ${stderr}`);
    // The first round warms the disk's cache and is not counted.
    if (round > 0) times[name].push(performance.now() - began);
  }
rmSync(folder, { recursive: true });
const median = (list) => list.toSorted((one, other) => one - other)[list.length >> 1];
const names = Object.keys(commands);
const base = median(times[names[0]]);
const parse = median(times[names[1]]);
console.log(`${rounds} rounds, medians of whole processes`);
for (const name of names) {
  const time = median(times[name]);
  console.log(
    `${name.padEnd(48)} ${time.toFixed(0).padStart(6)} ms  ${(time / base).toFixed(2).padStart(6)} × node  ${(time / parse).toFixed(2).padStart(6)} × parsing`,
  );
}
