// How heavy the HTML report is and how soon it is there: docs/en/security.md and its translation once, and as so many pairs. Opened from
// a file in the browser (DIGLOT_CHROMIUM, or /usr/bin/chromium) with the network off.
//
//   npm run bench:report [-- --pairs 100]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '100' } } });
const bin = resolve(import.meta.dirname, '../bin/diglot.js');
const texts = Object.fromEntries(
  ['en', 'ko'].map((locale) => [locale, readFileSync(`docs/${locale}/security.md`, 'utf8')]),
);
const root = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
const browser = await chromium.launch({
  executablePath: process.env.DIGLOT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const lines = texts.en.split('\n').length;
console.log(`pairs of ${lines} lines     page   made in  first view  side by side`);
for (const pairs of [1, Number(values.pairs)]) {
  const { file, made } = makeReport(pairs);
  const { first, opened } = await look(file);
  const size = `${(statSync(file).size / 1000).toFixed(0)} kB`;
  console.log(
    `${String(pairs).padStart(18)} ${size.padStart(11)} ${`${made.toFixed(0)} ms`.padStart(9)} ${`${first.toFixed(0)} ms`.padStart(11)} ${`${opened.toFixed(0)} ms`.padStart(13)}`,
  );
}
await browser.close();
rmSync(root, { recursive: true });

/** A report on so many copies of the pair, each with a mistake of its own. */
function makeReport(pairs) {
  const folder = join(root, String(pairs));
  for (const [locale, text] of Object.entries(texts)) {
    mkdirSync(join(folder, 'docs', locale), { recursive: true });
    for (let number = 0; number < pairs; number++) {
      const own = locale === 'en' ? text : text.replace('security@tensorflow.org', `security-${number}@tensorflow.org`);
      writeFileSync(join(folder, 'docs', locale, `policy-${number}.md`), own);
    }
  }
  const file = join(folder, 'report.html');
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [bin, 'report', '--no-history', '--output', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { file, made: performance.now() - began };
}

/** Milliseconds until something is seen, and from a click on the first pair until its texts stand side by side. */
async function look(file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  const opened = await page.evaluate(async () => {
    const began = performance.now();
    document.querySelector('.matrix a').click();
    while (!document.querySelector('.bitext td')) await new Promise((done) => setTimeout(done, 1));
    return performance.now() - began;
  });
  await context.close();
  return { first, opened };
}
