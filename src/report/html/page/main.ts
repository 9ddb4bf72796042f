import { report, say } from './data.ts';
import { type DocumentView, documentView } from './document-view.ts';
import { byId, el } from './dom.ts';
import { FilterBar } from './filters.ts';
import { findingsView } from './findings-view.ts';
import { Help } from './help.ts';
import { hashOf, readRoute } from './route.ts';

/** What is on the screen. */
let shown: { readonly document: number | null; readonly view: DocumentView | null } = { document: null, view: null };

const filters = new FilterBar(() => draw(readRoute().document));
const help = new Help([
  { key: 'n', label: say.keyNext, run: () => step(1) },
  { key: 'p', label: say.keyPrevious, run: () => step(-1) },
  { key: ']', label: say.keyNextDocument, run: () => turn(1) },
  { key: '[', label: say.keyPreviousDocument, run: () => turn(-1) },
  { key: '/', label: say.keySearch, run: () => filters.search.focus() },
  { key: 'o', label: say.keyOverview, run: () => (location.hash = '') },
]);

byId('tools').append(
  filters.element,
  button('◐', say.theme, switchTheme),
  button('?', say.help, () => help.dialog.showModal()),
);
document.body.append(help.dialog);
document.querySelector('.skip')!.addEventListener('click', (event) => {
  // The address is taken for what is shown.
  event.preventDefault();
  byId('content').focus();
});
// What sticks below the bar has to know how high it is: its filters may take several lines.
new ResizeObserver(([entry]) => {
  const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
  document.documentElement.style.setProperty('--bar', `${Math.ceil(height)}px`);
}).observe(byId('bar'));
addEventListener('hashchange', () => follow(true));
addEventListener('beforeprint', () => shown.view?.parts.drawAll());
follow(false);

/** Shows what the address asks for; the focus follows where a person went there. */
function follow(isAsked: boolean): void {
  const { document: wanted, finding } = readRoute();
  if (finding !== null && wanted !== null) {
    const found = report.documents[wanted]!.findings.find(({ id }) => id === finding);
    if (wanted !== shown.document || !shown.view) draw(wanted);
    // A link must lead to its finding whatever is filtered.
    if (found && !shown.view?.reveal(finding)) {
      filters.reset(found.waived !== undefined);
      draw(wanted);
    }
    return focusFinding(finding);
  }
  draw(wanted);
  if (!isAsked) return;
  scrollTo(0, 0);
  byId(wanted === null ? 'content' : 'document-title').focus({ preventScroll: true });
}

function draw(wanted: number | null): void {
  shown.view?.parts.stop();
  filters.fit(wanted !== null);
  byId('overview').hidden = wanted !== null;
  const view = wanted === null ? null : documentView(wanted, filters.value);
  byId('view').replaceChildren(view ? view.element : findingsView(filters.value));
  shown = { document: wanted, view };
  const head = wanted === null ? null : report.documents[wanted]!;
  document.title = head ? `${head.target ?? head.source} – ${say.title}` : say.title;
}

function focusFinding(id: string): void {
  const card = shown.view?.reveal(id);
  if (!card) return;
  for (const other of document.querySelectorAll('.finding.current')) other.classList.remove('current');
  card.classList.add('current');
  card.focus({ preventScroll: true });
  // After the focus, not before: only what has it is certain to be laid out, and what is not has an estimated height.
  card.scrollIntoView({ block: 'center' });
}

/** The next finding or the one before it: in a document by its address, in the overview by the focus. */
function step(by: 1 | -1): void {
  const { document: current, view } = shown;
  if (current === null || !view) {
    const cards = [...document.querySelectorAll<HTMLElement>('#view .finding')];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    cards[clamp(at + by, cards.length)]?.focus();
    return;
  }
  const at = view.findings.findIndex(({ id }) => id === readRoute().finding);
  const next = view.findings[clamp(at + by, view.findings.length)];
  if (!next) return;
  // Stepping through findings must not fill the history of the browser.
  history.replaceState(null, '', hashOf(current, next.id));
  focusFinding(next.id);
}

function turn(by: 1 | -1): void {
  const at = shown.document ?? (by === 1 ? -1 : report.documents.length);
  const next = at + by;
  if (report.documents[next]) location.hash = hashOf(next);
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

function switchTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = isDark ? 'light' : 'dark';
}

function button(sign: string, label: string, run: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', class: 'tool', title: label, 'aria-label': label }, sign);
  element.addEventListener('click', run);
  return element;
}
