// Checks a short pair of documents with the bundled program, and keeps what Node has compiled until then for runs to come.
//
//   node scripts/warm-up.mjs line|command|thread
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import loader from '../bin/load-program.js';

const [source, target] = ['docs/en/security.md', 'docs/ko/security.md'];
const whom = process.argv[2];
const command = loader.loadProgram(whom === 'line' ? 'line' : 'command');
if (whom === 'line') {
  for (const asked of [['--version'], ['--help'], ['check', '--help']]) await command.exports.main(asked);
  keep(loader.caches.line, command.script.createCachedData());
} else if (whom === 'command') {
  // The pair holds a key: what verifies its signatures is kept as well.
  await command.exports.main(['check', target, '--no-history']);
  const openpgp = readFileSync(createRequire(import.meta.url).resolve('openpgp'));
  keep(loader.caches.command, command.script.createCachedData());
  const compiled = command.loaded.openpgp.script.createCachedData();
  keep(loader.caches.openpgp, Buffer.concat([loader.digestOf(openpgp), compiled]));
} else {
  // A run that is long enough for threads, whose flags they have.
  command.exports.expectWork(Infinity);
  const thread = loader.loadProgram('thread');
  const overrides = { rules: [], language: 'en', alignment: false, texts: false };
  const loaded = { input: {}, file: null, root: process.cwd() };
  const check = await thread.exports.createChecker({ loaded, overrides, sourceLocale: 'en', sections: false, parser: 'auto' });
  const accepted = { waivers: [], baseline: new Set(), today: '2026-01-01' };
  const text = (path) => readFileSync(path, 'utf8');
  const task = { locale: 'ko', state: 'paired', source, target, text: text(target), history: null, accepted };
  await check({ text: text(source), tasks: [task] });
  keep(loader.caches.thread, thread.script.createCachedData());
}

/** Beside, then renamed: half a cache would be taken for one. */
function keep(path, data) {
  writeFileSync(`${path}.part`, data);
  renameSync(`${path}.part`, path);
}
