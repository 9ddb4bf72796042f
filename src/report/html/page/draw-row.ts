import type { PageBlock, PageFinding, PageRow, Run } from '../page-data.ts';
import { report, say } from './data.ts';
import { type Child, el } from './dom.ts';
import { findingCard } from './finding-card.ts';
import { fold } from './filters.ts';
import { hashOf } from './route.ts';

/** How the letters of a run are drawn; see `Run`. */
const classes: Readonly<Record<string, string>> = {
  s: 'strong',
  e: 'emphasis',
  x: 'deleted',
  c: 'code',
  l: 'link',
  m: 'syntax',
  q: 'quote-mark',
  v: 'verified',
  i: 'invariant',
  d: 'differs',
  h: 'unseen-character',
};

/** The deepest nesting and heading that is drawn as such. */
const deepest = 6;

/** The rows of the table for a bead: the two texts, and beneath them the findings that are shown. */
export function drawRow(document: number, row: PageRow, findings: ReadonlySet<PageFinding>): HTMLTableRowElement[] {
  const { locale, sourceLocale, findings: all } = report.documents[document]!;
  const own = (row.f ?? []).flatMap((index) => all[index] ?? []).filter((finding) => findings.has(finding));
  const runs = new Runs(document, findings);
  const state = row.is ? el('p', { class: 'state-note' }, row.is === 'm' ? say.moved : say.unsure) : null;
  const texts = el(
    'tr',
    { role: 'row', class: own.length > 0 ? 'has-findings' : null },
    cell(row.s, sourceLocale, say.extraPart, runs, null),
    cell(row.t, locale, say.missingPart, runs, state),
  );
  if (own.length === 0) return [texts];
  const cards = el('ul', { class: 'findings' }, ...own.map((finding) => findingCard(document, finding)));
  return [texts, el('tr', { role: 'row', class: 'notes' }, el('td', { role: 'cell', colspan: 2 }, cards))];
}

/** The words of a row on both sides, folded for the search. */
export function rowText({ s, t }: PageRow): string {
  return fold(
    [...s, ...t].map(({ r, c }) => (c ?? [r ?? []]).map((runs) => runs.map(textOf).join('')).join(' ')).join('\n'),
  );
}

function textOf(run: Run): string {
  return typeof run === 'string' ? run : run[0];
}

function cell(blocks: readonly PageBlock[], lang: string, gap: string, runs: Runs, note: Child): HTMLTableCellElement {
  if (blocks.length === 0) return el('td', { role: 'cell', class: 'gap' }, el('p', {}, gap));
  return el('td', { role: 'cell', lang, dir: 'auto' }, note, ...blocks.map((block) => drawBlock(block, runs)));
}

function drawBlock({ k, n, d = 0, q, r, c }: PageBlock, runs: Runs): HTMLElement {
  const look = `block ${k}${d > 0 ? ` d${Math.min(d, deepest)}` : ''}${q ? ' quote' : ''}`;
  const number = el('span', { class: 'line', 'aria-hidden': 'true' }, String(n));
  if (c) {
    const cells = c.map((own) => el('span', { class: 'cell' }, ...runs.draw(own)));
    return el('div', { class: `${look} cells` }, number, ...cells);
  }
  return el('div', { class: look }, number, ...runs.draw(r ?? []));
}

/** Draws runs; those of a finding that is shown lead to it. */
class Runs {
  readonly #document: number;
  readonly #shown: ReadonlySet<PageFinding>;

  constructor(document: number, shown: ReadonlySet<PageFinding>) {
    this.#document = document;
    this.#shown = shown;
  }

  draw(runs: readonly Run[]): Child[] {
    return runs.map((run) => {
      if (typeof run === 'string') return run;
      const [text, marks, index] = run;
      const names = marks.split('').flatMap((letter) => classes[letter] ?? []);
      const finding = index === undefined ? undefined : report.documents[this.#document]!.findings[index];
      const isHidden = finding !== undefined && !this.#shown.has(finding);
      // What the filters hide, an accepted difference for one, is not marked either.
      const look = names.filter((name) => !isHidden || name !== 'differs').join(' ');
      if (finding && !isHidden) {
        const href = hashOf(this.#document, finding.id);
        return el('a', { class: `mark ${finding.level} ${look}`, href, title: finding.rule }, text);
      }
      return el('span', { class: look, title: look.includes('verified') ? say.identical : null }, text);
    });
  }
}
