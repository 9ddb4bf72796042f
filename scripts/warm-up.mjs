// Checks a short pair of documents with the bundled program, and keeps what Node has compiled until then for runs to come.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import loader from '../bin/load-program.js';

const { exports, script, loaded } = loader.loadProgram();
// The one that holds a key: what verifies its signatures is kept as well.
await exports.main(['check', 'docs/ko/security.md', '--no-history']);
const openpgp = readFileSync(createRequire(import.meta.url).resolve('openpgp'));
keep(loader.cache, script.createCachedData());
keep(loader.openpgpCache, Buffer.concat([loader.digestOf(openpgp), loaded.openpgp.script.createCachedData()]));

/** Beside, then renamed: half a cache would be taken for one. */
function keep(path, data) {
  writeFileSync(`${path}.part`, data);
  renameSync(`${path}.part`, path);
}
