import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { rules } from '../../src/rules/index.ts';
import type { Report } from '../../src/types.ts';
import { checkedReport, cleanPair, damagedPair, hostilePair, type PairOfTexts } from '../report/checked-report.ts';
import { sharedReport } from '../report/shared-report.ts';

const executable = process.env['DIGLOT_CHROMIUM'] ?? '/usr/bin/chromium';
const isInstalled = existsSync(executable);
if (!isInstalled) console.warn(`skipped: the HTML report in a browser: there is no ${executable}`);

/** In CI a browser that is not there is a failure, not a reason to skip. */
describe.skipIf(!isInstalled && !process.env['CI'])('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-html-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a report from a file with the network off, and listens for everything that must not happen. */
  async function open(report: Report, options: OpenOptions = {}): Promise<Opened> {
    const { hash = '', language = 'en', width = 1280, dark = false, earlierErrors = [] } = options;
    const infos = rules.map(({ id, category, level, summary }) => ({ id, category, level, summary, page: '' }));
    const script = readFileSync('dist/page/page.js', 'utf8');
    const style = readFileSync('dist/page/page.css', 'utf8');
    const file = join(folder, `${opened++}.html`);
    writeFileSync(file, renderHtml(report, { language, rules: infos, script, style, earlierErrors }));
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      offline: true,
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(file).href)) complaints.push(`request: ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));
    });
    await page.goto(pathToFileURL(file).href + hash);
    return { page, complaints };
  }

  const report = checkedReport(damagedPair, cleanPair);
  const hash = '#doc=ko%2Fpolicy.md&locale=ko';
  const [damaged] = report.documents;
  const email = damaged!.findings.find(({ ruleId }) => ruleId === 'mismatched-email')!;
  const missing = damaged!.findings.find(({ ruleId }) => ruleId === 'missing-section')!;

  it('starts with the overview and all findings, the most serious first', async () => {
    const { page, complaints } = await open(report, { earlierErrors: [5, 2] });
    expect(await page.locator('h1').textContent()).toBe('Overview');
    await expect.poll(() => page.locator('.matrix tbody tr').count()).toBe(2);
    await expect.poll(() => page.locator('svg.trend').count()).toBe(1);
    await expect.poll(() => page.locator('#view .finding').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  it('shows the texts side by side, differences and gaps marked, and verified values', async () => {
    const { page, complaints } = await open(report);
    await page.locator('.matrix a').first().click();
    expect(await page.locator('h1#document-title').textContent()).toBe('ko/policy.md');
    const row = page.locator('tr', { has: page.locator('.differs') }).first();
    expect(await row.locator('td').nth(0).locator('.differs').textContent()).toBe('rn');
    expect(await row.locator('td').nth(1).locator('.differs').textContent()).toBe('m');
    await expect.poll(() => page.locator('td.gap').count()).toBe(2);
    expect(await page.locator('td[lang=ko] .verified').first().textContent()).toBe('https://lantern.example/form');
    expect(await page.locator('.unseen-character').nth(1).textContent()).toBe('U+200B');
    const tops = await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(tops[0]).toBe(tops[1]);
    expect(complaints).toEqual([]);
  });

  it('leads to a finding by its address, and gives it the focus', async () => {
    const { page } = await open(report, { hash: `${hash}&finding=${missing.fingerprint}` });
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('data-finding')).toBe(missing.fingerprint);
    expect(await focused.isVisible()).toBe(true);
    const { top, bottom } = await focused.evaluate((card) => card.getBoundingClientRect().toJSON());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(900);
  });

  it('leads to a finding far down in a document of which most was never drawn', async () => {
    // Rows lower than they are taken for.
    const table = (head: string, changed: string): string =>
      `| ${head} | A |\n| --- | --- |\n${Array.from({ length: 1000 }, (_item, row) => `| CVE-2024-${10_000 + row} | ${row === 900 ? changed : 'x'}@lantern.example |\n`).join('')}`;
    const long = checkedReport({ source: table('Id', 'help'), target: table('식별자', 'heip') });
    const last = long.documents[0]!.findings[0]!;
    const { page } = await open(long, { hash: `${hash}&finding=${last.fingerprint}` });
    const card = page.locator('.finding.current');
    await card.waitFor();
    await expect.poll(() => page.locator('.chunk:not(.drawn)').count()).toBe(0);
    const top = (): Promise<number> => card.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(0);
    expect(await top()).toBeLessThan(900);
  });

  it('leads to a finding although the filters hide it', async () => {
    const { page } = await open(report, { hash });
    await page.getByRole('checkbox', { name: 'error' }).uncheck();
    await expect.poll(() => page.locator('.finding').count()).toBe(0);
    await page.evaluate((to) => (location.hash = to), `${hash}&finding=${email.fingerprint}`);
    await page.locator('.finding.current').waitFor();
    expect(await page.locator(':focus').getAttribute('data-finding')).toBe(email.fingerprint);
  });

  it('filters findings by level, rule, locale and words', async () => {
    const two = checkedReport(damagedPair, { ...damagedPair, locale: 'ja', name: 'other.md' });
    const { page } = await open(two);
    const cards = page.locator('#view .finding');
    const all = await cards.count();
    await page.getByLabel('Rule').selectOption('mismatched-email');
    await expect.poll(() => cards.count()).toBe(2);
    await page.getByLabel('Locale').selectOption('ja');
    await expect.poll(() => cards.count()).toBe(1);
    await expect.poll(() => page.getByRole('status').textContent()).toBe(`findings shown: 1 of ${all}`);
    await page.getByLabel('Search').fill('LANTEM');
    await expect.poll(() => cards.count()).toBe(1);
    await page.getByLabel('Search').fill('no such words');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Nothing matches the filters.');
  });

  it('says in the list of rules what each is about', async () => {
    const { page } = await open(report, { language: 'ko' });
    const options = await page.getByLabel('규칙').locator('option').allTextContents();
    expect(options).toContain('mismatched-email – 이메일 주소: 원문과 다름');
  });

  it('marks an accepted difference only where accepted findings are shown', async () => {
    const accepted = damaged!.findings.map((finding) => ({ finding, by: 'file' as const, reason: 'a mirror' }));
    const { page } = await open({ ...report, documents: [{ ...damaged!, findings: [], waived: accepted }] }, { hash });
    await page.locator('#document-title').waitFor();
    await expect.poll(() => page.locator('.texts .differs').count()).toBe(0);
    await page.getByLabel('accepted as well').check();
    await expect.poll(() => page.locator('.texts .differs').count()).toBe(2);
  });

  it('keeps what sticks below the bar in sight, however high the bar is', async () => {
    for (const width of [1900, 900]) {
      const { page } = await open(report, { hash, width });
      await page.evaluate(() => scrollTo(0, 600));
      const edges = (): Promise<number> =>
        page.evaluate(() => {
          const bottom = document.querySelector('#bar')!.getBoundingClientRect().bottom;
          return Math.abs(document.querySelector('.columns')!.getBoundingClientRect().top - bottom);
        });
      await expect.poll(edges).toBeLessThanOrEqual(1);
    }
  });

  it('searches both texts of a document and shows the rows that match', async () => {
    const { page } = await open(report, { hash });
    await page.getByLabel('Search').fill('누구도');
    await expect.poll(() => page.locator('.bitext td[lang=ko] .paragraph').count()).toBe(1);
    await page.getByLabel('Search').fill('');
    await page.getByLabel('rows with findings only').check();
    await expect.poll(() => page.locator('.bitext tbody tr:not(.notes)').count()).toBe(3);
  });

  it('is worked with the keyboard', async () => {
    const { page } = await open(report, { hash });
    const current = (): Promise<string | null> => page.locator('.finding.current').getAttribute('data-finding');
    await page.keyboard.press('n');
    expect(await current()).toBe(email.fingerprint);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await current()).toBe(missing.fingerprint);
    await page.keyboard.press('p');
    expect(await current()).not.toBe(missing.fingerprint);
    await page.keyboard.press('/');
    await page.keyboard.type('no');
    expect(await page.getByLabel('Search').inputValue()).toBe('no');
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    await page.getByRole('heading', { level: 1, name: 'ko/clean.md' }).waitFor();
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Use these shortcuts').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('skips to the content without leaving the page', async () => {
    const { page } = await open(report, { hash });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    await expect.poll(() => page.locator('#document-title').count()).toBe(1);
  });

  it('changes between light and dark', async () => {
    const { page } = await open(report);
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await ground()).not.toBe(light);
    const dark = await open(report, { dark: true });
    expect(await dark.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(await ground());
  });

  it.each([
    ['the overview', '', 1280, false],
    ['a document', hash, 1280, false],
    ['a document in the dark', hash, 1280, true],
    ['a document on a phone', hash, 390, false],
    ['the overview on a phone in the dark', '', 390, true],
  ])('has no violation that axe finds: %s', async (_name, at, width, dark) => {
    const { page } = await open(report, { hash: at, width, dark, earlierErrors: [3] });
    expect(await axeViolations(page)).toEqual([]);
    // Nothing is wider than the screen.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('is asked of an axe that finds violations where there are some', async () => {
    const { page } = await open(report);
    await page.evaluate(() => {
      document.querySelector('h1')!.style.color = '#cccccc';
      document.querySelector('main')!.append(document.createElement('button'));
    });
    expect((await axeViolations(page)).join('\n')).toMatch(/button-name[^]*color-contrast/);
  });

  it('breaks Korean between words', async () => {
    const { page } = await open(report, { hash, language: 'ko' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    const styles = await page
      .locator('td[lang=ko]')
      .first()
      .evaluate((cell) => getComputedStyle(cell).wordBreak);
    expect(styles).toBe('keep-all');
    await expect.poll(() => page.getByRole('button', { name: '밝게 또는 어둡게' }).count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('does nothing that a hostile document says', async () => {
    const hostile = checkedReport(hostilePair);
    const odd = { ...hostile, documents: [...hostile.documents, ...sharedReport.documents] };
    const { page, complaints } = await open(odd);
    const { target, locale } = hostile.documents[0]!;
    await page.evaluate((to) => (location.hash = to), `#${new URLSearchParams({ doc: target!, locale }).toString()}`);
    await page.locator('#document-title').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const shown = await page.locator('.texts').textContent();
    expect(shown).toContain('</script><script>window.broken = 1</script>');
    expect(shown).toContain('[click me](javascript:window.broken=1)');
    for (const name of [
      'script:not([type])',
      'img',
      'iframe',
      'object',
      'form[action]',
      'base',
      '[onload]',
      '[onerror]',
    ])
      await expect.poll(() => page.locator(`#view ${name}`).count()).toBe(0);
    for (const href of await page
      .locator('#view a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      expect(href).toMatch(/^#/);
    for (const link of await page.locator('#view .mark').all()) await link.dispatchEvent('click');
    expect(await page.evaluate(() => (window as { broken?: unknown }).broken)).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('has a policy that stops a script even if one got in', async () => {
    const { page, complaints } = await open(report);
    await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.text = 'window.broken = 1';
      } catch {
        // Trusted types refuse the text before the policy refuses the script.
      }
      document.body.append(script);
    });
    expect(await page.evaluate(() => (window as { broken?: unknown }).broken)).toBeUndefined();
    expect(complaints.join('\n')).toMatch(/Content Security Policy|policy:|TrustedScript/);
  });

  it('opens a document of 300 sections at once and draws the rest while it is looked at', async () => {
    const long = longPair(300);
    const { page, complaints } = await open(checkedReport(long), { hash });
    await expect.poll(() => page.locator('.chunk').count()).toBeGreaterThanOrEqual(300);
    const last = page.locator('.chunk').last();
    await page.locator('.sections button').last().click();
    await page.waitForFunction(() => document.querySelectorAll('.chunk.drawn').length > 0);
    await expect.poll(() => last.locator('td').count()).toBeGreaterThan(0);
    await page.waitForFunction(() => document.querySelectorAll('.chunk:not(.drawn)').length === 0);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('holds 100 pairs within its weight and shows the first view soon', async () => {
    const pair = longPair(25);
    const one = checkedReport(pair).documents[0]!;
    const documents = Array.from({ length: 100 }, (_item, index) => ({
      ...one,
      source: `en/${index}.md`,
      target: `ko/${index}.md`,
    }));
    const large = { ...checkedReport(cleanPair), documents };
    const { page } = await open(large);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const { first, size } = await page.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      size: document.documentElement.outerHTML.length,
    }));
    const lines = pair.source.split('\n').length;
    console.info(
      `100 pairs of ${lines} lines: ${(size / 1e6).toFixed(1)} million characters, first view after ${Math.round(first)} ms`,
    );
    await expect.poll(() => page.locator('.matrix tbody tr').count()).toBe(100);
    expect(size).toBeLessThan(15_000_000);
  }, 60_000);
});

/** Numbers the files, so that every report has an address of its own. */
let opened = 0;

interface OpenOptions {
  readonly hash?: string;
  readonly language?: 'en' | 'ko';
  readonly width?: number;
  readonly dark?: boolean;
  readonly earlierErrors?: readonly number[];
}

interface Opened {
  readonly page: Page;
  /** Whatever the console, the policy or the network had to say. */
  readonly complaints: string[];
}

const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** What axe-core finds wrong by WCAG 2.1 AA and by its best practices: rule, and the elements. */
async function axeViolations(page: Page): Promise<string[]> {
  // Through the debugger: the policy of the page lets no script in.
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run;
    const { violations } = await run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** A pair with so many sections of ten lines. */
function longPair(sections: number): PairOfTexts {
  const numbers = Array.from({ length: sections }, (_item, index) => index + 1);
  const part = (title: string, words: string) => (number: number) =>
    `## ${title} ${number}\n\n${words} ${number}.0.${number} https://lantern.example/${number}\n\n- ${words}\n- \`--flag-${number}\`\n\n${words}\n\n`;
  return {
    source: `# Policy\n\n${numbers.map(part('Section', 'Every release is signed with the key of the project, as of version')).join('')}`,
    target: `# 정책\n\n${numbers.map(part('절', '모든 릴리스는 프로젝트의 키로 서명합니다. 버전')).join('')}`,
  };
}
