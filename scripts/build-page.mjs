// Bundles the script and the style of the HTML report into dist/page, from where `diglot` reads them into each report.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const from = 'src/report/html/page';
const shared = { bundle: true, minify: true, write: false, charset: 'utf8', legalComments: 'none' };
// The browsers that people had in 2023.
const script = await build({ ...shared, entryPoints: [`${from}/main.ts`], format: 'iife', target: ['es2022', 'safari16', 'firefox115', 'chrome110'] });
const style = await build({ ...shared, entryPoints: [`${from}/page.css`], target: ['safari16', 'firefox115', 'chrome110'] });

mkdirSync('dist/page', { recursive: true });
writeFileSync('dist/page/page.js', script.outputFiles[0].text.trim());
writeFileSync('dist/page/page.css', style.outputFiles[0].text.trim());
