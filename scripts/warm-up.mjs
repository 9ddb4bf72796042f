// Checks a short pair of documents with the bundled program, and keeps what Node has compiled until then for runs to come.
import { renameSync, writeFileSync } from 'node:fs';
import loader from '../bin/load-program.js';

const { exports, script } = loader.loadProgram();
await exports.main(['check', 'docs/ko/security.md', '--no-history']);
// Beside, then renamed: half a cache would be taken for one.
writeFileSync(`${loader.cache}.part`, script.createCachedData());
renameSync(`${loader.cache}.part`, loader.cache);
