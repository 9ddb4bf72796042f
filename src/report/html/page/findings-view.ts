import type { PageFinding } from '../page-data.ts';
import { report, say } from './data.ts';
import { el, fill } from './dom.ts';
import { type Filters, isShown } from './filters.ts';
import { findingCard } from './finding-card.ts';

/** How many findings are drawn at once; the rest waits for a click. */
const step = 100;

/** All findings of all documents that the filters let through, the most serious first. */
export function findingsView(filters: Filters): HTMLElement {
  const all = report.documents.flatMap((head, document) =>
    head.findings.map((finding) => ({ document, finding, head })),
  );
  const shown = all
    .filter(({ finding, head }) => isShown(finding, head, filters))
    .toSorted((one, other) => rank(one.finding) - rank(other.finding));
  const total = all.filter(({ finding }) => finding.waived === undefined || filters.waived).length;
  const list = el('ol', { class: 'findings' });
  const more = el('button', { type: 'button', class: 'more' });
  const draw = (): void => {
    const from = list.children.length;
    list.append(...shown.slice(from, from + step).map(({ document, finding }) => findingCard(document, finding)));
    const rest = shown.length - list.children.length;
    more.hidden = rest === 0;
    more.textContent = fill(say.more, { n: rest });
  };
  more.addEventListener('click', draw);
  draw();
  return el(
    'section',
    { 'aria-labelledby': 'findings-title' },
    el('h2', { id: 'findings-title' }, say.findings),
    el(
      'p',
      { class: 'status', role: 'status' },
      shown.length === 0 && total > 0 ? say.none : fill(say.shown, { n: shown.length, m: total }),
    ),
    list,
    more,
  );
}

function rank({ level }: PageFinding): number {
  return ['error', 'warning', 'note'].indexOf(level);
}
