// Times commands as whole processes, in turn, so that a machine that is busy for a while is busy for all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
const used = join(folder, 'used.json');
// Required, not imported: what loads modules would be started for it.
const noting = join(folder, 'note.cjs');
writeFileSync(
  noting,
  `const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(${JSON.stringify(used)}, JSON.stringify(process.resourceUsage())));`,
);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs Node once: seconds by the clock, seconds of processor time of all threads, megabytes at most, and what was written to stderr. */
function run({ args, cwd = process.cwd(), before = () => undefined }) {
  before();
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', noting, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    // Few machines have Node read certificates of their own at each start; where one does, that would make up half of the shortest runs.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // 1 is what all of them say when they have found something.
  if (status !== 0 && status !== 1) throw new Error(`exit ${status} of ${args.join(' ')}: ${stderr.slice(0, 2000)}`);
  const wall = (performance.now() - began) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, 'utf8'));
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024, stderr };
}

const median = (list) => list.toSorted((one, other) => one - other)[list.length >> 1];

/**
 * Runs each command once without counting it, then all in turn, `rounds` times. Medians by name; `wallRatio` and `cpuRatio` are medians of
 * the ratios to the command named `peer` of the same round.
 */
export function compare(commands, { peer, rounds, warm = true }) {
  if (warm) for (const command of Object.values(commands)) run(command);
  const runs = Array.from({ length: rounds }, () =>
    Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, run(command)])),
  );
  return Object.fromEntries(
    Object.keys(commands).map((name) => [
      name,
      {
        wall: median(runs.map((round) => round[name].wall)),
        cpu: median(runs.map((round) => round[name].cpu)),
        memory: Math.max(...runs.map((round) => round[name].memory)),
        wallRatio: median(runs.map((round) => round[name].wall / round[peer].wall)),
        cpuRatio: median(runs.map((round) => round[name].cpu / round[peer].cpu)),
        stderr: runs.at(-1)[name].stderr,
      },
    ]),
  );
}

/** A table in Markdown of what `compare` gave. */
export function table(results, peer) {
  const rows = Object.entries(results).map(
    ([name, { wall, cpu, memory, wallRatio, cpuRatio }]) =>
      `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${wallRatio.toFixed(2)} | ${cpuRatio.toFixed(2)} | ${memory.toFixed(0)} |`,
  );
  return [
    `| command | seconds | CPU seconds | time × ${peer} | CPU × ${peer} | MB |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
