#!/usr/bin/env node
// Makes assets/report.html, the HTML report on docs/en and a copy of docs/ko that was damaged on purpose, and a picture of it, assets/report.png,
// where there is a browser (DIGLOT_CHROMIUM, or /usr/bin/chromium).
//
//   npm run example
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What is done to the Korean pages: each is a mistake that reviewers overlook. */
const damages = [
  ['security.md', '`security@tensorflow.org` | 영업일', '`security@tensorf1ow.org` | 영업일'],
  ['security.md', '7일 이내에 저희의', '70일 이내에 저희의'],
  ['security.md', /### 정규 표현식[^]*?(?=### )/, ''],
  ['advisories.md', '| <= 1.12 | 1.12.2 |', '| < 1.12 | 1.12.2 |'],
  ['advisories.md', 'tensorflow/issues/14959', 'tensorflow/issues/14\u200b959'],
];

const folder = mkdtempSync(join(tmpdir(), 'diglot-example-'));
cpSync('docs', join(folder, 'docs'), { recursive: true });
for (const [file, from, to] of damages) {
  const path = join(folder, 'docs', 'ko', file);
  const text = readFileSync(path, 'utf8');
  if (text.replace(from, to) === text) throw new Error(`docs/ko/${file} no longer holds: ${from}`);
  writeFileSync(path, text.replace(from, to));
}
mkdirSync('assets', { recursive: true });
const report = resolve('assets/report.html');
// Without history: the copy is in no repository.
const args = [resolve('bin/diglot.js'), 'report', '--no-history', '--lang', 'en', '--output', report];
const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
rmSync(folder, { recursive: true });
if (run.status !== 0) throw new Error(run.stderr);

const executablePath = process.env.DIGLOT_CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.log(`assets/report.html is made; no picture, for there is no ${executablePath}`);
  process.exit();
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
await page.goto(pathToFileURL(report).href);
const email = page.locator('#view .finding', { hasText: 'security@tensorf1ow.org' });
const address = await email.locator('a').getAttribute('href');
await page.goto(pathToFileURL(report).href + address);
await page.locator('.finding.current').waitFor();
// The ring around the finding is for whoever followed a link.
await page.evaluate(() => document.querySelector('.finding.current').classList.remove('current'));
await page.locator(':focus').evaluate((element) => element.blur());
await page.screenshot({ path: 'assets/report.png' });
await browser.close();
