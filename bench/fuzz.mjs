// Checks random and hostile documents against each other and says whether any crashed, hung or took too much memory.
//
//   node bench/fuzz.mjs [--random 10000] [--hostile 1000] [--seed 1] [--seconds 5] [--megabytes 600] [--size 60000]
//
// Ends with 1 where there was one. Needs a build (`npm run build`).
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { hostileDocument, random, randomDocument } from './hostile-documents.mjs';

if (isMainThread) await run();
else await answer();

/** In a worker: checks the pairs that come in, one by one. */
async function answer() {
  const { checkPair } = await import('../dist/index.js');
  parentPort.on('message', ({ source, target, extension }) => {
    const began = performance.now();
    try {
      checkPair(
        { path: `en/a${extension}`, locale: 'en', text: source },
        { path: `ko/a${extension}`, locale: 'ko', text: target },
      );
      parentPort.postMessage({ milliseconds: performance.now() - began });
    } catch (error) {
      parentPort.postMessage({ milliseconds: performance.now() - began, error: String(error?.stack ?? error) });
    }
  });
}

async function run() {
  const { values } = parseArgs({
    options: Object.fromEntries(
      Object.entries({
        random: '10000',
        hostile: '1000',
        seed: '1',
        seconds: '5',
        megabytes: '600',
        size: '60000',
      }).map(([name, value]) => [name, { type: 'string', default: value }]),
    ),
  });
  const limit = Number(values.seconds) * 1000;
  const rng = random(Number(values.seed));
  const failures = [];
  let worker = new Worker(new URL(import.meta.url));
  let slowest = { milliseconds: 0, name: '-' };
  const check = async (name, pair) => {
    const result = await ask(worker, pair, limit);
    if (result.milliseconds > slowest.milliseconds) slowest = { ...result, name };
    if (result.error) failures.push(`${name}: ${result.error}`);
    if (!result.hung) return;
    await worker.terminate();
    worker = new Worker(new URL(import.meta.url));
  };
  let largest = 0;
  for (let count = 0; count < Number(values.random); count++) {
    await check(`random ${count}`, {
      source: randomDocument(rng),
      target: randomDocument(rng),
      extension: rng.below(8) ? '.md' : '.txt',
    });
    largest = Math.max(largest, process.memoryUsage().rss);
  }
  const slowestRandom = slowest;
  for (let count = 0; count < Number(values.hostile); count++) {
    const size = 40 * (1 + rng.below(Number(values.size) / 40));
    const target = hostileDocument(rng, size);
    const source = rng.below(2) ? target : hostileDocument(rng, size);
    await check(`hostile ${count} (${size}: ${JSON.stringify(target.slice(0, 40))})`, {
      source,
      target,
      extension: rng.below(4) ? '.md' : '.txt',
    });
    largest = Math.max(largest, process.memoryUsage().rss);
  }
  await worker.terminate();
  const megabytes = Math.round(largest / 1e6);
  if (megabytes > Number(values.megabytes)) failures.push(`memory: ${megabytes} MB`);
  console.log(`${values.random} random documents, slowest ${Math.round(slowestRandom.milliseconds)} ms`);
  console.log(`${values.hostile} hostile documents, slowest ${Math.round(slowest.milliseconds)} ms: ${slowest.name}`);
  console.log(`at most ${megabytes} MB; ${failures.length} failures`);
  for (const failure of failures) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** Sends a pair to a worker; what takes longer than the limit has hung. */
function ask(worker, pair, limit) {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => finish({ milliseconds: limit, hung: true, error: `no answer in ${limit} ms` }),
      limit,
    );
    const finish = (result) => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      resolve(result);
    };
    worker.once('message', finish);
    worker.once('error', (error) => finish({ milliseconds: 0, hung: true, error: String(error) }));
    worker.postMessage(pair);
  });
}
