import type { PageChange, PageFinding, PageHead, PageRow, PageSection } from '../page-data.ts';
import { report, say, textsOf } from './data.ts';
import { drawRow, rowText } from './draw-row.ts';
import { type Child, el, fill } from './dom.ts';
import { type Filters, isListed, isShown } from './filters.ts';
import { findingCard } from './finding-card.ts';
import { LazyParts, type Part } from './lazy.ts';

/** Rows that are drawn at once. */
const chunkSize = 40;

/** Height (px) that a row has before it is drawn, so that the scroll bar is about right. */
const estimatedRow = 60;

/** Two texts side by side. */
export interface DocumentView {
  readonly element: HTMLElement;
  /** Findings that are shown, in the order in which they stand. */
  readonly findings: readonly PageFinding[];
  readonly parts: LazyParts;
  /** Draws what a finding stands in and returns its card, or null where the filters hide it. */
  readonly reveal: (id: string) => HTMLElement | null;
}

/** Draws a pair; sections come as they are scrolled to. */
export function documentView(document: number, filters: Filters): DocumentView {
  const head = report.documents[document]!;
  const texts = textsOf(document);
  const shown = new Set(head.findings.filter((finding) => isListed(finding, filters)));
  const chunks = texts
    ? texts.sections.flatMap((section, index) => chunksOf(section, index, head, shown, filters))
    : [];
  const parts = chunks.map((chunk) => drawn(chunk, document, shown));
  const lazy = new LazyParts(parts);
  const whole = [...shown].filter(
    (finding) => finding.at === undefined && isShown(finding, head, { ...filters, locale: '' }),
  );
  const inRows = new Set(chunks.flatMap(({ rows }) => rows.flatMap((row) => row.f ?? [])));
  const findings = [...whole, ...[...shown].filter((finding) => inRows.has(head.findings.indexOf(finding)))].toSorted(
    byPlace,
  );
  const own = el('ul', { class: 'findings whole' }, ...whole.map((finding) => findingCard(document, finding)));
  const element = el(
    'article',
    { class: 'pair' },
    ...headOf(head),
    el('p', { class: 'status', role: 'status' }, statusOf(findings.length, head, chunks.length, texts !== null)),
    whole.length > 0 ? own : null,
    texts ? columns(head) : null,
    el(
      'div',
      { class: 'layout' },
      navigation(chunks, parts),
      el('div', { class: 'texts' }, ...parts.map((part) => part.element)),
    ),
  );
  return {
    element,
    findings,
    parts: lazy,
    reveal: (id) => {
      const finding = findings.find((candidate) => candidate.id === id);
      const index = finding ? head.findings.indexOf(finding) : -1;
      const chunk = chunks.findIndex(({ rows }) => rows.some((row) => row.f?.includes(index)));
      if (chunk >= 0) lazy.draw(parts[chunk]!.element);
      return element.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
    },
  };
}

interface Chunk {
  readonly section: PageSection;
  readonly index: number;
  /** The first of its section carries the heading. */
  readonly isFirst: boolean;
  readonly rows: readonly PageRow[];
  readonly findings: number;
}

function chunksOf(
  section: PageSection,
  index: number,
  { findings }: PageHead,
  shown: ReadonlySet<PageFinding>,
  filters: Filters,
): Chunk[] {
  const ownOf = (row: PageRow): PageFinding[] =>
    (row.f ?? []).flatMap((number) => findings[number] ?? []).filter((finding) => shown.has(finding));
  const rows = section.rows.filter((row) => {
    const own = ownOf(row);
    if ((filters.onlyFindings || filters.rule !== '') && own.length === 0) return false;
    return (
      filters.query === '' ||
      rowText(row).includes(filters.query) ||
      own.some(({ message }) => message.toLowerCase().includes(filters.query))
    );
  });
  const chunks: Chunk[] = [];
  for (let at = 0; at < rows.length; at += chunkSize) {
    const part = rows.slice(at, at + chunkSize);
    chunks.push({ section, index, isFirst: at === 0, rows: part, findings: part.flatMap(ownOf).length });
  }
  return chunks;
}

function drawn({ section, index, isFirst, rows }: Chunk, document: number, shown: ReadonlySet<PageFinding>): Part {
  const { locale, sourceLocale } = report.documents[document]!;
  const title = titleOf(section);
  const heading = isFirst ? el('h2', { class: 'unseen', id: `section-${index}`, tabindex: -1 }, title) : null;
  const change = isFirst && section.stale ? drawChange(section.stale, sourceLocale) : null;
  const element = el('section', { class: 'chunk', 'aria-label': title }, heading, change);
  element.style.setProperty('--estimate', `${rows.length * estimatedRow}px`);
  const draw = (): void => {
    const titles = [`${say.source} (${sourceLocale})`, `${say.target} (${locale})`];
    element.append(
      el(
        'table',
        { role: 'table', class: 'bitext', 'aria-label': title },
        el(
          'thead',
          { role: 'rowgroup', class: 'unseen' },
          el('tr', { role: 'row' }, ...titles.map((text) => el('th', { role: 'columnheader', scope: 'col' }, text))),
        ),
        el('tbody', { role: 'rowgroup' }, ...rows.flatMap((row) => drawRow(document, row, shown))),
      ),
    );
    element.classList.add('drawn');
  };
  return { element, draw };
}

/** What the translation of a section does not say yet: when its source changed, and the words that did. */
function drawChange({ date, words, diff }: PageChange, lang: string): HTMLElement {
  const sentence = fill(date === '' ? say.staleUndated : say.staleSince, { n: words, x: date });
  const runs = diff.map(([what, text]) => (what === 'same' ? text : el(what === 'added' ? 'ins' : 'del', {}, text)));
  return el(
    'div',
    { class: 'change' },
    el('p', {}, `◷ ${sentence}`),
    diff.length > 0 ? el('p', { lang }, ...spaced(runs)) : null,
  );
}

/** Runs of words with a blank between them. */
function spaced(runs: readonly Child[]): Child[] {
  return runs.flatMap((run) => [run, ' ']);
}

function headOf({ locale, sourceLocale, source, target, proof }: PageHead): Child[] {
  const name = target ?? source ?? '';
  const paths = `${sourceLocale} ${source ?? say.state.extra} → ${locale} ${target ?? say.state.missing}`;
  return [
    el('p', { class: 'back' }, el('a', { href: '#' }, `← ${say.backTo}`)),
    el('h1', { id: 'document-title', tabindex: -1 }, name),
    el('p', { class: 'paths' }, paths),
    proof === '' ? null : el('p', { class: 'proof' }, el('strong', {}, `✔ ${say.identical}: `), proof),
    el(
      'p',
      { class: 'legend' },
      el('span', { class: 'unseen' }, say.legend),
      el('span', { class: 'verified' }, say.legendVerified),
      el('span', { class: 'mark error' }, 'a', el('span', { class: 'differs' }, 'b'), 'c'),
      ` ${say.legendDiffers}`,
      el('span', { class: 'unseen-character' }, 'U+200B'),
      ` ${say.legendHidden}`,
    ),
  ];
}

function statusOf(shown: number, { findings }: PageHead, chunks: number, hasTexts: boolean): string {
  if (!hasTexts) return say.noTexts;
  const total = findings.filter(({ waived }) => waived === undefined).length;
  return chunks === 0 && shown === 0 ? say.none : fill(say.shown, { n: shown, m: Math.max(total, shown) });
}

/** The names of the two columns, which stay in sight. */
function columns({ locale, sourceLocale, source, target }: PageHead): HTMLElement {
  return el(
    'div',
    { class: 'columns', 'aria-hidden': 'true' },
    el('span', {}, `${sourceLocale} ${source ?? ''}`),
    el('span', {}, `${locale} ${target ?? ''}`),
  );
}

/** The sections of the pair; each leads to its place and says how many findings it has. */
function navigation(chunks: readonly Chunk[], parts: readonly Part[]): HTMLElement {
  const items = chunks.flatMap((chunk, position) => {
    if (!chunk.isFirst) return [];
    const count = chunks.filter(({ index }) => index === chunk.index).reduce((sum, { findings }) => sum + findings, 0);
    const jump = el(
      'button',
      { type: 'button', class: `d${Math.min(chunk.section.depth, 6)}` },
      titleOf(chunk.section),
    );
    if (count > 0) jump.append(' ', el('span', { class: 'count' }, String(count)));
    jump.addEventListener('click', () => {
      const { element } = parts[position]!;
      element.querySelector('h2')?.focus({ preventScroll: true });
      element.scrollIntoView();
    });
    return el('li', {}, jump);
  });
  return el('nav', { class: 'sections', 'aria-label': say.sections }, el('ul', {}, ...items));
}

function titleOf({ source, target }: PageSection): string {
  return [source, target].filter((title) => title !== '').join(' · ') || say.beforeHeading;
}

function byPlace(one: PageFinding, other: PageFinding): number {
  const [section, row] = one.at ?? [-1, -1];
  const [otherSection, otherRow] = other.at ?? [-1, -1];
  return section - otherSection || row - otherRow;
}
