// Builds diglot once npm has put its dependencies in place. Where diglot itself is installed with --global from git (pre-commit does that),
// npm hands the flag on to that step, and what the build needs is not there: then it is fetched first.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { npm_config_global: _global, npm_config_location: _location, ...env } = process.env;
const run = (command) => execSync(command, { env, stdio: 'inherit' });

if (!existsSync('node_modules/typescript')) run('npm ci --include=dev --ignore-scripts --no-audit --no-fund');
run('npm run --silent build');
